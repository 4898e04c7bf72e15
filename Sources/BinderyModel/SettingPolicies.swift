/// What parts Han and kana from Latin letters and digits beside them (CLREQ 3.2.2, JLREQ 3.2.6).
public enum GapPolicy: String, Sendable, Hashable, CaseIterable {
  /// Nothing.
  case off
  /// White that the style sheet asks for.
  case css
  /// A space in the text, where the author typed none.
  case space
}

/// How strictly lines are kept from beginning and ending with marks.
public enum LineBreakPolicy: String, Sendable, Hashable, CaseIterable {
  /// CLREQ 3.1.4 *strict*, JLREQ 3.1.7 *very strict*.
  case strict
  /// CLREQ 3.1.4 *basic*, JLREQ 3.1.7 *strict*: what books have.
  case normal
  /// What engines do unasked in Chinese, JLREQ 3.1.7 *loose*.
  case loose
}

/// Where Korean lines end (KLREQ 4.4.2).
public enum KoreanBreakPolicy: String, Sendable, Hashable, CaseIterable {
  /// Between words.
  case word
  /// Between any two syllables.
  case char
}

/// What becomes of line ends in the source.
public enum NewlinePolicy: String, Sendable, Hashable, CaseIterable {
  /// Lines are joined to paragraphs.
  case join
  /// Lines end where the author ended them.
  case `break`
}

/// How many digits stand side by side in one place of a vertical line (JLREQ 3.2.5, EBPAJ 1.1.3).
public enum CombinedDigits: String, Sendable, Hashable, CaseIterable {
  case two = "2"
  case three = "3"

  /// The number.
  public var count: Int { self == .two ? 2 : 3 }
}

/// How long code and wide tables stand in vertical books.
public enum IslandPolicy: String, Sendable, Hashable, CaseIterable {
  /// In horizontal lines on the vertical page.
  case horizontal
  /// On their side.
  case rotate
  /// In horizontal lines in a document of their own: reading systems want one direction a document.
  case split
}

/// How far paragraphs are set in.
public struct ParagraphIndent: Sendable, Hashable {
  /// The indent in em, 0 for none, 10 at most.
  public let ems: Double

  /// An indent as it is written: `2`, `1.5`, `none`; `nil` where it is none.
  public init?(_ text: String) {
    guard text != "none" else {
      ems = 0
      return
    }
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E }),
      let number = Double(text), (0...10).contains(number)
    else { return nil }
    ems = number
  }

  /// The indent as it is written.
  public var text: String {
    ems == 0 ? "none" : ems == ems.rounded() ? String(Int(ems)) : String(ems)
  }
}
