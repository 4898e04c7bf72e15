import BinderyDesign
import BinderyModel
import Testing

@Suite("Styles and furniture")
struct StyleTests {
  @Test("the plain style is found beside the tests")
  func plain() throws {
    let catalogue = StyleCatalogue.ofThisProgram()
    #expect(catalogue.names.contains("plain"))
    #expect(try catalogue.style(named: "plain").epubStylesheet.contains(".zh-hans p"))
  }

  @Test("an unknown style is an error that names the known ones", arguments: ["x", "", "../plain"])
  func unknown(_ name: String) {
    let catalogue = StyleCatalogue.ofThisProgram()
    #expect(throws: StyleError.unknown(name: name, known: catalogue.names)) {
      try catalogue.style(named: name)
    }
  }

  @Test(
    "a style sheet keeps to what every reading system knows",
    arguments: [":lang(", "::before", "var(", ":root", "direction:", "px", "!important", "@import"])
  func conservative(_ forbidden: String) throws {
    let style = try StyleCatalogue.ofThisProgram().style(named: "plain")
    #expect(!style.epubStylesheet.contains(forbidden))
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
