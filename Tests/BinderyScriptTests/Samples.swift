import BinderyModel
import Foundation

@testable import BinderyScript

/// A folder that goes when the test does.
final class TemporaryFolder {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "script-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The names in a folder below, in order.
  func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)")) ?? []).sorted()
  }
}

extension MathElement {
  /// The markup as text, to be compared.
  var xml: String {
    let attributes = attributes.map { " \($0.name)=\"\($0.value)\"" }.joined()
    let inside = children.map { child in
      switch child {
      case .element(let element): element.xml
      case .text(let text): text
      }
    }
    return "<\(name)\(attributes)>\(inside.joined())</\(name)>"
  }

  /// The names of all elements inside, and its own.
  var names: Set<String> {
    children.reduce(into: [name]) { names, child in
      if case .element(let element) = child { names.formUnion(element.names) }
    }
  }
}
