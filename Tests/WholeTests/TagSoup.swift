/// Random markup as strangers write it: known and unknown tags in any order, attributes of every
/// kind, entities, Markdown between, in five scripts.
struct TagSoup {
  private var random: Xorshift

  init(seed: UInt64) { random = Xorshift(seed: seed) }

  /// An essay of `count` random pieces.
  mutating func essay(pieces count: Int) -> String {
    (0..<count).map { _ in piece() }.joined()
  }

  private mutating func piece() -> String {
    switch next(12) {
    case 0, 1, 2: "<\(pick(Self.names))\(attributes())>"
    case 3, 4: "</\(pick(Self.names))>"
    case 5: "<\(pick(Self.names))\(attributes())/>"
    case 6: pick(Self.breaks)
    case 7: pick(Self.markdown)
    case 8: pick(Self.oddities)
    default: pick(Self.words)
    }
  }

  private mutating func attributes() -> String {
    (0..<next(3)).map { _ in " " + pick(Self.attributes) }.joined()
  }

  private mutating func pick(_ choices: [String]) -> String { random.pick(choices) }

  private mutating func next(_ bound: Int) -> Int { random.next(bound) }

  private static let names = [
    "p", "div", "span", "b", "i", "em", "strong", "a", "ul", "ol", "li", "dl", "dt", "dd", "table",
    "thead", "tbody", "tr", "td", "th", "caption", "colgroup", "col", "figure", "figcaption", "img",
    "br", "hr", "pre", "code", "blockquote", "h1", "h2", "h3", "h6", "details", "summary", "ruby",
    "rb", "rt", "rp", "rtc", "sub", "sup", "q", "cite", "abbr", "dfn", "bdo", "bdi", "time", "mark",
    "ins", "del", "s", "u", "small", "kbd", "samp", "var", "wbr", "font", "center", "big", "tt",
    "strike", "iframe", "video", "audio", "source", "object", "embed", "input", "button", "form",
    "select", "option", "textarea", "label", "script", "style", "svg", "path", "math", "mi",
    "noscript", "template", "section", "article", "aside", "header", "footer", "nav", "main",
    "address", "meta", "link", "title", "base", "html", "body", "head", "map", "area", "picture",
    "nobr", "fieldset", "legend", "progress", "mfrac", "msup", "mtable", "mtr", "mo",
    "foreignObject",
    "text", "linearGradient", "RET", "Listing", "String", "my-card", "书名", "o:p", "x-slot",
    "dialog", "menu", "dir", "xmp",
  ]
  private static let attributes = [
    "class=\"a b\"", "id=x", "id='x y'", "id=\"1\"", "id", "lang=zh_CN", "lang=\"not a tag\"",
    "xml:lang=ja", "style=\"color:red\"", "onclick='go()'", "href=\"https://a.com/?q=1&w=2\"",
    "href=javascript:alert(1)", "href=\"#x\"", "href='../../etc/passwd'", "href=\"路 径.md\"", "href",
    "src=a.png", "src=\"https://a.com/b.png\"", "src='data:image/png;base64,xx'",
    "src=\"file:///x\"",
    "alt=\"图 <b>\"", "title='题 & \"目\"'", "width=\"50%\"", "width=300", "height=-1", "align=center",
    "colspan=0", "rowspan=99", "start=-3", "type=A", "dir=rtl", "dir=up", "name=n", "hidden",
    "x-n=\"0\"", "data-a='b'", "=\"broken\"", "\"", "a<b", "epub:type=\"noteref\"", "role=button",
    "xmlns=\"urn:x\"", "srcdoc='<p>'", "value=\"1\"", "type=checkbox", "checked", "@click=\"x\"",
    "style=\"text-align:center;float:left\"", "style='page-break-before:always'", "value=-7",
    "style=\"font-size:200%;width:300px\"", "reversed", "start=99999999999999999999", "size=+9",
    "poster=a.png", "viewBox=\"0 0 9 9\"", "display=block", "mathvariant=odd", "alttext='x'",
    "class=pagebreak", "markdown=1", "markdown=\"block\"", "border=0", "role=presentation",
    "srcset=\"a.png 1x, b.png 2x\"",
  ]
  private static let breaks = [
    "\n\n", "\n", "\n\n- ", "\n\n> ", "\n\n1. ", "\n\n    ", "\n\n| ", "  \n",
  ]
  private static let markdown = [
    "**强**", "*斜*", "`码<b>`", "[链](b.md)", "![图](c.png)", "[^n]", "\n\n[^n]: 注\n\n", "~~删~~",
    "\n\n## 题\n\n", "\n\n```\n<p>\n```\n\n", "\n\n|a|b|\n|-|-|\n|1|2|\n\n", "<https://a.com>",
    "https://a.com/路", "\n\n---\n\n", "- [x] ", "![](a.mp4)",
    "<svg viewBox='0 0 1 1'><path d='M0 0'/><text>字</text></svg>",
    "<math><mfrac><mi>a</mi><mi>b</mi></mfrac></math>", "<script type=\"math/tex\">a<b</script>",
  ]
  private static let oddities = [
    "&nbsp;", "&amp;", "&lt;b&gt;", "&#0;", "&#x1F600;", "&bogus;", "&", "<", ">", "<!--", "-->",
    "<!-- a -- b -->", "<!DOCTYPE html>", "<?php x ?>", "<![CDATA[x<y]]>", "\u{8}",
    String(decoding: [0xEF, 0xB7, 0x90], as: UTF8.self),
    "\u{200B}", "\u{202E}", "]]>", "\"", "'", "<3", "a<b", "</", "<>", "</>",
  ]
  private static let words = [
    "春风", "又绿江南岸。", "山が", "見える", "바람이 ", "분다. ", "the tide ", "turned, ", "「引用」",
    "（注）", "……", "一二三", "\t", " ",
  ]
}
