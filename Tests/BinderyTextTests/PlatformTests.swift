import BinderyDesign
import BinderyModel
import Testing

@testable import BinderyText

@Suite("Text for platforms")
struct PlatformTests {
  private let blocks = [
    Block(
      .paragraph([
        Inline(.ruby([RubySegment(base: [t("自転車")], reading: [t("じてんしゃ")])])), t("と"),
        Inline(.span(.emphasisMarks, [t("海")])), t("、"), Inline(.strong([t("風")])),
      ])), heading(2, "岸"), Block(.quote([p("道。")])), Block(.pageBreak), p("《了》"),
  ]

  private func write(
    _ platform: TextPlatform, _ blocks: [Block]? = nil
  ) throws -> (text: String, codes: [DiagnosticCode]) {
    let edition = edition([Body(blocks: blocks ?? self.blocks)], .japanese) { design in
      design.plainText.platform = platform
      design.plainText.encoding = .utf8
      design.plainText.newlineStyle = .lf
    }
    let artifact = try TextWriter().artifact(for: edition)
    let bytes = try artifact.entries.flatMap { try $0.bytes() }
    return (String(decoding: bytes, as: UTF8.self), artifact.findings().map(\.code))
  }

  @Test(
    "each has its own signs",
    arguments: [
      (
        TextPlatform.aozora,
        ["｜自転車《じてんしゃ》と［＃傍点］海［＃傍点終わり］、［＃太字］風［＃太字終わり］", "［＃中見出し］岸［＃中見出し終わり］", "［＃改ページ］"]
      ),
      (.kakuyomu, ["|自転車《じてんしゃ》と《《海》》、風", "岸"]),
      (.narou, ["|自転車《じてんしゃ》と|海《・》、風"]),
      (.note, ["｜自転車《じてんしゃ》と海、**風**", "## 岸", "> 道。"]),
      (.plainMarkdown, ["自転車（じてんしゃ）と海、**風**", "## 岸", "> 道。"]),
    ])
  func signs(platform: TextPlatform, wanted: [String]) throws {
    let text = try write(platform).text
    let lines = text.split(separator: "\n").map { $0.drop { $0 == "　" } }
    for line in wanted { #expect(lines.contains(line[...]), "\(text)") }
  }

  @Test("what a platform cannot say is told")
  func losses() throws {
    #expect(try write(.aozora).codes.isEmpty)
    #expect(try write(.kakuyomu).codes.allSatisfy { $0 == .textUnsayable })
    #expect(try write(.kakuyomu).codes.count == 4)
  }

  @Test("what the author typed is no notation")
  func escapes() throws {
    #expect(try write(.aozora).text.contains("※［＃始め二重山括弧、1-1-52］了"))
    #expect(try write(.kakuyomu).text.contains("|《了》"))
  }

  @Test("what would begin a remark of Aozora Bunko is no remark, dotted or not")
  func remarks() throws {
    let dotted = Inline(.span(.emphasisMarks, [t("［＃改丁］《潮》")]))
    let text = try write(.aozora, [Block(.paragraph([t("※［＃改頁］と［注］、"), dotted]))]).text
    let open = "※［＃始め角括弧、1-1-46］＃"
    #expect(text.contains("※\(open)改頁］と［注］、［＃傍点］\(open)改丁］※［＃始め二重山括弧、1-1-52］潮"))
    #expect(try write(.narou, [Block(.paragraph([dotted]))]).text.contains("|［《・》|＃《・》"))
    #expect(try write(.narou, [Block(.paragraph([dotted]))]).text.contains("|《|潮《・》》"))
  }

  @Test(
    "a line of plain Markdown begins with no sign of its own",
    arguments: [
      ("- 潮", "\\- 潮"), ("+ 潮", "\\+ 潮"), ("12. 潮", "12\\. 潮"), ("3) 潮", "3\\) 潮"),
      ("===", "\\==="), ("~~~", "\\~~~"), ("3.5メートル", "3\\.5メートル"), ("12時", "12時"),
      ("潮-", "潮-"),
    ])
  func lineStarts(typed: String, written: String) throws {
    let block = Block(.paragraph([t("海"), Inline(.lineBreak), t(typed)]))
    let lines = try write(.plainMarkdown, [block]).text.split(separator: "\n")
    #expect(lines.suffix(2) == ["海\\", written[...]])
    let quoted = try write(.plainMarkdown, [Block(.quote([p(typed)]))]).text
    #expect(quoted.contains("> \(written)\n"))
  }

  @Test("each line of verse is set in, those of other paragraphs are not")
  func verse() throws {
    let stanza = Block(.paragraph([t("潮満ちて"), Inline(.lineBreak), t("鴎鳴く")]))
    let blocks = [Block(.division(.verse, [stanza])), stanza, heading(2, "岸")]
    let lines = try write(.kakuyomu, blocks).text.split(separator: "\n")
    #expect(lines.dropFirst() == ["　潮満ちて", "　鴎鳴く", "　潮満ちて", "鴎鳴く", "岸"])
  }

  @Test("every line ends as the file's lines do, titles have one", arguments: TextPlatform.allCases)
  func lineEnds(platform: TextPlatform) throws {
    let broken = [t("潮"), Inline(.lineBreak), t("汐"), Inline(.softBreak), Inline(.code("a\nb"))]
    let blocks = [
      Block(.heading(level: 2, broken)), Block(.paragraph(broken)), Block(.quote([p("海")])),
      Block(.quote([Block(.paragraph(broken))])), table([["潮\n汐", "海"]]),
      Block(
        .list(
          List(
            marker: .bullet, isTight: true, items: [ListItem(blocks: [Block(.plain(broken))])]))),
    ]
    let edition = edition([Body(blocks: blocks)], .japanese) { design in
      design.plainText.platform = platform
      design.plainText.encoding = .utf8
      design.plainText.newlineStyle = .crlf
    }
    let text = String(
      decoding: try TextWriter().artifact(for: edition).entries.flatMap { try $0.bytes() },
      as: UTF8.self)
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() where scalar == "\n" {
      #expect(scalars[index - 1] == "\r", "\(text)")
    }
    #expect(text.contains(platform == .note || platform == .plainMarkdown ? "## 潮 汐" : "潮　汐"))
  }

  @Test("Aozora Bunko has a head, Shift_JIS and CRLF")
  func aozora() throws {
    let edition = edition([Body(blocks: blocks)], .japanese) { $0.plainText.platform = .aozora }
    let artifact = try TextWriter().artifact(for: edition)
    let bytes = try artifact.entries.flatMap { try $0.bytes() }
    // 潮汐, CR, LF in code page 932.
    #expect(bytes.starts(with: [0x92, 0xAA, 0x8E, 0xAC, 0x0D, 0x0A]))
  }

  @Test(
    "characters that an encoding does not have are written otherwise, and told",
    arguments: [
      (OutputEncoding.gb18030, 0), (.big5, 1), (.shiftJIS, 1), (.eucKR, 1),
    ])
  func encodings(encoding: OutputEncoding, findings: Int) throws {
    let edition = edition([Body(blocks: [p("书é👩")])]) { $0.plainText.encoding = encoding }
    let artifact = try TextWriter().artifact(for: edition)
    let bytes = try artifact.entries.flatMap { try $0.bytes() }
    #expect(String(validating: bytes, as: UTF8.self) == nil)
    let found = artifact.findings().filter { $0.code == .textUnmappable }
    #expect(found.count == findings)
  }
}
