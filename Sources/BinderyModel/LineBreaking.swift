/// How strictly lines keep their ends free of certain marks (CSS Text 3 `line-break`).
public enum LineBreakLevel: String, Sendable, Hashable, CaseIterable {
  /// Chinese as CLREQ's *strict*, Japanese as JLREQ's *very strict*.
  case strict
  /// Chinese as CLREQ's *basic*, Japanese as JLREQ's *strict*.
  case normal
  /// Chinese without any rule, as newspapers; Japanese as JLREQ's *loose*.
  case loose
}

/// Where a line of Korean may end (KLREQ 4.4.2).
public enum KoreanBreak: String, Sendable, Hashable, CaseIterable {
  /// Between words.
  case word
  /// Between any two characters.
  case char
}
