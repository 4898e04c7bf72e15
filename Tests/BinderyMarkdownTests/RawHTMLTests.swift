import BinderyMarkdown
import BinderyModel
import Testing

@Suite("raw HTML becomes content of the book")
struct RawHTMLTests {
  @Test(
    "what may not stand where it stands is put in place",
    arguments: [
      ("按 <kbd>A</kbd><br>再<b>来", "p(按 kbd(A)↵再b(来))"),
      (
        "<p><figure><img src=a.png><figcaption>题</figcaption></figure></p>",
        "figure(plain(img[a.png]()) | plain(题))"
      ),
      ("<ul><p>甲</p><li>乙</ul>", "ul(li(p(甲)) li(plain(乙)))"),
      ("甲<span>乙<div>丙</div>丁</span>", "p(甲乙) p(丙) p(丁)"),
      ("<font color=red>红</font>字", "p(红字)"),
      ("<img src=\"a.png\" width=\"50%\" alt=图>", "p(img[a.png](图))"),
      ("他读《<书名>》", "p(他读《<书名>》)"),
      ("按 <RET> 键", "p(按 <RET> 键)"),
      ("<Note>甲</Note>", "p(甲)"),
      ("甲<script>alert(1)</script>乙", "p(甲乙)"),
      ("<script>\nalert(1)\n\n</script>\n\n乙", "p(乙)"),
      ("<style>p{}</style>\n\n乙", "p(乙)"),
      ("<iframe src=\"https://a.com/v\" title=\"片\"></iframe>", "p(a[https://a.com/v](片)\"片\")"),
      ("<div>\n\n**甲**\n\n乙\n\n</div>", "p(strong(甲)) p(乙)"),
      ("<div class=\"x\">\n\n**甲**\n\n</div>", "plain(p(strong(甲))).x"),
      ("<details><summary>题</summary>\n\n- 甲\n\n</details>", "details(题 | ul(li(plain(甲))))"),
      ("<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字<rt>じ</rt></ruby>", "p(ruby(漢|かん 字|じ))"),
      ("<table><tr><th>甲<tr><td>乙</table>", "table(tr(th(plain(甲))) tr(td(plain(乙))))"),
      ("<dl><dt>词<dd>义</dl>", "dl(dt(词) dd(plain(义)))"),
      ("<dl><dd>义</dl>", "plain(义)"),
      ("<a name=\"x\"></a>甲", "p(span()#x甲)"),
      ("<a href=\"u\"><div>甲</div></a>", "p(a[u](甲))"),
      ("前<!--more-->后", "p(前后)"),
      ("甲\n\n<!--more-->\n\n乙", "p(甲) p(乙)"),
      ("甲&nbsp;乙&copy;", "p(甲\u{A0}乙©)"),
      ("<pre><code class=\"language-c\">a &lt; b\nc</code></pre>", "pre[c](a < b\nc)"),
      ("甲</br>乙", "p(甲↵乙)"),
      ("<center>中</center>", "plain(p(中)).align-center"),
      ("<p align=center>中</p>", "p(中).align-center"),
      ("<h2>题<p>目</p></h2>", "h2(题) p(目)"),
      ("<li>独</li>", "ul(li(plain(独)))"),
      ("<td>格</td>", "p(格)"),
      ("<b>重<b>又重</b></b>", "p(b(重b(又重)))"),
    ])
  func contentModel(markdown: String, expected: String) {
    #expect(sketch(markdown) == expected)
  }

  @Test(
    "each change is reported",
    arguments: [
      ("<b>x", DiagnosticCode.htmlRepaired), ("x</b>", .htmlRepaired),
      ("<p><figure><img src=a></figure></p>", .htmlRepaired), ("<ul><p>甲</p></ul>", .htmlRepaired),
      ("a <RET> b", .htmlUnknownTag), ("<Note>x</Note>", .htmlUnknownTag),
      ("<script>x</script>", .htmlRemoved), ("<b onclick='x'>y</b>", .htmlRemoved),
      ("<font color=red>x</font>", .htmlRemoved),
      ("<iframe src='https://a.b'></iframe>", .htmlReplaced),
    ])
  func reports(markdown: String, code: DiagnosticCode) {
    #expect(codes(markdown).contains(code))
  }

  @Test("valid HTML passes without a word")
  func silence() {
    let html = """
      按 <kbd>Ctrl</kbd>，H<sub>2</sub>O<br/>

      <figure>
        <img src="a.png" alt="图" width="300">
        <figcaption>图一</figcaption>
      </figure>

      <table><thead><tr><th>甲</th></tr></thead><tbody><tr><td>乙</td></tr></tbody></table>
      """
    #expect(read(html).diagnostics.isEmpty)
  }
}
