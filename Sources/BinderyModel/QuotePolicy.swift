/// How far straight quotation marks, `--` and `...` become typographic.
public enum QuotePolicy: String, Sendable, Hashable, CaseIterable {
  /// Everything as typed.
  case keep
  /// Beside Latin, in the language's own form; marks around Han, kana and Hangul as typed.
  case latin
  /// Marks around Han, kana and Hangul too.
  case smart
  /// As `smart`, and curly marks around Han, kana and Hangul become the corner brackets of the region.
  case region

  /// Whether straight marks around Han, kana and Hangul change.
  public var setsEastAsian: Bool {
    switch self {
    case .keep, .latin: false
    case .smart, .region: true
    }
  }
}
