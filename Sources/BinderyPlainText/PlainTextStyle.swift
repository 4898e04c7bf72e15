/// How a plain text is read: decided once for a file, and the same for each of its chapters.
public struct PlainTextStyle: Sendable, Hashable {
  /// What parts paragraphs.
  public enum Paragraphs: Sendable, Hashable {
    /// Each line is one.
    case lines
    /// Lines are broken at a width: a blank line or an indent begins the next one.
    case wrapped
  }

  /// What parts paragraphs.
  public var paragraphs = Paragraphs.lines
  /// Whether `［＃…］` are annotations and `《…》` readings, as Aozora Bunko writes them.
  public var isAozora = false
  /// Whether `《…》` are readings of ruby.
  public var hasRuby = false
  /// The levels of headings that stand inside a chapter; other headings part chapters.
  var innerLevels: [HeadingRank: Int] = [:]
}

/// What kind of heading a line is.
enum HeadingRank: Sendable, Hashable {
  /// Of a novel, by what it counts.
  case counted(ChapterLine.Unit)
  /// Of Aozora Bunko: 大見出し, 中見出し, 小見出し.
  case large, middle, small
}
