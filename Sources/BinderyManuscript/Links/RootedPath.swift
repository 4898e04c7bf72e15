/// A path below a root, resolved in the head and never leading out of it.
struct RootedPath: Sendable, Hashable {
  /// The folder that the path cannot leave.
  let root: DiskPath
  private(set) var components: [[UInt8]]

  /// The path of a file or folder that lies below the root.
  init(_ path: DiskPath, root: DiskPath) {
    self.root = root
    components = path.components(below: root).map(Array.init)
  }

  /// Follows a relative path; `nil` where it would lead out or holds a NUL.
  func following(_ path: some Collection<UInt8>) -> RootedPath? {
    var result = self
    for part in path.split(separator: .slash) {
      if part.elementsEqual(".".utf8) { continue }
      if part.elementsEqual("..".utf8) {
        guard result.components.popLast() != nil else { return nil }
      } else {
        guard !part.contains(0) else { return nil }
        result.components.append(Array(part))
      }
    }
    return result
  }

  /// The path without its last component.
  var parent: RootedPath {
    var result = self
    _ = result.components.popLast()
    return result
  }

  /// The path on disk, links not followed.
  var path: DiskPath {
    var bytes = root.bytes
    for component in components {
      if bytes.last != .slash { bytes.append(.slash) }
      bytes += component
    }
    return DiskPath(bytes)
  }
}
