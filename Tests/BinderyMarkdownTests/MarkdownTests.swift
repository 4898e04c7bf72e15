import BinderyMarkdown
import BinderyModel
import Testing

@Suite("CommonMark and GFM become the model")
struct MarkdownTests {
  @Test(
    "each construct becomes its node",
    arguments: [
      ("# 标题 *强*", "h1(标题 em(强))"),
      ("一段**重**字。\n\n二段。", "p(一段strong(重)字。) p(二段。)"),
      ("春は\nあけぼの", "p(春は⏎あけぼの)"),
      ("硬  \n换行", "p(硬↵换行)"),
      ("> 引\n> 用\n\n---", "quote(p(引⏎用)) hr"),
      ("- 甲\n- 乙\n  1. 内", "ul(li(plain(甲)) li(plain(乙) ol1(li(plain(内)))))"),
      ("3. 三\n\n4. 四", "ol3(li(p(三)) li(p(四)))"),
      ("- [ ] 未\n- [x] 已", "ul(li(☐ plain(未)) li(☑ plain(已)))"),
      ("```Swift {.x}\nlet a = 1\n```", "pre[swift](let a = 1).x"),
      ("~~旧~~ 和 ~这样~", "p(del(旧) 和 ~这样~)"),
      ("`a*b`[文](u \"题\")![图](x.png)", "p(code(a*b)a[u](文)\"题\"img[x.png](图))"),
      (
        "|甲|乙|\n|:-:|-:|\n|1|**2**|",
        "table(tr(th=(plain(甲)) th>(plain(乙))) tr(td=(plain(1)) td>(plain(strong(2)))))"
      ),
    ])
  func constructs(markdown: String, expected: String) {
    #expect(sketch(markdown) == expected)
  }

  @Test(
    "a bare address ends before CJK text and before a closing **",
    arguments: [
      ("见https://a.com/b。后文", "p(见a[https://a.com/b](https://a.com/b)。后文)"),
      ("看 https://a.com/x 吧", "p(看 a[https://a.com/x](https://a.com/x) 吧)"),
      ("は https://a.com/xです", "p(は a[https://a.com/x](https://a.com/x)です)"),
      ("자료는 https://a.com/x입니다", "p(자료는 a[https://a.com/x](https://a.com/x)입니다)"),
      ("**见 https://a.com/x**后文", "p(strong(见 a[https://a.com/x](https://a.com/x))后文)"),
      ("（https://a.com/x）", "p(（a[https://a.com/x](https://a.com/x)）)"),
      ("[词](https://a.com/词条)", "p(a[https://a.com/词条](词))"),
      ("www.a.com，好", "p(a[http://www.a.com](www.a.com)，好)"),
      ("`https://a.com/路`", "p(code(https://a.com/路))"),
    ])
  func bareAddresses(markdown: String, expected: String) {
    #expect(sketch(markdown) == expected)
  }

  @Test("notes keep their labels, their order and each of their references")
  func notes() {
    let document = read(
      "甲[^b]乙[^a]丙[^b]\n\n[^a]: 注一\n\n    第二段\n[^b]: 注二 *强*\n")
    #expect(sketch(document.body.blocks) == "p(甲note[b 1.1]乙note[a 2.1]丙note[b 1.2])")
    #expect(document.body.notes.map(\.label) == ["b", "a"])
    #expect(document.body.notes.map(\.referenceCount) == [2, 1])
    #expect(document.body.notes.map { sketch($0.blocks) } == ["p(注二 em(强))", "p(注一) p(第二段)"])
    #expect(document.diagnostics.isEmpty)
  }

  @Test("undefined, unused and repeated labels are reported where they stand")
  func noteFindings() {
    let document = read("文[^x]。\n\n[^u]: 未用\n\n[^d]: 一\n[^d]: 二\n\n末[^d]", firstLine: 5)
    #expect(document.diagnostics.map(\.code) == [.noteUndefined, .noteUnused, .noteDuplicate])
    #expect(document.diagnostics.map { $0.source?.start.line } == [5, 7, 10])
    #expect(document.body.notes.map(\.label) == ["d"])
  }

  @Test("an open fence at the end does not swallow the notes")
  func notesBeforeOpenFence() {
    let document = read("甲[^a]\n\n[^a]: 注\n\n```\ncode")
    #expect(sketch(document.body.blocks) == "p(甲note[a 1.1]) pre[](code)")
  }

  @Test(
    "places are those of the author's file",
    arguments: [
      ("一[a](b)", 1, 4), ("段\n  二[a](b)", 2, 6), ("> 引\n> 二[a](b)", 2, 6),
      ("- 甲\n  乙[a](b)", 2, 6), ("见https://c.d/e，[a](b)", 1, 20), ("| 表 [a](b) |\n|-|", 1, 7),
      ("甲\\\n乙[a](b)", 2, 4), ("甲\\\n乙\\\n丙\n丁[a](b)", 4, 4), ("甲  \n乙[a](b)", 2, 4),
      ("甲`x\ny`[a](b)", 2, 3), ("[x](c\n\"d\") [a](b)", 2, 6), ("甲\n| [a](b) |\n|-|", 2, 1),
      ("甲[a](b)\n| 乙 |\n|-|", 1, 4), ("甲\n乙[a](b)\n| 丙 |\n|-|", 2, 4),
      ("甲[a\n乙](b)", 1, 4), ("甲\n乙[**a**\n丙](b)", 2, 4), ("甲\n<https://c.d> [a](b)", 2, 15),
      ("> - 甲\\\n>   乙[a](b)", 2, 8),
    ])
  func places(markdown: String, line: Int32, column: Int32) throws {
    var body = read(markdown, firstLine: 10).body
    var found: [SourceRange?] = []
    body.blocks.rewriteInlineRuns { inlines in
      for inline in inlines {
        if case .link(let link, _) = inline.content, link.target == .unresolved("b") {
          found.append(inline.source)
        }
      }
    }
    let start = try #require(found.first ?? nil).start
    #expect(start.line == line + 9)
    #expect(start.column == column)
  }

  @Test(
    "what is nested too deep is flattened, its text kept",
    arguments: [
      String(repeating: ">", count: 100_000) + "底",
      String(repeating: "- ", count: 50_000) + "底",
      String(repeating: "[", count: 50_000) + "底" + String(repeating: "](a)", count: 50_000),
      String(repeating: "*a ", count: 1_000) + "底" + String(repeating: "*", count: 1_000),
      String(repeating: "<div>", count: 10_000) + "底",
      String(repeating: "<b>", count: 10_000) + "底",
    ])
  func deepNesting(markdown: String) {
    let body = read(markdown).body
    #expect(body.blocks.map(\.content.flattenedText).joined().contains("底"))
  }

  @Test(
    "hostile repetition ends soon",
    arguments: [
      "</a", "<a ", "<?", "<!", "<!--", "<script", "[^", "[^a]: x\n", "|", "<p", "<p x='",
    ])
  func repetition(piece: String) {
    let text = String(repeating: piece, count: 200_000 / piece.utf8.count)
    #expect(!read("甲\n\n<div>\n" + text).body.blocks.isEmpty)
    _ = read(text)
  }
}

extension BlockContent {
  var flattenedText: String {
    var text = ""
    var copy = self
    copy.rewriteInlineRuns { text += $0.plainText }
    return text
  }
}
