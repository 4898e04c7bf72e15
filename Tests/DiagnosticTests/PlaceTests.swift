import BinderyModel
import Testing

@Suite("places are those of the author's file")
struct PlaceTests {
  /// What may stand before a text and must not move its places, and how many lines it takes.
  private static let beginnings: [(name: String, bytes: String, lines: Int)] = [
    ("nothing", "", 0),
    ("front matter", "---\ntitle: 题\n---\n", 3),
    ("a byte order mark", "\u{FEFF}", 0),
    ("both", "\u{FEFF}---\ntitle: 题\ndate: 2024-03-09\n---\n", 4),
    ("TOML", "+++\ntitle = \"题\"\n+++\n", 3),
  ]

  /// Texts with one finding, and its line and column in characters.
  private static let texts: [(text: String, code: DiagnosticCode, line: Int, column: Int)] = [
    ("看[这里](没有.md)。", .linkDead, 1, 2),
    ("甲\n乙丙[这里](没有.md)", .linkDead, 2, 3),
    ("**强调。**后文[这里](没有.md)", .linkDead, 1, 10),
    ("这是**强调。**后文，\n又是**（重）**了![图](无.png)", .imageMissing, 2, 11),
    ("见https://example.com/路，再看![图](无.png)", .imageMissing, 1, 26),
    ("见 https://example.com/a，**《书》**里[^甲]", .noteUndefined, 1, 32),
    ("**「引」**と<b>太字", .htmlRepaired, 1, 9),
    ("> **引。**用<kard>卡</kard>", .htmlUnknownTag, 1, 10),
    ("- 一\n- **二。**又[这里](没有.md)", .linkDead, 2, 10),
    ("| **甲。**乙 | [丙](没有.md) |\n|-|-|", .linkDead, 1, 13),
    ("正文[^注]。\n\n[^注]: 见**书。**与[这里](没有.md)", .linkDead, 3, 15),
    ("# 标题**「一」**[这里](没有.md)", .linkDead, 1, 12),
    ("한국어**“강조”**는 [여기](없음.md)", .linkDead, 1, 14),
    ("𠮷野家[这里](没有.md)", .linkDead, 1, 4),
    ("前文<b\nonclick=\"x()\"\nid=\"a\">粗</b>", .htmlRemoved, 1, 3),
    ("甲<span\nclass=\"a\">乙</span>丙\n丁<kard>", .htmlUnknownTag, 3, 2),
    ("甲<span\nclass=\"a\">乙</span>丙<kard>", .htmlUnknownTag, 2, 20),
    ("- 甲<span\n  class=\"a\">乙</span>丙<b\n  onclick=\"x\">粗</b>", .htmlRemoved, 2, 22),
    ("> 甲<span\n> class=\"a\">乙</span>[这里](没有.md)", .linkDead, 2, 21),
  ]

  @Test(
    "whatever stands before and however lines end",
    arguments: beginnings.indices, [("\n", "LF"), ("\r\n", "CRLF"), ("\r", "CR")])
  func places(index: Int, lineEnd: (text: String, name: String)) throws {
    let beginning = Self.beginnings[index]
    for text in Self.texts {
      let source = (beginning.bytes + "段落。\n\n" + text.text + "\n")
        .replacing("\n", with: lineEnd.text)
      let place = "a.md:\(text.line + beginning.lines + 2):\(text.column)"
      let fixture = DiagnosticFixture(text.code, at: place, bytes: Array(source.utf8))
      let found = try fixture.findings().map(\.place)
      #expect(found == [place], "\(text.text)")
    }
  }
}
