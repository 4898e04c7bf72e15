import BinderyDesign
import BinderyModel

/// The characters that no font of a book has, each with the first place where it stands.
struct MissingCharacters {
  private var places: [Unicode.Scalar: CharacterPlace] = [:]

  /// As many are told; a text in another script would fill the screen.
  private static let mostTold = 20

  /// Adds a character that stands in a place.
  mutating func insert(_ scalar: Unicode.Scalar, at place: CharacterPlace) {
    if let known = places[scalar], known <= place { return }
    places[scalar] = place
  }

  /// Whether a place in an earlier essay is known.
  func isKnown(_ scalar: Unicode.Scalar, before chapter: Int) -> Bool {
    (places[scalar]?.chapter ?? .max) < chapter
  }

  /// What there is to tell, in the order of the book.
  func findings(_ fonts: EmbeddedFonts) -> [Diagnostic] {
    let sorted = places.sorted { a, b in
      a.value < b.value || !(b.value < a.value) && a.key < b.key
    }
    var findings = sorted.prefix(Self.mostTold).map { scalar, place in
      let families = fonts.source.families(showing: scalar)
      let others =
        families.isEmpty
        ? "no font here has it" : "of the fonts here, \(families.joined(separator: ", ")) has it"
      return Diagnostic(
        .fontNoGlyph, "no font of the book has '\(scalar)' (\(scalar.codePoint))", file: place.file,
        source: place.source,
        hint: "reading systems show it in a font of their own; \(others)")
    }
    if sorted.count > Self.mostTold {
      findings.append(
        Diagnostic(
          .fontNoGlyph,
          "\(sorted.count - Self.mostTold) more characters are in no font of the book",
          hint: "name a font that has them with --font"))
    }
    return findings
  }
}

extension Unicode.Scalar {
  /// The number as Unicode writes it: `U+9AA8`.
  fileprivate var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
