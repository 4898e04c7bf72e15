internal import BinderyModel

extension UInt8 {
  /// Whether the byte may stand in a plain key.
  package var isWord: Bool {
    isASCIIDigit || isASCIILetter || self == UInt8(ascii: "_") || self == UInt8(ascii: "-")
  }
}
