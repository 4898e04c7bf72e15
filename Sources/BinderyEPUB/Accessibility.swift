import BinderyDesign
import BinderyModel
import BinderyXHTML

/// What the package document says of the book's accessibility (EPUB Accessibility 1.1 section 2).
///
/// Everything follows from what the essays contain. Conformance is never claimed: that takes a
/// person who has looked.
struct Accessibility {
  private let features: ContentFeatures
  private let hasIndex: Bool
  private let words: Furniture.AccessibilityWords

  /// The accessibility of a book, said in the words of its furniture.
  init(book: Book, furniture: Furniture) {
    features = book.chapters.reduce(into: []) { $0.formUnion($1.features) }
    hasIndex = book.holds(.tagIndex)
    words = furniture.accessibility
  }

  /// The metadata, one element per value.
  func elements() -> [Element] {
    properties.map { Element("meta", ["property": "schema:\($0)"], text: $1) }
  }

  private var hasPictures: Bool { features.contains(.pictures) }

  private var isDescribed: Bool { !features.contains(.picturesWithoutAlternative) }

  private var hasFilms: Bool { features.contains(.films) }

  private var hasSounds: Bool { features.contains(.sounds) }

  /// The ways of reading that together miss nothing: what is shown or sounds without words about it
  /// must be seen or heard.
  private var sufficient: [String] {
    var modes = ["textual"]
    if hasPictures && !isDescribed || hasFilms { modes.append("visual") }
    if hasSounds { modes.append("auditory") }
    return modes
  }

  private var properties: [(String, String)] {
    var properties = [("accessMode", "textual")]
    if hasPictures || hasFilms { properties.append(("accessMode", "visual")) }
    if hasSounds { properties.append(("accessMode", "auditory")) }
    properties.append(("accessModeSufficient", sufficient.joined(separator: ",")))
    properties += accessibilityFeatures.map { ("accessibilityFeature", $0) }
    properties.append(
      ("accessibilityHazard", features.isDisjoint(with: .unchecked) ? "none" : "unknown"))
    properties.append(("accessibilitySummary", summary))
    return properties
  }

  private var accessibilityFeatures: [String] {
    var names = ["tableOfContents", "readingOrder", "structuralNavigation"]
    names.append("displayTransformability")
    if hasIndex { names.append("index") }
    if hasPictures && isDescribed { names.append("alternativeText") }
    // Every formula bears its TeX as its alternative text.
    if features.contains(.math) { names += ["MathML", "describedMath"] }
    if features.contains(.ruby) { names.append("rubyAnnotations") }
    return names
  }

  private var summary: String {
    var sentences = [words.text]
    if hasPictures {
      sentences.append(isDescribed ? words.picturesDescribed : words.picturesNotDescribed)
    }
    if features.contains(.movingPictures) { sentences.append(words.picturesMove) }
    if hasFilms || hasSounds { sentences.append(words.recordings) }
    if features.contains(.math) { sentences.append(words.formulas) }
    return sentences.joined(separator: words.separator)
  }
}

extension ContentFeatures {
  /// What may flash, move or be loud, which nobody has looked at.
  fileprivate static let unchecked: ContentFeatures = [.movingPictures, .films, .sounds]
}
