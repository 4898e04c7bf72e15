/// A character that is put into a text so that cmark-gfm decides otherwise about what stands beside.
struct Mark {
  /// What a mark makes cmark-gfm believe.
  enum Kind {
    /// A bare address ends here.
    case addressEnd
    /// A letter stands here.
    case letter
    /// A punctuation character stands here.
    case punctuation

    /// The bytes of the mark: characters that the decoder removes from every text, so that those
    /// found later are ours. An address ends at a tab; the vertical tab behind it is a letter to
    /// the delimiters that follow. A noncharacter is a letter everywhere, in addresses too.
    var characters: StaticString {
      switch self {
      case .addressEnd: "\u{9}\u{B}"
      case .letter: "\u{DFFFE}"
      case .punctuation: "\u{12470}"  // In a text that has none of its own.
      }
    }

    /// The bytes of the mark.
    var bytes: [UInt8] {
      switch self {
      case .addressEnd: Self.addressEndBytes
      case .letter: Self.letterBytes
      case .punctuation: Self.punctuationBytes
      }
    }

    private static let addressEndBytes = Array("\u{9}\u{B}".utf8)
    private static let letterBytes = Array("\u{DFFFE}".utf8)
    private static let punctuationBytes = Array("\u{12470}".utf8)
  }

  /// Where it is put.
  let offset: Int
  let kind: Kind

  /// The marks that a text wants, ascending.
  static func wanted(in text: [UInt8], _ dialect: MarkdownDialect) -> [Mark] {
    let ends = dialect.contains(.bareAddresses) ? BareAddress.ends(in: text) : []
    let addresses = ends.map { Mark(offset: $0, kind: .addressEnd) }
    var letters = dialect.contains(.cjkEmphasis) ? EmphasisMarks.marks(in: text) : []
    let open = dialect.contains(.openEnds) ? OpenEnds.offsets(in: text) : []
    if !open.isEmpty {
      letters += open.map { Mark(offset: $0, kind: .letter) }
      letters.sort { $0.offset < $1.offset }
    }
    if letters.isEmpty { return addresses }
    if addresses.isEmpty { return letters }
    // Between an address and the delimiters after it one mark is enough: it is a letter, too.
    let places = Set(ends)
    return (addresses + letters.filter { !places.contains($0.offset) })
      .sorted { $0.offset < $1.offset }
  }
}
