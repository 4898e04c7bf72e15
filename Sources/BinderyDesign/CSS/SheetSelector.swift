internal import BinderyModel

/// What a setting must know of a selector: what it is the selector of, and in which regions.
struct SheetSelector {
  /// Which paragraphs a selector is of.
  struct Paragraph {
    /// Whether it is of all paragraphs, of a region perhaps, wherever they stand.
    var isOfAll: Bool
    /// Whether it is of those that begin with a bracket (`BracketParagraphs`).
    var isBracketFirst: Bool
  }

  private let compounds: [Substring]

  /// Reads a selector.
  init(_ selector: String) { compounds = selector.split { " >+~".contains($0) } }

  /// The regions that it names.
  var regions: Set<Region> {
    Set(compounds.flatMap(Self.classes).compactMap(Region.init(rawValue:)))
  }

  /// Whether it is of emphasis.
  var isOfEmphasis: Bool { compounds.last.map(Self.name) == "em" }

  /// Which paragraphs it is of; `nil` where it is of something else, or of paragraphs of a kind.
  var paragraph: Paragraph? {
    guard let last = compounds.last, Self.name(last) == "p" else { return nil }
    let classes = Self.classes(last)
    guard !last.contains(where: { ":[#".contains($0) }),
      classes.isEmpty || classes == ["bracket-first"]
    else { return nil }
    let isOfAll = compounds.dropLast().allSatisfy { compound in
      let isBody = ["", "body", "html"].contains(Self.name(compound))
      return isBody
        && Self.classes(compound).allSatisfy {
          Region(rawValue: $0) != nil || ["hltr", "vrtl", "essay"].contains($0)
        }
    }
    return Paragraph(isOfAll: isOfAll, isBracketFirst: !classes.isEmpty)
  }

  private static func name(_ compound: Substring) -> String {
    String(compound.prefix { $0.isLetter || $0.isNumber || $0 == "-" })
  }

  private static func classes(_ compound: Substring) -> [String] {
    compound.split(separator: ".", omittingEmptySubsequences: false).dropFirst().map(String.init)
  }
}
