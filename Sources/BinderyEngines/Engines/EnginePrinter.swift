internal import BinderyStorage

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Makes a PDF of a print HTML.
public protocol PagePrinter {
  /// Why it makes none.
  associatedtype Failure: Error
  /// The PDF of a self-contained document.
  func print(_ html: [UInt8]) throws(Failure) -> [UInt8]
}

/// Prints with an engine that is installed, each time in a process, a folder and a profile of its own.
///
/// The engine reads the one file and what it names on this machine; it asks no server, and is ended with all
/// that it started when its time is over.
public struct EnginePrinter: PagePrinter, Sendable {
  /// The engine.
  public let engine: InstalledEngine
  /// How long one printing may take.
  public let patience: Duration

  /// A printer; without a word about its time it has the usual one.
  public init(_ engine: InstalledEngine, patience: Duration = EnginePlace.usualPatience) {
    self.engine = engine
    self.patience = patience
  }

  /// The largest PDF that is taken from an engine.
  private static let mostBytes = 1 << 31

  /// The PDF of a self-contained document.
  public func print(_ html: [UInt8]) throws(EngineError) -> [UInt8] {
    let folder = try EngineFolder()
    guard WholeFile.replace("\(folder.path)/book.html", with: html) else {
      throw .noRoom(path: folder.parent)
    }
    let words = try run(in: folder.path)
    let pdf = WholeFile.read("\(folder.path)/book.pdf", limit: Self.mostBytes)
    guard let pdf, pdf.starts(with: "%PDF-".utf8) else {
      throw .noPDF(engine.engine, words: words)
    }
    return pdf
  }

  private func run(in folder: String) throws(EngineError) -> String {
    let (usual, older) = engine.arguments(in: folder)
    do {
      return try run(usual, in: folder)
    } catch .failed(_, .exit(2), _) where older != nil {
      return try run(older ?? usual, in: folder)
    }
  }

  private func run(_ arguments: [String], in folder: String) throws(EngineError) -> String {
    try EngineProcess(
      engine: engine.engine, path: engine.path, arguments: arguments,
      environment: Self.environment(in: folder), patience: patience
    ).run()
  }

  /// What an engine learns of this process's surroundings: where programs, libraries, fonts and its user's
  /// folders are. Its temporary files are its folder's; servers lead nowhere.
  private static func environment(in folder: String) -> [String] {
    let inherited = [
      "PATH", "HOME", "USER", "LANG", "LC_ALL", "LC_CTYPE", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH",
      "FONTCONFIG_FILE", "FONTCONFIG_PATH", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME",
      "XDG_DATA_DIRS", "VIRTUAL_ENV",
    ]
    let known = inherited.compactMap { name in
      getenv(name).map { "\(name)=\(String(cString: $0))" }
    }
    let nowhere = ["http_proxy", "https_proxy", "ftp_proxy", "all_proxy"]
      .map { "\($0)=http://127.0.0.1:9" }
    return known + nowhere + [
      "TMPDIR=\(folder)",
      // What writes a date writes the same one each time; the finished PDF has the book's.
      "SOURCE_DATE_EPOCH=315532800",
      // Settings of a desktop are none of a book's, and are not to be made.
      "GSETTINGS_BACKEND=memory",
    ]
  }
}
