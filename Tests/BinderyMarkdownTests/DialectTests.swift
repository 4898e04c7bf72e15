import BinderyMarkdown
import BinderyModel
import Testing

@Suite("constructs of the dialect")
struct DialectTests {
  @Test(
    "what stands in code, addresses, titles and HTML comes back as it was written",
    arguments: [
      ("    {漢字|かんじ} $x$ ==a==", "pre[]({漢字|かんじ} $x$ ==a==)"),
      ("    ::: note\n    {: .x}", "pre[](::: note\n{: .x})"),
      ("- ```\n  {: .x}\n  : a\n  ```", "ul(li(pre[]({: .x}\n: a)))"),
      ("``{漢字|`かんじ}``", "p(code({漢字|`かんじ}))"),
      ("[a](<{漢|か}> \"{漢|か}\")", "p(a[{漢|か}](a)\"{漢|か}\")"),
      ("![{漢|か}](x.png) a", "p(img[x.png]({漢|か}) a)"),
      ("<span title=\"{漢|か}\">$y$</span>", "p(span(math(y))\"{漢|か}\")"),
      ("<div>\n{: .x}\n: y\n</div>", "p({: .x}⏎: y)"),
      (
        "https://example.org/a^2^b~1~c d",
        "p(a[https://example.org/a^2^b~1~c](https://example.org/a^2^b~1~c) d)"
      ),
      ("```{.js}\n$x$\n```", "pre[js]($x$)"),
      ("<code>$x$ {漢|か}</code>", "p(code($x$ {漢|か}))"),
    ])
  func restored(_ markdown: String, _ expected: String) {
    #expect(sketch(markdown) == expected)
  }

  @Test(
    "half a construct is text",
    arguments: [
      ("==开始", "p(==开始)"), ("**a ==b** c==", "p(strong(a ==b) c==)"),
      ("^[不完", "p(^[不完)"), ("[[em:未完", "p([[em:未完)"), ("{漢字|かんじ", "p({漢字|かんじ)"),
      ("|a==|b==|\n|-|-|", "table(tr(th(plain(a==)) th(plain(b==))))"),
      ("$x", "p($x)"), ("$$x", "p($$x)"), ("甲]{.x}", "p(甲]{.x})"), ("甲{: .x}", "p(甲{: .x})"),
    ])
  func halves(_ markdown: String, _ expected: String) {
    #expect(sketch(markdown) == expected)
  }

  @Test(
    "constructs stand in each other and in Markdown",
    arguments: [
      ("**==a *b*==**", "p(strong(mark(a em(b))))"),
      ("==[{海|うみ}](a.md)==", "p(mark(a[a.md](ruby(海|うみ))))"),
      ("> ::: tip\n> 甲\n> :::", "quote(callout[tip]( | p(甲)))"),
      ("1. 甲\n   ::: note\n   乙\n   :::", "ol1(li(plain(甲) callout[note]( | p(乙))))"),
      ("<div class=\"a\">\n\n::: note\n甲\n:::\n\n</div>", "plain(callout[note]( | p(甲))).a"),
      ("- 甲\n\n  $$\n  x\n  $$\n- 乙", "ul(li(p(甲) math(x)) li(p(乙)))"),
      ("> 甲\n> $$\n> a\n> b\n> $$\n> 乙", "quote(p(甲) math(a\nb) p(乙))"),
      ("[甲*乙*]{.k}", "p(span(甲em(乙)).k)"),
      ("![](a.png){width=50%}", "figure(plain(img[a.png]()) | )"),
      ("# 甲 *乙* {#k}", "h1(甲 em(乙))#k"), ("甲\n===\n{: #k}", "h1(甲)#k"),
    ])
  func nested(_ markdown: String, _ expected: String) {
    #expect(sketch(markdown) == expected)
  }

  @Test(
    "places are the author's, before and behind constructs",
    arguments: [
      ("{漢字|かんじ}の[a](b)", 1, 22), ("甲\n$$\nx\n$$\n乙[a](b)", 5, 4),
      ("::: note\n甲[a](b)\n:::", 2, 4), ("*[X]: y\n\n[a](b)", 3, 1), ("**甲。**乙{乙|き}[a](b)", 1, 23),
      ("\\newpage\n\n> 一\n> 二[a](b)", 4, 6),
    ])
  func places(_ markdown: String, _ line: Int, _ column: Int) {
    let found = links(in: read(markdown).body.blocks).first
    #expect(found == SourcePosition(line: line, column: column))
  }

  private func links(in blocks: [Block]) -> [SourcePosition] {
    var found: [SourcePosition] = []
    var blocks = blocks
    blocks.rewriteInlineRuns { run in
      for case (.link, let source?) in run.map({ ($0.content, $0.source) }) {
        found.append(source.start)
      }
    }
    return found
  }

  @Test(
    "a picture's size may stand behind it or below it",
    arguments: ["![](a.png){: width=\"300\"}", "![](a.png)\n{: width=\"300\"}"])
  func pictureSize(_ markdown: String) {
    let document = read(markdown)
    guard case .figure(let figure)? = document.body.blocks.first?.content,
      case .plain(let inlines)? = figure.content.first?.content,
      case .image(let image)? = inlines.first?.content
    else {
      Issue.record("no figure: \(sketch(document.body.blocks))")
      return
    }
    #expect(image.width == .pixels(300))
    #expect(document.diagnostics == [])
  }

  @Test("unknown attributes are reported and left out")
  func unknownAttributes() {
    let document = read("[甲](b){onclick=go target=_blank .x}")
    #expect(sketch(document.body.blocks) == "p(a[b](甲).x)")
    #expect(document.diagnostics.map(\.code) == [.attributeUnknown])
  }

  @Test(
    "lines of code are counted from a number that a listing may have",
    arguments: [
      ("0", 0), ("12", 12), ("9999999", 9_999_999), ("10000000", 1), ("-12", 1),
      ("9223372036854775807", 1), ("92233720368547758070", 1), ("x", 1),
    ])
  func firstLineNumber(written: String, number: Int) {
    let fence = read("```{.swift .numberLines startFrom=\"\(written)\"}\nlet tide = 1\n```")
    #expect(Self.firstLineNumbers(fence.body) == [number])
    let listing = read(
      "<table><tr><td class=\"gutter\"><pre>\(written)</pre></td>"
        + "<td class=\"code\"><pre>let tide = 1</pre></td></tr></table>")
    let isNumber = Int(written) == number
    #expect(Self.firstLineNumbers(listing.body) == (isNumber ? [number] : []))
  }

  private static func firstLineNumbers(_ body: Body) -> [Int] {
    body.blocks.compactMap { block in
      if case .code(let code) = block.content { code.firstLineNumber } else { nil }
    }
  }

  @Test("a division that is never closed ends with the text, and is reported")
  func unclosed() {
    let document = read("甲\n\n::: note\n乙")
    #expect(sketch(document.body.blocks) == "p(甲) callout[note]( | p(乙))")
    #expect(document.diagnostics.map(\.code) == [.divisionUnclosed])
    #expect(document.diagnostics.first?.source?.start == SourcePosition(line: 3, column: 1))
  }

  @Test("notes written in the text are numbered among the others")
  func noteNumbers() {
    let body = read("一^[甲]二[^x]三^[乙[^y]]\n\n[^x]: 丙\n[^y]: 丁").body
    #expect(body.notes.map(\.number) == [1, 2, 3, 4])
    #expect(body.notes.map { sketch($0.blocks) }.prefix(2) == ["p(甲)", "p(丙)"])
    #expect(sketch(body.notes[3].blocks) == "p(丁)")
  }
}
