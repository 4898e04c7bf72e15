#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// An engine whose program is found.
public struct InstalledEngine: Sendable, Hashable {
  /// Which engine it is.
  public let engine: PageEngine
  /// The path of its program.
  public let path: String

  /// The program of an engine: the one that is named, else the first of its usual names on the PATH.
  ///
  /// - Parameters:
  ///   - engine: the engine.
  ///   - path: the program, where one is named.
  ///   - search: folders parted by colons, as in PATH; `nil` for that of this process.
  /// - Throws: `EngineError.missing`, or `.notRunnable` for a program that is named and cannot be run.
  public init(
    _ engine: PageEngine, at path: String? = nil, search: String? = nil
  ) throws(EngineError) {
    self.engine = engine
    if let path {
      guard Self.isProgram(path) else { throw .notRunnable(engine, path: path) }
      self.path = path
      return
    }
    let search = search ?? getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin"
    let folders = search.split(separator: ":")
    let paths = engine.programs.flatMap { name in folders.map { "\($0)/\(name)" } }
    guard let found = (paths + engine.usualPaths).first(where: Self.isProgram) else {
      throw .missing(engine)
    }
    self.path = found
  }

  private static func isProgram(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
  }
}
