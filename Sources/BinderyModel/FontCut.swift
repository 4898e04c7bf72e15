/// Which face of a family is meant.
public struct FontCut: Sendable, Hashable {
  /// Whether its strokes are strong.
  public var isBold: Bool
  /// Whether it is an italic.
  public var isItalic: Bool

  /// A face; the regular one where nothing is said.
  public init(isBold: Bool = false, isItalic: Bool = false) {
    self.isBold = isBold
    self.isItalic = isItalic
  }
}
