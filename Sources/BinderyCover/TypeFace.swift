internal import BinderyModel

/// How a line of text is set.
struct TypeFace {
  /// Families in the order of preference.
  var families: [String]
  /// The language, as a BCP 47 tag.
  var language: String
  /// Whether the line runs from top to bottom.
  var isVertical: Bool
  /// The size of the type in pixels.
  var size: Double
  /// From 100 to 1000; 400 is regular.
  var weight: Int
  /// What is added between characters, in em.
  var tracking: Double

  /// From the top of the em box to where letters stand, in em: what East Asian fonts have.
  static let ascent = 0.88
}

extension Cover {
  /// The type of its lines; horizontal ones where nothing else is said.
  func face(
    size: Double, weight: Int = 400, tracking: Double = 0, isVertical: Bool = false
  ) -> TypeFace {
    TypeFace(
      families: families, language: language.text, isVertical: isVertical, size: size,
      weight: weight, tracking: tracking)
  }
}
