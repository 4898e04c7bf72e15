internal import BinderyModel

/// The sizes and weights that the lines of all covers share, in pixels.
enum CoverParts {
  /// White at the sides of what is read.
  static let margin = 176.0
  static let subtitle = 90.0
  static let author = 104.0
  static let publisher = 60.0
  /// Thickness and length of the short line of the plain design.
  static let rule = (thickness: 12.0, length: 176.0)
}

extension Cover {
  /// The names that stand on it: four at most, or three and a word for the others.
  var shownAuthors: [String] {
    guard authors.count > 4 else { return authors }
    return authors.prefix(2) + [authors[2] + others]
  }

  private var others: String {
    switch Region(language) {
    case .simplifiedChinese, .traditionalChinese: " 等"
    case .japanese: " ほか"
    case .korean: " 외"
    case .latin: " et al."
    }
  }

  /// Names of East Asia are short, and set with room between their characters.
  func tracking(of name: String) -> Double {
    let isShort = name.count <= 8 && name.unicodeScalars.contains(where: \.isEastAsian)
    return isShort ? 0.14 : 0.02
  }

  /// Whether the language is written in letters, whose lines are closer and whose weight is less.
  var isLatin: Bool { Region(language) == .latin }

  /// How far lines of the title stand from each other, in its size.
  var titleLineHeight: Double { isLatin ? 1.14 : 1.28 }

  /// How large a title may be: one of a few characters fills its room without shouting.
  var largestTitle: Double {
    switch title.count {
    case ...1: 620
    case 2: 480
    case 3...4: 330
    default: 290
    }
  }

  /// The type of the title.
  func titleFace(size: Double, isVertical: Bool = false) -> TypeFace {
    face(size: size, weight: 700, isVertical: isVertical)
  }
}
