import BinderyDesign
import BinderyModel
import Testing

@Suite("Content documents")
struct ContentTests {
  private func document(_ chapter: Chapter, _ body: Body, authors: [String] = []) throws -> String {
    var metadata = Metadata(title: "书", language: .simplifiedChinese)
    metadata.contributors = authors.map { Contributor(name: $0) }
    let files = try files(of: edition(metadata, [chapter], [body], assets: [hillAsset(0)]))
    return try #require(files["EPUB/text/0001-essay-0.xhtml"])
  }

  @Test("a document says its language twice, its region as a class, and its title once")
  func frame() throws {
    let html = try document(chapter(0, "Hills & <Dales>", .english), Body(blocks: [p(t("One."))]))
    #expect(
      html == """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE html>
        <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" \
        lang="en" xml:lang="en" class="hltr">
        <head>
        <meta charset="utf-8"/>
        <title>Hills &amp; &lt;Dales&gt;</title>
        <link rel="stylesheet" type="text/css" href="../styles/book.css"/>
        </head>
        <body class="latin essay">
        <section epub:type="chapter" role="doc-chapter">
        <header class="title">
        <h1>Hills &amp; &lt;Dales&gt;</h1>
        </header>
        <p>One.</p>
        </section>
        </body>
        </html>

        """)
  }

  @Test("the byline names authors only where they are not the book's, and the day")
  func byline() throws {
    var essay = chapter(0, "一", .simplifiedChinese)
    essay.date = try day(2024, 3, 9)
    essay.authors = ["林静", "王小"]
    #expect(
      try document(essay, Body(), authors: ["林静"])
        .contains(
          "<p class=\"byline\"><span class=\"author\">林静、王小</span>\u{3000}<span class=\"date\">2024年3月9日</span></p>"
        ))
    #expect(
      try document(essay, Body(), authors: ["林静", "王小"])
        .contains("<p class=\"byline\"><span class=\"date\">2024年3月9日</span></p>"))
  }

  @Test(
    "days are written as each language writes them",
    arguments: [
      (LanguageTag.simplifiedChinese, "2024年3月9日"), (.japanese, "2024年3月9日"),
      (.korean, "2024년 3월 9일"), (.english, "9 March 2024"),
    ])
  func days(_ language: LanguageTag, _ expected: String) throws {
    #expect(Furniture(for: language).date(try day(2024, 3, 9)) == expected)
  }

  @Test("notes pop up: reference and note stand in one document with the types of EPUB")
  func notes() throws {
    let note = Note(label: "n", number: 1, referenceCount: 1, blocks: [p(t("注"))])
    let html = try document(
      chapter(0, "一", .simplifiedChinese), Body(blocks: [p(t("文"), reference(1))], notes: [note]))
    #expect(
      html.contains(
        "<a href=\"#fn-1\" id=\"fnref-1\" epub:type=\"noteref\" role=\"doc-noteref\">[1]</a>"))
    #expect(
      html.contains(
        "<aside id=\"fn-1\" class=\"note\" epub:type=\"footnote\" role=\"doc-footnote\">"))
    #expect(html.contains("aria-label=\"返回正文\" epub:type=\"backlink\" role=\"doc-backlink\""))
    #expect(html.contains("<section class=\"notes\" aria-label=\"注释\" epub:type=\"footnotes\">"))
  }

  @Test("pictures come from the pictures' folder; labels of absent ones speak the essay's language")
  func pictures() throws {
    let body = Body(blocks: [
      p(picture(.asset(AssetID(0)), "山")), p(picture(.missing("x.png"), " ")),
      p(picture(remote("https://example.org/a.png"), "江")),
    ])
    let html = try document(chapter(0, "一", .japanese), body)
    #expect(html.contains("<img src=\"../images/0123456789ab.png\" alt=\"山\"/>"))
    #expect(html.contains("<span class=\"missing-image\">画像なし：x.png</span>"))
    #expect(html.contains("href=\"https://example.org/a.png\">画像：江</a>"))
  }

  @Test("a link to the essay itself names only the place")
  func ownAnchor() throws {
    let body = Body(blocks: [
      heading(2, "节", id: "s"), p(link(.essay(ChapterID(0), anchor: "s"), "见")),
      p(link(.essay(ChapterID(7), anchor: nil), "无")),
    ])
    let html = try document(chapter(0, "一", .simplifiedChinese), body)
    #expect(html.contains("<a href=\"#s\">见</a>"))
    #expect(html.contains("<span class=\"dead-link\">无</span>"))
  }
}
