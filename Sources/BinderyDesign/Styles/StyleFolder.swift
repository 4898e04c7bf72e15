internal import BinderyModel
internal import Foundation

/// A folder that holds a style, read within bounds; no path leads out of it.
struct StyleFolder: Sendable, Hashable {
  /// The files that a style may have.
  enum File: String, Sendable, CaseIterable {
    case settings = "style.yaml"
    case epub = "epub.css"
    case print = "print.css"
    case text = "text.yaml"
    case readMe = "README.md"

    /// The most bytes that are read of it.
    var limit: Int {
      switch self {
      case .settings, .text: 64 << 10
      case .epub, .print: 1 << 20
      case .readMe: 256 << 10
      }
    }
  }

  /// Why a file is not read.
  enum Refusal: Error, Sendable {
    case missing
    case outside
    case notRegular
    case tooLarge(size: Int)
    case unreadable
  }

  /// The name that the style goes by: of a folder of somebody's own its path as it was given.
  let name: String
  /// The path of the folder.
  let path: String

  /// The folder's path with all links followed; `nil` where there is none.
  private var canonicalPath: String? { Self.canonical(path) }

  private static func canonical(_ path: String) -> String? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    return URL(filePath: path).resolvingSymlinksInPath().standardizedFileURL.path
  }

  /// How findings name a file of the folder.
  func source(of file: File) -> SourcePath {
    SourcePath(path.hasSuffix("/") ? path + file.rawValue : "\(path)/\(file.rawValue)")
  }

  /// Reads a file.
  func read(_ file: File) throws(Refusal) -> [UInt8] {
    let found = try resolve(file.rawValue)
    let size = try Self.size(ofFile: found)
    guard size <= file.limit else { throw .tooLarge(size: size) }
    guard let data = FileManager.default.contents(atPath: found) else { throw .unreadable }
    return Array(data)
  }

  /// The path of a font file that the style brings along; `nil` where there is none, or outside of the folder.
  func fontFile(_ relative: String) -> String? {
    guard !relative.hasPrefix("/"), !relative.split(separator: "/").contains(".."),
      let found = try? resolve(relative), (try? Self.size(ofFile: found)) != nil
    else { return nil }
    return found
  }

  /// The names of the files in the folder, in order; those of folders in it are not among them.
  var fileNames: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { !$0.hasPrefix(".") && (try? resolve($0)).map(Self.isFile) == true }
      .sorted()
  }

  private func resolve(_ relative: String) throws(Refusal) -> String {
    guard let root = canonicalPath, let found = Self.canonical("\(root)/\(relative)") else {
      throw .missing
    }
    guard found.hasPrefix(root + "/") else { throw .outside }
    return found
  }

  private static func isFile(_ path: String) -> Bool { (try? size(ofFile: path)) != nil }

  private static func size(ofFile path: String) throws(Refusal) -> Int {
    guard let facts = try? FileManager.default.attributesOfItem(atPath: path) else {
      throw .unreadable
    }
    // A pipe would block whoever reads it.
    guard facts[.type] as? FileAttributeType == .typeRegular else { throw .notRegular }
    return (facts[.size] as? NSNumber)?.intValue ?? 0
  }
}
