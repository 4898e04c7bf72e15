/// What came of a request.
public enum TranscodingAnswer: Sendable, Hashable {
  /// The picture, a JPEG or a PNG.
  case done([UInt8])
  /// Why there is none, in the library's own words; it may be empty.
  case refused(String)

  /// An answer from a message; `nil` where it is none.
  public init?(message: [UInt8]) {
    switch message.first {
    case 0: self = .done(Array(message.dropFirst()))
    case 1: self = .refused(String(decoding: message.dropFirst(), as: UTF8.self))
    case _: return nil
    }
  }

  /// The answer as a message: a byte that says which it is, then the rest.
  public var message: [UInt8] {
    switch self {
    case .done(let picture): [0] + picture
    case .refused(let reason): [1] + reason.utf8
    }
  }
}
