import BinderyDesign
import BinderyModel
import Foundation
import Testing

@Suite("Styles and furniture")
struct StyleTests {
  @Test("the plain style is found beside the tests")
  func plain() throws {
    let catalogue = StyleCatalogue.ofThisProgram()
    #expect(catalogue.names.contains("plain"))
    #expect(
      try catalogue.style(named: "plain").stylesheet(
        for: .horizontal, fonts: FontSelection(FontPlan(), languages: [.simplifiedChinese])
      ).text.contains(".zh-hans p"))
  }

  @Test("rules of absent regions and of the other direction go; Latin words keep theirs")
  func pruned() throws {
    let style = try StyleCatalogue.ofThisProgram().style(named: "plain")
    let horizontal = style.stylesheet(
      for: .horizontal, fonts: FontSelection(FontPlan(), languages: [.simplifiedChinese])
    ).text
    #expect(!horizontal.contains(".ja "))
    #expect(!horizontal.contains(".vrtl"))
    #expect(horizontal.contains(".zh-hans .latin"))
    #expect(horizontal.contains(".hl-comment.latin"))
    #expect(!horizontal.contains("-inline"))
    let vertical = style.stylesheet(
      for: .vertical, fonts: FontSelection(FontPlan(), languages: [.japanese])
    ).text
    #expect(vertical.contains(".vrtl .ja em"))
    #expect(!vertical.contains(".zh-hans"))
  }

  @Test("an unknown style is an error that names the known ones", arguments: ["x", "", "../plain"])
  func unknown(_ name: String) {
    let catalogue = StyleCatalogue.ofThisProgram()
    #expect(throws: StyleError.unknown(name: name, known: catalogue.names)) {
      try catalogue.style(named: name)
    }
  }

  @Test(
    "style sheets keep to what every reading system knows; what is new is asked for by @supports",
    arguments: StyleCatalogue.ofThisProgram().names, [WritingMode.horizontal, .vertical])
  func conservative(_ name: String, _ mode: WritingMode) throws {
    let style = try StyleCatalogue.ofThisProgram().style(named: name)
    var sheet = style.stylesheet(for: mode, fonts: .everyRegion)
    for forbidden in ["var(", ":root", "!important", "@import", ":lang(", "rlh", "px"] {
      #expect(!sheet.text.contains(forbidden), "\(forbidden)")
    }
    sheet.rules.removeAll { rule in
      switch rule {
      case .group(let condition, _): condition.hasPrefix("@supports")
      case .style, .statement: false
      }
    }
    let core = sheet.text
    for forbidden in [
      "::", ":not(", ":is(", ":has(", "direction:", "flex", "grid", "-inline", "-block-", "inset",
      "text-wrap", "text-autospace", "text-spacing-trim", "text-justify", "clamp(", "min(", "max(",
      "@media", " 1ic", "\n  position:",
    ] {
      #expect(!core.contains(forbidden), "\(forbidden)")
    }
  }

  @Test(
    "what has a colour can be read on white and on black (WCAG 2.2 section 1.4.3)",
    arguments: StyleCatalogue.ofThisProgram().names)
  func contrast(_ name: String) throws {
    let style = try StyleCatalogue.ofThisProgram().style(named: name)
    let sheet = style.stylesheet(for: .horizontal, fonts: .everyRegion).text
    let colours = sheet.matches(of: #/ color: #([0-9a-f]{6});/#).map(\.output.1)
    #expect(colours.count >= 5)
    // What names a colour in another way, or paints a ground, is not measured here.
    #expect(
      !sheet.contains(
        #/ (color|background(-color)?): (?!#[0-9a-f]{6};|inherit;|none;|rgba\(127, 127, 127)/#))
    for colour in colours {
      let value = try #require(UInt32(colour, radix: 16))
      let light = [16, 8, 0].map { shift -> Double in
        let part = Double(value >> shift & 0xFF) / 255
        return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
      }
      let luminance = 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]
      #expect(1.05 / (luminance + 0.05) >= 4.5, "#\(colour) on white")
      #expect((luminance + 0.05) / 0.05 >= 4.5, "#\(colour) on black")
    }
  }

  @Test(
    "a language follows the rules of its region",
    arguments: [
      ("zh-Hans", Region.simplifiedChinese), ("zh", .simplifiedChinese),
      ("zh-TW", .traditionalChinese), ("zh-Hant-HK", .traditionalChinese),
      ("zh-Hans-HK", .simplifiedChinese), ("ja", .japanese), ("ko-KR", .korean),
      ("fr", .latin), ("en-GB", .latin),
    ])
  func regions(_ tag: String, _ region: Region) throws {
    #expect(Region(try #require(LanguageTag(tag))) == region)
  }

  @Test("furniture speaks the book's language, English where it has no other")
  func furniture() throws {
    #expect(Furniture(for: .traditionalChinese).contents == "目錄")
    #expect(Furniture(for: .japanese).backToText == "本文に戻る")
    #expect(Furniture(for: try #require(LanguageTag("de"))).contents == "Contents")
    #expect(
      Furniture(for: .korean).missingPicture(alternative: "", path: "a.png") == "그림 없음: a.png")
    #expect(Furniture(for: .english).picture("") == "Picture")
    #expect(Furniture(for: .japanese).credit(["森"], as: .translator) == "訳：森")
  }
}
