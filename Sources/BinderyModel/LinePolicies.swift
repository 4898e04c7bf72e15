/// How the ends of lines are chosen.
public enum LineFit: String, Sendable, Hashable, CaseIterable {
  /// All lines of a paragraph together, so that their ends are as even as they can be.
  case optimum
  /// One after another, each as full as it can be.
  case greedy
}

/// Which lines are filled up to the measure.
public enum Justification: String, Sendable, Hashable, CaseIterable {
  /// None.
  case none
  /// Those of East Asian text, as far as it does not show: one cell at a place.
  case cjk
  /// All, however wide the spaces become.
  case full
}

/// How wide characters are in text of fixed width whose width Unicode leaves to the context (UAX #11, A).
public enum AmbiguousWidth: String, Sendable, Hashable, CaseIterable {
  /// By the region of the text, and by the neighbours.
  case auto
  /// One cell.
  case narrow = "1"
  /// Two cells.
  case wide = "2"
}

/// Something that is done, or is not.
public enum Toggle: String, Sendable, Hashable, CaseIterable {
  case on
  case off
}
