internal import BinderyModel

/// The text of a run of inlines as one line of characters, whatever emphasis and links lie around them.
struct TextLine {
  /// A text of the run: its place among the characters, and the region of its language.
  struct Leaf {
    let range: Range<Int>
    let region: Region
  }

  /// The characters; a picture, a formula and code are one U+FFFC each.
  private(set) var scalars: [Unicode.Scalar] = []
  /// The texts that may change, in the order of the run.
  private(set) var leaves: [Leaf] = []

  /// What stands for something that is no text.
  static let object: Unicode.Scalar = "\u{FFFC}"

  /// The line of a run in a language.
  init(_ run: [Inline], language: LanguageTag) { visit(run, Region(language), isOpen: true) }

  /// What stands before a place; `nil` at the beginning.
  func before(_ place: Int) -> Unicode.Scalar? { place > 0 ? scalars[place - 1] : nil }

  /// What stands at a place; `nil` past the end.
  func at(_ place: Int) -> Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

  private mutating func visit(_ run: [Inline], _ outer: Region, isOpen: Bool) {
    for inline in run {
      let region = inline.attributes.language.map { Region($0) } ?? outer
      guard !inline.isVerbatim else {
        scalars.append(Self.object)
        continue
      }
      let isOpen = isOpen && !inline.isClosed
      switch inline.content {
      case .text(let text):
        let start = scalars.count
        scalars.append(contentsOf: text.unicodeScalars)
        if isOpen { leaves.append(Leaf(range: start..<scalars.count, region: region)) }
      case .softBreak: scalars.append(" ")
      case .lineBreak: scalars.append("\n")
      case .code, .image, .math: scalars.append(Self.object)
      case .breakOpportunity, .noteReference: continue
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
        .span(_, let inner), .link(_, let inner):
        visit(inner, region, isOpen: isOpen)
      case .media(let media):
        scalars.append(Self.object)
        visit(media.fallback, region, isOpen: isOpen)
      case .ruby(let segments):
        // A reading stands beside its base: neither is cut, so that they keep to each other.
        for segment in segments { scalars += Array(segment.base.plainText.unicodeScalars) }
      }
    }
  }
}

extension Inline {
  /// Whether nothing inside is marked: it is shown as it was typed, or is marked already.
  var isClosed: Bool {
    switch content {
    case .span(.tateChuYoko, _), .span(.fullWidth, _), .span(.unbreakable, _): true
    case .span where Self.isTurned(attributes): true
    case .text, .softBreak, .lineBreak, .breakOpportunity, .code, .emphasis, .strong,
      .strikethrough, .span, .link, .image, .noteReference, .ruby, .math, .media:
      isVerbatim
    }
  }

  /// Whether an author says himself how a run stands in vertical lines, by the class `upright` or `sideways`.
  private static func isTurned(_ attributes: Attributes) -> Bool {
    !attributes.isEmpty && attributes.classes.contains { $0 == "upright" || $0 == "sideways" }
  }
}
