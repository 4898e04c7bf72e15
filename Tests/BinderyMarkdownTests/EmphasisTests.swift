import BinderyMarkdown
import BinderyModel
import Foundation
import Testing

@Suite("emphasis without spaces")
struct EmphasisTests {
  @Test(
    "a run beside CJK opens and closes whatever punctuation stands there",
    arguments: [
      ("这是**强调。**后文", "p(这是strong(强调。)后文)"),
      ("これは**強調。**だから", "p(これはstrong(強調。)だから)"),
      ("**스크립트(script)**라고", "p(strong(스크립트(script))라고)"),
      ("真**（她）**的", "p(真strong(（她）)的)"),
      ("他说*“好”*了", "p(他说em(“好”)了)"),
      ("字~~「旧」~~新", "p(字del(「旧」)新)"),
      ("**[链](u)**也", "p(strong(a[u](链))也)"),
      ("用**`码`**吧", "p(用strong(code(码))吧)"),
      ("税込**¥10,000**で", "p(税込strong(¥10,000)で)"),
      ("正體字。︁__Hong Kong__", "p(正體字。︁strong(Hong Kong))"),
    ])
  func cjk(markdown: String, expected: String) {
    #expect(sketch(markdown) == expected)
  }

  @Test(
    "text without CJK, escapes and code stay as CommonMark has them",
    arguments: [
      ("a**\"b\"**c", "p(a**\"b\"**c)"), ("a * b*", "p(a * b*)"), ("x**y**z", "p(xstrong(y)z)"),
      ("字\\**「注」*", "p(字*em(「注」))"), ("`字**「x」**`", "p(code(字**「x」**))"),
      ("    字**「x」**字", "pre[](字**「x」**字)"), ("[a](u**（b）**c)", "p(a[u**（b）**c](a))"),
      ("好吧~就这样~", "p(好吧~就这样~)"),
    ])
  func untouched(markdown: String, expected: String) {
    #expect(sketch(markdown) == expected)
  }

  @Test("marks do not move the places of what follows on the line")
  func places() {
    let document = read("**强。**后**（甲）**乙[^x]")
    #expect(document.diagnostics.map(\.code) == [.noteUndefined])
    #expect(document.body.blocks.first?.source?.end.column == 33)
  }

  /// Cases published with the amended rules, where they lie beside the checkout.
  @Test("the published cases come out as published")
  func published() throws {
    struct Case: Decodable {
      var md: String
      var html: String
    }
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = root.appending(path: "../shared/data/cjk-emphasis.json").standardizedFileURL
    guard let data = try? Data(contentsOf: file) else {
      print("skipped: no ../shared/data/cjk-emphasis.json")
      return
    }
    for item in try JSONDecoder().decode([Case].self, from: data) {
      let runs = tags(ofHTML: item.html)
      let body = read(item.md).body
      #expect(tags(of: body.blocks) == runs, "\(item.md) → \(sketch(body.blocks))")
    }
  }

  @Test("random neighbours give what the amended rules give")
  func formula() {
    let pool = [
      "中", "あ", "ー", "한", "a", "1", "é", "。", "，", "「", "」", "“", "”", "(", ")", ".", "$", "€",
      "∇", "①", "🍵", " ", "\u{3000}", "ｱ", "〽", "㊗",
    ].map { $0.unicodeScalars.first ?? " " }
    var state: UInt64 = 42
    func next() -> Unicode.Scalar {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return pool[Int(state >> 33) % pool.count]
    }
    for delimiter in ["**", "~~"] {
      for _ in 0..<4_000 {
        let (before, first, last, after) = (next(), next(), next(), next())
        let text = "x\(before)\(delimiter)\(first)y\(last)\(delimiter)\(after)z"
        let isWanted =
          Flanking(before: before, after: first).opens
          && Flanking(before: last, after: after).closes
        let tag = delimiter == "**" ? "strong(" : "del("
        let shown = sketch(read(text, dialect: [.cjkEmphasis, .strikethrough]).body.blocks)
        #expect(shown.contains(tag) == isWanted, "\(text)")
      }
    }
  }

  /// The emphasis of a text as nested marks around plain text.
  private func tags(of blocks: [Block]) -> String {
    blocks.map { block in
      switch block.content {
      case .paragraph(let inlines), .plain(let inlines): tags(of: inlines)
      default: ""
      }
    }.joined(separator: "\n")
  }

  private func tags(of inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline.content {
      case .emphasis(let inner): "<em>\(tags(of: inner))</em>"
      case .strong(let inner): "<strong>\(tags(of: inner))</strong>"
      case .strikethrough(let inner): "<del>\(tags(of: inner))</del>"
      case .text(let text), .code(let text): text
      case .softBreak: "\n"
      case .link(_, let inner), .span(_, let inner): tags(of: inner)
      default: ""
      }
    }.joined()
  }

  private func tags(ofHTML html: String) -> String {
    var text = html
    text.replace(#/<(?!/?(em|strong|del)>)[^>]*>/#, with: "")
    for (entity, character) in [("&quot;", "\""), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")] {
      text.replace(entity, with: character)
    }
    return text
  }
}

/// The formula of the amended rules, written down as it is published.
private struct Flanking {
  let opens: Bool
  let closes: Bool

  init(before: Unicode.Scalar, after: Unicode.Scalar) {
    let cjk = Self.isCJK(before) || Self.isCJK(after)
    opens =
      !Self.isSpace(after)
      && (!Self.isPunctuation(after) || Self.isSpace(before) || Self.isPunctuation(before) || cjk)
    closes =
      !Self.isSpace(before)
      && (!Self.isPunctuation(before) || Self.isSpace(after) || Self.isPunctuation(after) || cjk)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    "。，「」“”().$€∇〽㊗🍵".unicodeScalars.contains(scalar)
  }

  private static func isCJK(_ scalar: Unicode.Scalar) -> Bool {
    "中あー한。，「」①\u{3000}ｱ〽㊗".unicodeScalars.contains(scalar) && scalar != "①"
  }
}
