/// A path on disk, as the bytes that the system was given or gave.
///
/// File names are bytes on Linux, not text: a name in invalid UTF-8 must still open.
struct DiskPath: Sendable, Hashable {
  /// The bytes, without a final slash unless the path is the root itself.
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    var trimmed = bytes
    while trimmed.count > 1, trimmed.last == .slash { trimmed.removeLast() }
    self.bytes = trimmed
  }

  init(_ text: String) { self.init(Array(text.utf8)) }

  /// The path of something in this folder.
  func appending(_ name: some Collection<UInt8>) -> DiskPath {
    bytes.last == .slash ? DiskPath(bytes + name) : DiskPath(bytes + [.slash] + name)
  }

  func appending(_ name: String) -> DiskPath { appending(name.utf8) }

  /// The folder that the path lies in; the root lies in itself.
  var parent: DiskPath {
    guard let cut = bytes.lastIndex(of: .slash) else { return DiskPath(".") }
    return DiskPath(Array(bytes[..<max(1, cut)]))
  }

  /// The last component's bytes.
  var name: ArraySlice<UInt8> {
    bytes.lastIndex(of: .slash).map { bytes[($0 + 1)...] } ?? bytes[...]
  }

  /// The last component as text; bytes that are no UTF-8 become U+FFFD.
  var nameText: String { String(decoding: name, as: UTF8.self) }

  /// Whether the path is the folder or lies below it; both must be canonical.
  func isInside(_ folder: DiskPath) -> Bool {
    if folder.bytes == [.slash] { return bytes.first == .slash }
    guard bytes.starts(with: folder.bytes) else { return false }
    return bytes.count == folder.bytes.count || bytes[folder.bytes.count] == .slash
  }

  /// The components below a folder that contains the path.
  func components(below folder: DiskPath) -> [ArraySlice<UInt8>] {
    guard isInside(folder) else { return [] }
    return bytes.dropFirst(folder.bytes.count).split(separator: .slash)
  }

  /// The path below a folder as text to show.
  func text(below folder: DiskPath) -> String {
    String(decoding: Array(components(below: folder).joined(separator: [.slash])), as: UTF8.self)
  }
}

extension UInt8 {
  /// `/`
  static let slash = UInt8(ascii: "/")
}

extension Collection<UInt8> {
  /// The bytes with A…Z made small; other letters stay.
  var asciiLowercased: [UInt8] {
    map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }
}
