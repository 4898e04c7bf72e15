internal import BinderyModel

/// A construct of the dialect, found in the source and hidden from cmark-gfm.
///
/// In the text that cmark-gfm parses a token is a short run of noncharacters: a letter to every rule
/// of CommonMark. Where it comes out again in text it becomes what it stands for; where it comes out
/// in code, in an address or in raw HTML the source comes back, for there it meant nothing.
enum Token: Sendable, Hashable {
  /// Text with its reading.
  case ruby([Reading])
  /// A formula in a line.
  case math(Math)
  /// A short text set in one way.
  case short(SpanKind, String)
  /// The beginning of something that holds Markdown.
  case open(Pairing)
  /// Its end.
  case close(Pairing)
  /// Attributes for what stands before.
  case attributes(AttributeList)
  /// A link to a note, or what is shown of one.
  case wikilink(Wikilink)

  /// A base and its reading, as plain text.
  struct Reading: Sendable, Hashable {
    let base: String
    let reading: String
  }

  /// Constructs that hold Markdown between two tokens.
  enum Pairing: Sendable, Hashable {
    /// `==marked==`
    case marked
    /// `^[a note]`
    case note
    /// `[[em:text]]`, `《《text》》`
    case emphasisMarks
    /// `[[no-break:text]]`
    case unbreakable
    /// `[[warichu:text]]`
    case warichu
  }
}

/// A construct of the dialect that is a line or several: for cmark-gfm it is a comment, a block that
/// may end a paragraph and takes nothing else in.
enum Directive: Sendable, Hashable {
  /// Attributes for the block before or after.
  case attributes(AttributeList)
  /// `::: name`
  case open(AttributeList)
  /// `:::`
  case close
  /// The next block begins a page.
  case pageBreak
  /// A formula on lines of its own.
  case math(Math)
  /// A place where a site shows a table of contents; a book has its own.
  case contents
}

/// What was found of the dialect in a text.
struct Findings: Sendable {
  /// A token or a directive, and the stretch of the source that it stands for.
  struct Item: Sendable {
    enum Kind: Sendable {
      case token(Token)
      case directive(Directive)
    }
    let range: Range<Int>
    let kind: Kind
  }

  /// Tokens and directives, ascending, apart.
  var items: [Item] = []
  /// Other changes to what cmark-gfm reads: stretches that vanish or read otherwise.
  var rewrites: [(range: Range<Int>, bytes: [UInt8])] = []
  /// Where the `:` of definitions stands.
  var definitions: Set<Int> = []
  /// Abbreviations and what they are short for.
  var abbreviations: [String: String] = [:]

  /// Whether the text is ordinary Markdown.
  var isEmpty: Bool {
    items.isEmpty && rewrites.isEmpty && abbreviations.isEmpty
  }
}
