internal import BinderyModel
internal import Foundation

/// The address of a folder as a document in another names it.
enum RelativeAddress {
  /// The address of a folder, seen from a file; its bytes beyond plain ASCII encoded.
  static func address(of folder: String, from file: String) -> String {
    let target = names(of: folder)
    let base = names(of: file).dropLast()
    let common = zip(target, base).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: base.count - common)
    let down = target[common...].map(PercentEncoding.encode)
    return (up + down).isEmpty ? "." : (up + down).joined(separator: "/")
  }

  private static func names(of path: String) -> [String] {
    URL(filePath: path).standardizedFileURL.path.split(separator: "/").map(String.init)
  }
}
