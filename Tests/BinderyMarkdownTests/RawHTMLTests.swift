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
      ("甲<span>乙<div>丙</div>丁</span>", "p(甲span(乙)) p(span(丙)) p(span(丁))"),
      ("<font color=red>红</font>字", "p(红字)"),
      ("<img src=\"a.png\" width=\"50%\" alt=图>", "p(img[a.png](图))"),
      ("他读《<书名>》", "p(他读《<书名>》)"),
      ("按 <RET> 键", "p(按 <RET> 键)"),
      ("<Note>甲</Note>", "p(甲)"),
      ("甲<script>alert(1)</script>乙", "p(甲乙)"),
      ("<script>\nalert(1)\n\n</script>\n\n乙", "p(乙)"),
      ("<style>p{}</style>\n\n乙", "p(乙)"),
      ("<iframe src=\"https://a.com/v\" title=\"片\"></iframe>", "p(a[https://a.com/v](片))"),
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

  @Test(
    "raw text, late pictures, forms and frames become what they say",
    arguments: [
      ("<img data-src=b.png src=\"data:image/gif;base64,AA\">", "p(img[b.png]())"),
      ("<img srcset=\"s.png 1x, l.png 2x\" alt=图>", "p(img[l.png](图))"),
      ("<img src=a.png style=\"zoom:50%\" align=right>", "p(img[a.png]().float-end)"),
      ("<object data=a.svg>图</object>", "figure(plain(img[a.svg](图)) | )"),
      ("<object data=a.swf><b>片</b></object>", "p(a[a.swf](a.swf)b(片))"),
      ("<embed src=a.mp3>", "p(audio[a.mp3](a.mp3))"),
      ("<video><source src=a.ogv><source src=a.mp4>看</video>", "p(video[a.mp4](看))"),
      ("<audio src=a.mp3 title=雨></audio>", "p(audio[a.mp3](雨)\"雨\")"),
      ("![雨](a.mp3 \"声\")", "p(audio[a.mp3](雨)\"声\")"), ("<video>无</video>", "p(无)"),
      ("<iframe src=\"https://player.vimeo.com/video/1\"></iframe>", vimeo),
      ("<input type=radio checked> <input value=值>", "p(☑ 值)"),
      ("<textarea>甲\n乙</textarea>", "p(甲↵乙)"), ("<meter>六成</meter>", "p(六成)"),
      ("<fieldset><legend>题</legend>甲</fieldset>", "p(题) p(甲)"),
      ("<hgroup><h2>题</h2><p>副</p></hgroup>", "h2(题) p(副)"),
      ("<dialog open>话</dialog><search>寻</search>", "p(话) p(寻)"),
      ("<noscript>无脚本</noscript>", "p(无脚本)"), ("<title>题</title>", "p(题)"),
      ("甲<template>藏</template>乙", "p(甲乙)"), ("a<plaintext>b <i>c", "p(a) pre[](b c)"),
      ("<ruby>漢<rtc>かん</rtc></ruby>", "p(ruby(漢|かん))"),
      ("<ruby><ruby>漢<rt>a</rt></ruby><rt>b</rt></ruby>", "p(ruby(ruby(漢|a)|b))"),
      ("<dl><div><dt>词<dd>义</div></dl>", "dl(dt(词) dd(plain(义)))"),
      ("<span style=\"vertical-align:super\">二</span>", "p(sup(二))"),
      ("<p style=\"text-indent:0;float:left\">甲", "p(甲).no-indent.float-start"),
      ("<table border=0><tr><td><img src=a><td><img src=b></table>", pictures),
      ("<table><tr><td rowspan=0>甲<td>乙<tr><td>丙</table>", spanned),
      ("甲<span class=pagebreak></span>乙", "p(甲) pagebreak p(乙)"),
      ("<a href=u><svg><text>字</text></svg></a>", linkedDrawing),
    ])
  func wholeHTML(markdown: String, expected: String) {
    #expect(sketch(markdown) == expected)
  }

  private static let vimeo = "p(a[https://vimeo.com/1](https://vimeo.com/1))"
  private static let pictures = "p(img[a]()) p(img[b]())"
  private static let spanned = "table(tr(td(plain(甲)) td(plain(乙))) tr(td(plain(丙))))"
  private static let linkedDrawing =
    "figure(plain(a[u](img[data:image/svg+xml,<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"><text>字</text></svg>](字))) | )"

  @Test(
    "what was left open does not swallow the essay",
    arguments: [
      ("<!-- 甲\n\n**乙**", "p(<!-- 甲) p(strong(乙))"),
      ("<script>甲\n\n**乙**", "p(<script>甲) p(strong(乙))"),
      ("<pre>甲\n\n**乙**", "p(<pre>甲) p(strong(乙))"),
      ("<?甲\n\n**乙**", "p(<?甲) p(strong(乙))"),
      ("<![CDATA[甲\n\n**乙**", "p(<![CDATA[甲) p(strong(乙))"),
      ("<svg>甲\n\n**乙**", "p(甲) p(strong(乙))"),
      ("`<!--`\n\n**乙**", "p(code(<!--)) p(strong(乙))"),
      ("<!-- 甲 --> <!-- 丙\n\n乙 -->\n\n丁", "p(丁)"),
      ("<!-- 甲 --> <!-- 丙\n\n乙\n\n<!-- 丁 -->", "p( <!-- 丙) p(乙)"),
      ("<div><pre>甲\n\n乙</pre></div>\n\n丙", "pre[](甲\n\n乙) p(丙)"),
    ])
  func openEnds(markdown: String, expected: String) {
    #expect(sketch(markdown) == expected)
  }

  @Test("places are told in the author's lines, whatever was put between")
  func places() {
    let text =
      "<div markdown=\"1\">\n甲 <x>\n</div>\n乙 <y>\n\n<p markdown=1>丙 <z>\n</p></div>\n丁 <w>"
    let told = read(text, firstLine: 5).diagnostics.filter { $0.code == .htmlUnknownTag }
    #expect(told.map(\.source?.start.line) == [6, 8, 10, 12])
  }

  @Test("a drawing or formula nested without end leaves its text", arguments: ["math", "svg"])
  func depth(name: String) {
    let nest = String(repeating: "<mrow>", count: 2_000)
    let document = read("甲<\(name)>\(nest)深&lt;</\(name)>乙")
    #expect(sketch(document.body.blocks) == "p(甲深<乙)")
    #expect(document.diagnostics.map(\.code) == [.nestingTooDeep])
  }

  @Test("what a style loses is told by name, what only places boxes is not")
  func declarations() {
    let told = read("<p style='color:red; margin:0; border:1px; text-align:center'>甲").diagnostics
    #expect(told.map(\.message) == ["of the style of <p> was left out: color, border"])
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
