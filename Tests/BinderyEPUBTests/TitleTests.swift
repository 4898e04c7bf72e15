import BinderyDesign
import BinderyModel
import Testing

@Suite("titles as they are set")
struct TitleTests {
  private func book(_ quotes: QuotePolicy? = nil, code: Bool = false) throws -> [String: String] {
    var essay = chapter(0, "What \"it\" isn't", .english)
    essay.subtitle = "\"This\" -- or that"
    essay.titleHoldsCode = code
    essay.outline = [
      OutlineEntry(identifier: "a", title: "A \"b\""),
      OutlineEntry(identifier: "c", title: "print(\"c\")", titleHoldsCode: true),
    ]
    let body = Body(blocks: [Block(.heading(level: 2, [Inline(.text("A \"b\""))]))])
    var edition = try edition(
      Metadata(title: "What \"it\" isn't", language: .english), [essay], [body])
    edition.design.quotes = quotes
    return try files(of: edition)
  }

  @Test("heading, contents, NCX, title page and metadata agree")
  func agree() throws {
    let book = try book()
    let package = try #require(book["EPUB/package.opf"])
    #expect(package.contains("<dc:title>What “it” isn’t</dc:title>"))
    for name in ["EPUB/nav.xhtml", "EPUB/toc.ncx", "EPUB/text/title.xhtml"] {
      let text = try #require(book[name])
      #expect(text.contains("What “it” isn’t") || name == "EPUB/text/title.xhtml", "\(name)")
      #expect(!text.contains("isn't"), "\(name)")
    }
    let essay = try #require(book.first { $0.key.hasPrefix("EPUB/text/0001") }?.value)
    #expect(essay.contains("<h1>What “it” isn’t</h1>"))
    #expect(essay.contains("<p class=\"subtitle\">“This” – or that</p>"))
    #expect(essay.contains("<h2>A “b”</h2>"))
    #expect(try #require(book["EPUB/nav.xhtml"]).contains("A “b”"))
  }

  @Test("a title that holds code stays, everywhere")
  func code() throws {
    let book = try book(code: true)
    #expect(try #require(book["EPUB/nav.xhtml"]).contains("print(\"c\")"))
    #expect(try #require(book["EPUB/nav.xhtml"]).contains("What \"it\" isn't"))
    #expect(try #require(book["EPUB/package.opf"]).contains("What \"it\" isn't"))
  }

  @Test("the design's word counts before the essay's, and this before the book's")
  func order() throws {
    var essay = chapter(0, "\"A\"", .english)
    var edition = try edition(Metadata(title: "\"B\"", language: .english), [essay], [Body()])
    #expect(edition.quotes(in: essay) == .latin)
    edition.book.quotes = .smart
    #expect(edition.quotes(in: essay) == .smart)
    essay.quotes = .keep
    #expect(edition.quotes(in: essay) == .keep)
    #expect(edition.quotes() == .smart)
    edition.design.quotes = .latin
    #expect(edition.quotes(in: essay) == .latin)
  }
}
