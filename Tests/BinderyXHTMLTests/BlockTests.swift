import BinderyModel
import Testing

@Suite("Blocks as XHTML")
struct BlockTests {
  @Test("a paragraph is a p, and an empty one is left out unless a link may lead to it")
  func paragraph() {
    #expect(xhtml([.paragraph([t("春眠不觉晓")])]) == "<p>春眠不觉晓</p>")
    #expect(xhtml([.paragraph([]), .paragraph([t(" "), Inline(.softBreak)])]) == "")
    let anchor = Block(.paragraph([]), attributes: Attributes(identifier: "a"))
    #expect(xhtml(nodes: [anchor]) == "<div id=\"a\"></div>")
  }

  @Test("a heading has its level, and levels beyond HTML's are its last")
  func heading() {
    #expect(xhtml([.heading(level: 2, [t("序")])]) == "<h2>序</h2>")
    #expect(xhtml([.heading(level: 9, [t("序")])]) == "<h6>序</h6>")
    #expect(xhtml([.heading(level: 2, [])]) == "")
  }

  @Test("a scene break is an hr, a quotation a blockquote, an empty one nothing")
  func quote() {
    #expect(xhtml([.thematicBreak]) == "<hr/>")
    #expect(xhtml([.quote([p("子曰")])]) == "<blockquote>\n<p>子曰</p>\n</blockquote>")
    #expect(xhtml([.quote([])]) == "")
  }

  @Test("items of tight lists hold bare text; an empty list is left out")
  func bullets() {
    let list = List(marker: .bullet, isTight: true, items: [ListItem(blocks: [plain("一")])])
    #expect(xhtml([.list(list)]) == "<ul>\n<li>一</li>\n</ul>")
    #expect(xhtml([.list(List(marker: .bullet, isTight: true, items: []))]) == "")
  }

  @Test("a numbered list says where it starts and how it counts, when that is not the usual way")
  func numbers() {
    let marker = List.Marker.number(start: 3, style: .lowerRoman)
    let list = List(marker: marker, isTight: false, items: [ListItem(blocks: [p("三")])])
    #expect(xhtml([.list(list)]) == "<ol start=\"3\" type=\"i\">\n<li>\n<p>三</p>\n</li>\n</ol>")
    let usual = List(marker: .number(start: 1, style: .decimal), isTight: true, items: list.items)
    #expect(xhtml([.list(usual)]).hasPrefix("<ol>"))
  }

  @Test("tasks are shown by boxes inside the text, never by form controls")
  func tasks() {
    let list = List(
      marker: .bullet, isTight: true,
      items: [
        ListItem(task: .done, blocks: [plain("洗碗")]), ListItem(task: .open, blocks: [p("读书")]),
      ])
    #expect(
      xhtml([.list(list)]) == """
        <ul class="tasks">
        <li class="task">☑\u{A0}洗碗</li>
        <li class="task">
        <p>☐\u{A0}读书</p>
        </li>
        </ul>
        """)
  }

  @Test("a definition list always has a term and a description in each group")
  func definitions() {
    let items = [
      DefinitionListItem(terms: [[t("字")]], descriptions: [[plain("文")]]),
      DefinitionListItem(terms: [], descriptions: [[p("孤")]]),
      DefinitionListItem(terms: [[t("独")]], descriptions: []),
    ]
    #expect(
      xhtml([.definitionList(items)]) == """
        <dl>
        <dt>字</dt>
        <dd>文</dd>
        <dt></dt>
        <dd>
        <p>孤</p>
        </dd>
        <dt>独</dt>
        <dd></dd>
        </dl>
        """)
    #expect(xhtml([.definitionList([])]) == "")
  }

  @Test("code keeps its white space and names its language")
  func code() {
    let code = CodeBlock(language: "swift title=x", text: "if a < b {\n\t啊\n}")
    #expect(
      xhtml([.code(code)])
        == "<pre><code class=\"language-swift\">if a &lt; b {\n\t啊\n}</code></pre>")
  }

  @Test("code that was cut by meaning shows it by a few classes")
  func runs() {
    let code = CodeBlock(
      language: "swift", text: "let 山 = \"<\" // a",
      runs: [
        CodeBlock.Run(length: 3, scope: "keyword"), CodeBlock.Run(length: 4, scope: "function"),
        CodeBlock.Run(length: 3, scope: nil), CodeBlock.Run(length: 3, scope: "string"),
        CodeBlock.Run(length: 1, scope: nil), CodeBlock.Run(length: 4, scope: "comment"),
      ])
    #expect(
      xhtml([.code(code)])
        == "<pre><code class=\"language-swift\"><span class=\"hl-keyword\">let</span> 山 = "
        + "<span class=\"hl-string\">\"&lt;\"</span> "
        + "<span class=\"hl-comment latin\">// a</span></code></pre>")
  }

  @Test("a comment in Han or kana does not slant")
  func comment() {
    let code = CodeBlock(text: "# 注", runs: [CodeBlock.Run(length: 5, scope: "comment")])
    #expect(
      xhtml([.code(code)]) == "<pre><code><span class=\"hl-comment\"># 注</span></code></pre>")
  }

  @Test("runs that do not fit the text lose none of it", arguments: [1, 2, 4, 100])
  func wrongRuns(_ length: Int) {
    let code = CodeBlock(text: "山a", runs: [CodeBlock.Run(length: length, scope: "string")])
    #expect(xhtml([.code(code)]).replacing(#/<[^>]*>/#, with: "") == "山a")
  }

  @Test("numbered and marked lines are elements, their numbers stand in line and are not heard")
  func lines() {
    let code = CodeBlock(
      text: "a\n\n\"b\nc\"", firstLineNumber: 9, markedLines: [2...3],
      runs: [CodeBlock.Run(length: 3, scope: nil), CodeBlock.Run(length: 5, scope: "string")])
    func number(_ text: String) -> String {
      "<span class=\"line-number\" aria-hidden=\"true\">\(text)  </span>"
    }
    #expect(
      xhtml([.code(code)])
        == "<pre class=\"numbered\"><code><span class=\"line\">\(number(" 9"))a\n</span>"
        + "<mark class=\"line\">\(number("10"))\n</mark>"
        + "<mark class=\"line\">\(number("11"))<span class=\"hl-string\">\"b</span>\n</mark>"
        + "<span class=\"line\">\(number("12"))<span class=\"hl-string\">c\"</span></span>"
        + "</code></pre>")
  }

  @Test("lines may be marked without numbers, and marks beyond the end are nothing")
  func marks() {
    let code = CodeBlock(text: "a\nb", markedLines: [2...7, 9...9])
    #expect(
      xhtml([.code(code)])
        == "<pre><code><span class=\"line\">a\n</span><mark class=\"line\">b</mark></code></pre>")
  }

  @Test("a formula is MathML in its namespace, or its TeX as code")
  func formula() {
    let markup = MathElement(
      name: "math", attributes: [MathElement.Attribute(name: "alttext", value: "<")],
      children: [.element(MathElement(name: "mo", children: [.text("<")]))])
    let math =
      "<math alttext=\"&lt;\" xmlns=\"http://www.w3.org/1998/Math/MathML\"><mo>&lt;</mo></math>"
    let set = Math(tex: "<", isDisplay: false, markup: markup)
    let unset = Math(tex: "<", isDisplay: false)
    #expect(xhtml([.paragraph([Inline(.math(set))])]) == "<p>\(math)</p>")
    #expect(
      xhtml([.paragraph([Inline(.math(set), attributes: Attributes(identifier: "a"))])])
        == "<p><span id=\"a\">\(math)</span></p>")
    #expect(
      xhtml([.paragraph([Inline(.math(unset))])]) == "<p><code class=\"math\">&lt;</code></p>")
    #expect(xhtml([.math(set)]) == "<div class=\"math\">\(math)</div>")
  }

  @Test("a table has head, body, scopes, spans and alignment classes")
  func table() {
    let table = Table(
      caption: [t("表")],
      head: [[Table.Cell(blocks: [plain("年")], isHeader: true, alignment: .centre)]],
      body: [
        [
          Table.Cell(blocks: [plain("今")], isHeader: true),
          Table.Cell(blocks: [plain("1")], alignment: .end, columnSpan: 2, rowSpan: 3),
        ], [],
      ])
    #expect(
      xhtml([.table(table)]) == """
        <table>
        <caption>表</caption>
        <thead>
        <tr>
        <th class="align-center" scope="col">年</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <th scope="row">今</th>
        <td class="align-end" colspan="2" rowspan="3">1</td>
        </tr>
        </tbody>
        </table>
        """)
    #expect(xhtml([.table(Table(head: [], body: []))]) == "")
  }

  @Test(
    "a table is wide whose longest words do not fit on a small page side by side",
    arguments: [
      (["Wednesday", "High water", "Height", "Mackerel"], false),
      (["一二三四五六七八九十一二三四五六七八九十", "春夏秋冬"], false),
      (["stringByAddingPercentEscapes", "precondition"], true),
      (["데이터전처리과정", "데이터전처리과정", "데이터 전처리"], true),
      (["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n"], true),
    ])
  func wideTable(_ cells: [String], _ isWide: Bool) {
    let row = cells.map { Table.Cell(blocks: [plain($0)]) }
    let html = xhtml([.table(Table(head: [], body: [[Table.Cell(blocks: [])], row]))])
    #expect(html.hasPrefix(isWide ? "<table class=\"wide\">" : "<table>"))
  }

  @Test("a heading inside a heading cell makes it an ordinary cell")
  func headerCell() {
    let heading = Block(.heading(level: 3, [t("题")]))
    let table = Table(head: [[Table.Cell(blocks: [heading], isHeader: true)]], body: [])
    #expect(xhtml([.table(table)]).contains("<td>\n<h3>题</h3>\n</td>"))
  }

  @Test("a figure shows its picture and its caption; an empty caption is left out")
  func figure() {
    let image = Block(.plain([Inline(.image(Image(.asset(AssetID(1)), alternative: "山")))]))
    #expect(
      xhtml([.figure(Figure(content: [image], caption: [plain("富士")]))])
        == "<figure>\n<img src=\"1.png\" alt=\"山\"/>\n<figcaption>富士</figcaption>\n</figure>")
    #expect(!xhtml([.figure(Figure(content: [image]))]).contains("figcaption"))
  }

  @Test("divisions are div, section, aside and address, and address only where HTML allows it")
  func divisions() {
    #expect(xhtml([.division(.plain, [p("一")])]) == "<div>\n<p>一</p>\n</div>")
    #expect(xhtml([.division(.section, [p("一")])]).hasPrefix("<section>"))
    #expect(xhtml([.division(.aside, [p("一")])]).hasPrefix("<aside>"))
    #expect(xhtml([.division(.address, [p("一")])]).hasPrefix("<address class=\"address\">"))
    let heading = Block(.heading(level: 2, [t("题")]))
    #expect(xhtml([.division(.address, [heading])]).hasPrefix("<div class=\"address\">"))
  }

  @Test("details show both the summary and what it announces")
  func details() {
    #expect(
      xhtml([.details(summary: [t("答案")], [p("四十二")])]) == """
        <div class="details">
        <p class="summary">答案</p>
        <p>四十二</p>
        </div>
        """)
  }

  @Test("a paragraph of nothing but pictures says so")
  func picture() {
    let image = Inline(.image(Image(.asset(AssetID(1)), alternative: "")))
    let linked = Inline(.link(Link(.asset(AssetID(1))), [image]))
    #expect(
      xhtml([.paragraph([linked])]) == "<p class=\"picture\"><img src=\"1.png\" alt=\"\"/></p>")
    #expect(xhtml([.paragraph([image, t("字")])]).hasPrefix("<p><img"))
  }

  @Test("loose text is a paragraph in the flow, and never runs into its neighbour")
  func plainBlocks() {
    #expect(xhtml([.plain([t("一")]), .plain([t("二")])]) == "<p>一</p><p>二</p>")
    let item = ListItem(blocks: [plain("一"), plain("二")])
    let list = List(marker: .bullet, isTight: true, items: [item])
    #expect(xhtml([.list(list)]).contains("<li>一<p>二</p>\n</li>"))
  }
}
