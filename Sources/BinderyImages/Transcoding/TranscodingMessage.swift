/// What passes between Bindery and its helper: a length of four bytes, the smallest first, then so many
/// bytes.
///
/// The helper speaks first and says who it is; then each request has one answer.
public enum TranscodingMessage {
  /// Bytes of the length.
  public static let lengthBytes = 4
  /// Bytes of a message at most; a picture has 64 MB at most, an answer never more than its pixels.
  public static let mostBytes = 1 << 30

  /// The bytes before a message of so many bytes.
  public static func length(_ count: Int) -> [UInt8] {
    (0..<lengthBytes).map { UInt8(truncatingIfNeeded: count >> (8 * $0)) }
  }

  /// How many bytes follow; `nil` where it is no length that anybody would send.
  public static func count(_ length: [UInt8]) -> Int? {
    let count = length.reversed().reduce(0) { $0 << 8 | Int($1) }
    return length.count == lengthBytes && count <= mostBytes ? count : nil
  }
}
