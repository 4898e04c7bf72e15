#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// What a program says: the end of it, which tells why it ends.
struct EngineWords {
  private var bytes: [UInt8] = []

  /// How much of its words is kept.
  private static let room = 8_192

  init(_ bytes: [UInt8] = []) { self.bytes = bytes }

  /// Reads once; false at the end.
  mutating func hear(from descriptor: Int32) -> Bool {
    var piece = [UInt8](repeating: 0, count: 4_096)
    let count = read(descriptor, &piece, piece.count)
    if count < 0 { return errno == EINTR || errno == EAGAIN }
    bytes += piece.prefix(count)
    if bytes.count > 2 * Self.room { bytes.removeFirst(bytes.count - Self.room) }
    return count > 0
  }

  /// Reads what is there and does not wait for more.
  mutating func hearRest(from descriptor: Int32) {
    for _ in 0..<64 {
      let before = bytes.count
      guard hear(from: descriptor), bytes.count != before else { return }
    }
  }

  /// The last line that says something of the matter, without control characters, of at most 300 characters.
  var last: String {
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    let line = lines.last { line in
      // Chromium complains of buses that servers do not have, whatever it does.
      !line.contains("dbus") && line.contains { $0.isLetter }
    }
    return String(
      Self.message(of: line ?? "").unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }
        .map(Character.init)
    ).prefix(300).description
  }

  /// A line without what Chromium says of itself before it: `[pid:tid:date/time:ERROR:file.cc(n)] `.
  private static func message(of line: Substring) -> Substring {
    guard line.first == "[", let end = line.firstRange(of: "] "),
      line[..<end.lowerBound].contains(".cc(")
    else { return line }
    return line[end.upperBound...]
  }
}
