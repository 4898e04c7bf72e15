/// A file's text as UTF-8, fit to be parsed.
public struct DecodedText: Sendable {
  /// Valid UTF-8: no BOM, LF line ends, no control but tab and LF, no noncharacter.
  ///
  /// Empty where the bytes are no text.
  public var utf8: [UInt8]
  /// What the bytes were.
  public var encoding: TextEncoding
  /// Characters that were left out, with their places in the decoded text: the first
  /// ``recordLimit`` of ``removalCount``.
  public var removals: [Removal]
  /// Places where bytes that fit no encoding became U+FFFD: the first ``recordLimit`` of
  /// ``replacementCount``.
  public var replacements: [Place]
  /// Whether the bytes are no text at all (many NULs, no encoding fits).
  public var isBinary: Bool
  /// How many characters were left out.
  public var removalCount: Int
  /// How many times bytes became U+FFFD.
  public var replacementCount: Int

  /// How many places are kept of each kind: a hostile file shall not fill the memory with them.
  public static let recordLimit = 1_000

  /// A place: line from 1, column from 1 in UTF-8 bytes of the decoded line.
  public struct Place: Sendable, Hashable {
    /// The line, from 1.
    public var line: Int
    /// The column, from 1, in UTF-8 bytes.
    public var column: Int
  }

  /// A character that was left out.
  public struct Removal: Sendable, Hashable {
    /// The character.
    public var scalar: Unicode.Scalar
    /// Where it would stand in the decoded text.
    public var place: Place
  }
}

/// The encodings that essays come in.
public enum TextEncoding: String, Sendable, Hashable, CaseIterable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  /// GBK and GB2312 are within it.
  case gb18030 = "GB18030"
  /// With the Hong Kong characters (HKSCS).
  case big5 = "Big5"
  /// As Windows writes it (code page 932).
  case shiftJIS = "Shift_JIS"
  case eucJP = "EUC-JP"
  /// With all modern syllables, as Windows writes it (code page 949).
  case eucKR = "EUC-KR"
}
