internal import Foundation

/// Why a style was not copied.
public enum StyleCopyError: Error, Sendable, Hashable, CustomStringConvertible {
  /// A file of the style is there already, or something else that is no folder.
  case exists(path: String)
  /// The system refuses to write.
  case unwritable(path: String, reason: String)

  /// What happened, with what to do.
  public var description: String {
    switch self {
    case .exists(let path): "'\(path)' is there already: name another folder"
    case .unwritable(let path, let reason): "'\(path)' cannot be written: \(reason)"
    }
  }
}

extension Style {
  /// Writes the files of the style's own folder into another, which is made where it is not there.
  ///
  /// - Throws: `StyleCopyError.exists`, before anything is written, where a file of the same name is there.
  public func copy(to path: String) throws(StyleCopyError) {
    let names = fileNames
    let manager = FileManager.default
    for taken in names.map({ "\(path)/\($0)" }) where manager.fileExists(atPath: taken) {
      throw .exists(path: taken)
    }
    var isFolder: ObjCBool = false
    guard !manager.fileExists(atPath: path, isDirectory: &isFolder) || isFolder.boolValue else {
      throw .exists(path: path)
    }
    do {
      try manager.createDirectory(atPath: path, withIntermediateDirectories: true)
      for name in names {
        let data = try Data(contentsOf: URL(filePath: "\(folder)/\(name)"))
        try data.write(to: URL(filePath: "\(path)/\(name)"), options: .withoutOverwriting)
      }
    } catch {
      throw .unwritable(path: path, reason: error.localizedDescription)
    }
  }
}
