/// Makes the bytes of an older encoding of text; for one thread.
public final class LegacyEncoder {
  /// An encoding that text may be written in.
  public enum Encoding: Sendable, Hashable, CaseIterable {
    case gb18030
    case big5
    /// As Windows writes it (code page 932).
    case shiftJIS
    /// As Windows writes it (code page 949).
    case eucKR
  }

  private let encoder: ICU.Encoder
  /// What was asked before: texts repeat their characters.
  private var known: [Unicode.Scalar: [UInt8]?] = [:]

  /// An encoder; `nil` where ICU has no data for it.
  public init?(_ encoding: Encoding) {
    guard let encoder = ICU.Encoder(converter: encoding.converter) else { return nil }
    self.encoder = encoder
  }

  /// The bytes of a scalar; `nil` where the encoding does not have it.
  public func bytes(of scalar: Unicode.Scalar) -> [UInt8]? {
    if scalar.isASCII { return [UInt8(truncatingIfNeeded: scalar.value)] }
    if let bytes = known[scalar] { return bytes }
    let bytes = encoder.bytes(of: scalar)
    known[scalar] = bytes
    return bytes
  }
}

extension LegacyEncoder.Encoding {
  fileprivate var converter: String {
    switch self {
    case .gb18030: "gb18030"
    case .big5: "windows-950"
    case .shiftJIS: "windows-31j"
    case .eucKR: "windows-949"
    }
  }
}
