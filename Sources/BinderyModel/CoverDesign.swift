/// How the parts of a cover lie on it.
public enum CoverDesign: String, Sendable, Hashable, CaseIterable {
  /// The title on paper, a line below it.
  case plain
  /// The title on a field of colour that takes two thirds.
  case field
  /// The title in a frame, as on a label.
  case label
}
