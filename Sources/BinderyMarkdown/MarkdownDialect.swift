public import BinderyModel

/// A syntax that essays are written with and that CommonMark does not have.
public enum MarkdownSyntax: UInt8, Sendable, Hashable, CaseIterable {
  /// `*`, `**`, `_` and `~~` beside characters that stand without spaces.
  case cjkEmphasis
  /// GFM's tables.
  case tables
  /// GFM's `~~…~~`.
  case strikethrough
  /// GFM's `- [ ]` and `- [x]`.
  case tasks
  /// Bare addresses as links, which end where Chinese, Japanese or Korean begins.
  case bareAddresses
  /// `[^label]` and `[^label]: …`.
  case notes
  /// A comment or a script that its author forgot to end is text.
  case openEnds
  /// `<div markdown="1">`.
  case markdownInHTML
  /// `{: .class #id}` and `{#id .class}`.
  case attributes
  /// `::: name` … `:::`.
  case divisions
  /// `: what it means` below a term.
  case definitions
  /// `*[HTML]: Hypertext Markup Language`.
  case abbreviations
  /// `| a line` of verse.
  case verse
  /// Lines that break the page, ornaments that break the scene, places of tables of contents.
  case breaks
  /// `^[a note]`.
  case inlineNotes
  /// `==marked==`.
  case marked
  /// `x^2^` and `H~2~O`; `^12^` upright between Han or kana.
  case scripts
  /// `{漢字|かんじ}`.
  case ruby
  /// `[[em:…]]`.
  case emphasisMarks
  /// `$…$`, `$$…$$`, `\(…\)`, `\[…\]`.
  case math
  /// `> [!NOTE]`.
  case callouts
  /// Pictures alone in their paragraph, captions of tables.
  case captions
  /// `｜…《…》`, `漢字《かんじ》`, as Aozora and Kakuyomu write it.
  case bracketRuby
  /// `漢字(かんじ)`, as Narou writes it.
  case parenthesisRuby
  /// `《《…》》`, as Kakuyomu writes it.
  case dots
  /// `[[rb:漢字 > かんじ]]`.
  case pixiv
  /// MDI 2.0: `{東京|とう.きょう}`, `[[no-break:…]]`, `[[warichu:…]]`, `[[pagebreak]]`.
  case mdi
  /// `#标题` without a space.
  case tightHeadings
  /// Lines of Rust that begin with `# ` are left out, as mdBook hides them.
  case hiddenLines
  /// Blanks typed before paragraphs.
  case typedIndents
  /// `[[a note]]`, `![[a picture.png]]`, `%%a comment%%` and ` ^block`, as Obsidian writes them.
  case wikilinks
}

/// Which syntaxes a reader knows beside CommonMark's.
public struct MarkdownDialect: Sendable, Hashable {
  /// One bit a syntax.
  private var bits: UInt64 = 0
  /// What becomes the caption of a picture that stands alone.
  public var pictureCaptions = CaptionPolicy.title

  /// A dialect of the given syntaxes.
  public init(_ syntaxes: some Sequence<MarkdownSyntax>) {
    for syntax in syntaxes { insert(syntax) }
  }

  /// CommonMark alone.
  public static let commonMark = MarkdownDialect([])

  /// What essays are read with.
  public static let standard = MarkdownDialect([
    .cjkEmphasis, .tables, .strikethrough, .tasks, .bareAddresses, .notes, .openEnds,
    .markdownInHTML, .attributes,
    .divisions,
    .definitions, .abbreviations, .verse, .breaks, .inlineNotes, .marked, .scripts, .ruby,
    .emphasisMarks, .math, .callouts, .captions, .typedIndents,
  ])

  /// Whether the reader knows a syntax.
  public func contains(_ syntax: MarkdownSyntax) -> Bool { bits & 1 << syntax.rawValue != 0 }

  /// Adds a syntax.
  public mutating func insert(_ syntax: MarkdownSyntax) { bits |= 1 << syntax.rawValue }

  /// Takes a syntax out.
  public mutating func remove(_ syntax: MarkdownSyntax) { bits &= ~(1 << syntax.rawValue) }
}
