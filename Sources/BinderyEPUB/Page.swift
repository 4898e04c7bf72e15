import BinderyDesign
import BinderyModel
import BinderyPages
import BinderyXHTML

/// An XHTML document of the publication around what it shows.
struct Page {
  /// The title, for lists of documents; not empty.
  var title: String
  /// The language of the document.
  var language: LanguageTag
  /// In which direction its lines run.
  var writingMode: WritingMode
  /// The kind of page, as the style sheets know it: `essay`, `contents` …
  var kind: String
  /// The path of the style sheet, seen from the document.
  var stylesheet: String
  /// What the body holds.
  var content: [Element]

  /// The document.
  ///
  /// Both forms of the language and of the encoding are given, because readers of HTML and readers
  /// of XML look at one each (Send to Kindle takes a document without either for ISO 8859-1).
  func element() -> Element {
    let head = Element(
      "head",
      lines: [
        Element("meta", ["charset": "utf-8"]),
        Element("title", text: title),
        Element("link", ["rel": "stylesheet", "type": "text/css", "href": stylesheet]),
      ])
    let body = Element("body", ["class": "\(Region(language).rawValue) \(kind)"], lines: content)
    return Element(
      "html",
      [
        "xmlns": "http://www.w3.org/1999/xhtml", "xmlns:epub": "http://www.idpf.org/2007/ops",
        "lang": language.text, "xml:lang": language.text,
        // The names that EBPAJ's and TDPF's guides give them.
        "class": writingMode == .vertical ? "vrtl" : "hltr",
      ], lines: [head, body])
  }
}

extension BookLayout {
  /// The file's bytes of a page of the book's own.
  func document(_ page: Page) -> [UInt8] {
    let html = element(of: page)
    fonts?.add(html, in: Region(page.language), chapter: nil) { _ in CharacterPlace() }
    return Serializer.document(html, doctype: .html)
  }

  /// The file's bytes of a page that shows some blocks of an essay.
  func document(_ page: Page, of chapter: Chapter, _ blocks: [Block], _ context: ContentContext)
    -> [UInt8]
  {
    let html = element(of: page)
    var typed: [Block]?
    fonts?.add(html, in: Region(page.language), chapter: chapter.id.index) { scalar in
      let known = typed ?? edition.typedBlocks(of: chapter)
      typed = known
      return CharacterPlace(of: scalar, in: chapter, blocks, typed: known, context)
    }
    return Serializer.document(html, doctype: .html)
  }
}

extension BookLayout {
  /// A page, whose style sheet is told what stands in it.
  private func element(of page: Page) -> Element {
    let html = page.element()
    if page.stylesheet == Page.islandStylesheetFromText {
      islandSheet?.add(html)
    } else {
      sheet.add(html)
    }
    return html
  }
}

extension Page {
  /// The path of the style sheet, seen from content documents.
  static let stylesheetFromText = "../styles/book.css"
  /// The path of the style sheet of what stands in horizontal lines in a vertical book.
  static let islandStylesheetFromText = "../styles/islands.css"
}
