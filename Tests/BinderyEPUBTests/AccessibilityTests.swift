import BinderyDesign
import BinderyModel
import Testing

@Suite("Accessibility metadata")
struct AccessibilityTests {
  private func values(_ features: ContentFeatures) throws -> [String] {
    let chapters = [
      chapter(0, "A", .english), chapter(1, "B", .english, features: features),
    ]
    let edition = try edition(
      Metadata(title: "T", language: .english), chapters, [Body(), Body()])
    let opf = try #require(files(of: edition)["EPUB/package.opf"])
    let start = "<meta property=\"schema:"
    return opf.split(separator: "\n").map(String.init).filter { $0.hasPrefix(start) }.map { line in
      line.dropFirst(start.count).dropLast("</meta>".count)
        .split(separator: "\">", maxSplits: 1).joined(separator: "=")
    }
  }

  @Test("a book of words alone claims nothing about pictures")
  func words() throws {
    let values = try values([])
    #expect(
      values.dropLast() == [
        "accessMode=textual", "accessModeSufficient=textual",
        "accessibilityFeature=tableOfContents", "accessibilityFeature=readingOrder",
        "accessibilityFeature=structuralNavigation",
        "accessibilityFeature=displayTransformability", "accessibilityHazard=none",
      ])
    #expect(values.last?.hasPrefix("accessibilitySummary=The text can be") == true)
  }

  @Test("alternative text is claimed only where every picture has one")
  func pictures() throws {
    let described = try values(.pictures)
    #expect(described.contains("accessMode=visual"))
    #expect(described.contains("accessModeSufficient=textual"))
    #expect(described.contains("accessibilityFeature=alternativeText"))
    let undescribed = try values([.pictures, .picturesWithoutAlternative])
    #expect(undescribed.contains("accessModeSufficient=textual,visual"))
    #expect(!undescribed.contains("accessibilityFeature=alternativeText"))
    #expect(undescribed.last?.contains("no alternative text") == true)
  }

  @Test("moving pictures make the hazard unknown, ruby is named")
  func hazard() throws {
    let values = try values([.pictures, .movingPictures, .ruby])
    #expect(values.contains("accessibilityHazard=unknown"))
    #expect(!values.contains("accessibilityHazard=none"))
    #expect(values.contains("accessibilityFeature=rubyAnnotations"))
  }

  @Test("films and sounds must be seen and heard, and nobody has looked for flashes")
  func recordings() throws {
    let sounds = try values(.sounds)
    #expect(sounds.contains("accessMode=auditory"))
    #expect(sounds.contains("accessModeSufficient=textual,auditory"))
    let films = try values([.films, .sounds])
    #expect(films.contains("accessMode=visual"))
    #expect(films.contains("accessModeSufficient=textual,visual,auditory"))
    #expect(films.contains("accessibilityHazard=unknown"))
    #expect(films.last?.contains("transcripts") == true)
  }

  @Test("formulas are named and described, because each bears its TeX")
  func formulas() throws {
    let values = try values(.math)
    #expect(values.contains("accessibilityFeature=MathML"))
    #expect(values.contains("accessibilityFeature=describedMath"))
    #expect(values.last?.contains("MathML") == true)
    #expect(try !self.values([]).contains("accessibilityFeature=MathML"))
  }

  @Test("conformance is never claimed")
  func noClaim() throws {
    let edition = try edition(
      Metadata(title: "T", language: .english), [chapter(0, "A", .english)], [Body()])
    let opf = try #require(files(of: edition)["EPUB/package.opf"])
    #expect(!opf.contains("conformsTo") && !opf.contains("certifiedBy"))
  }
}
