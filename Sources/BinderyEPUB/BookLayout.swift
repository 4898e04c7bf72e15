import BinderyDesign
import BinderyModel
import BinderyPages
import BinderyTypography
import BinderyXHTML

/// Where everything of a book stands in its container.
struct BookLayout: PagedOutput {
  /// What is written.
  let edition: Edition
  /// The titles as they are shown.
  let titles: TitleSetting
  /// The words of the book's own pages.
  let furniture: Furniture
  /// The documents of each essay; the index is the chapter's.
  var essays: [EssayDocuments]
  /// The file name of each picture; the index is the asset's.
  let images: [String]
  /// Lets through what waits for all pages.
  let gate = PageGate()
  /// What the pages show, where the book holds fonts.
  let fonts: FontTally?
  /// The style sheet of the pages, as far as they need it.
  let sheet: SheetTally
  /// That of documents in horizontal lines in a vertical book.
  let islandSheet: SheetTally?
  /// The texts of essays in several documents.
  let shared = SharedBodies()

  /// A layout with one document per essay.
  init(edition: Edition) {
    let book = edition.book
    self.edition = edition
    fonts = edition.fonts.map { [gate] in FontTally($0, gate: gate) }
    sheet = SheetTally(edition.design.stylesheet)
    islandSheet = edition.design.islandStylesheet.map(SheetTally.init)
    furniture = Furniture(for: book.metadata.language, dates: edition.dates)
    images = EntryNames.images(book.assets)
    titles = TitleSetting(edition: edition)
    essays = book.chapters.map { chapter in
      let name = EntryNames.essay(chapter, of: book.chapters.count, part: 0)
      let hasMath = chapter.features.contains(.math)
      return EssayDocuments(parts: [EssayDocuments.Part(name: name, hasMath: hasMath)])
    }
  }

  /// The text of an essay as this output sets it.
  func body(of chapter: Chapter) throws -> Body {
    let body = try edition.book.contents.body(of: chapter.id)
    guard !splitsIslands(of: chapter) else { return typesetWithIslands(body, of: chapter) }
    return Typesetter(language: chapter.language, policy: edition.typesetting(of: chapter))
      .typeset(body)
  }

  /// The same for one of the documents that an essay is shown in; each asks once.
  func bodyForDocument(of chapter: Chapter) throws -> Body {
    let documents = essays[chapter.id.index].parts.count
    guard documents > 1 else { return try body(of: chapter) }
    return try shared.body(of: chapter.id, for: documents) { try body(of: chapter) }
  }

  /// The address that a line of the contents leads to, seen from the package document; for a
  /// heading that of the first page below it.
  func addressFromPackage(of entry: ContentsEntry) -> String? {
    switch entry.kind {
    case .chapter(let id): addressFromPackage(of: id, anchor: nil)
    case .part(let id): addressFromContents(of: id)
    case .page(let page): addressFromContents(of: page)
    case .heading: entry.children.lazy.compactMap { addressFromPackage(of: $0) }.first
    }
  }

  /// The address of an essay or a place in it, seen from another content document.
  func address(of chapter: ChapterID, anchor: String?) -> String? {
    guard essays.indices.contains(chapter.index) else { return nil }
    let essay = essays[chapter.index]
    guard let identifier = anchor.flatMap(DocumentIdentifier.make) else {
      return essay.parts[0].name
    }
    return "\(essay.part(holding: identifier).name)#\(identifier)"
  }

  /// The address of an essay or a place in it, seen from the package document.
  func addressFromPackage(of chapter: ChapterID, anchor: String?) -> String {
    let address = address(of: chapter, anchor: anchor) ?? essays[chapter.index].parts[0].name
    return EntryNames.relativeToPackage(EntryNames.inText(address))
  }

  // MARK: What pages ask; the contents lie beside the package document.

  let hasEPUBTypes = true

  func addressFromContents(of chapter: ChapterID, anchor: String?) -> String? {
    addressFromPackage(of: chapter, anchor: anchor)
  }

  func addressFromContents(of part: PartID) -> String? {
    EntryNames.relativeToPackage(EntryNames.inText(EntryNames.part(part)))
  }

  func addressFromContents(of page: BookPage) -> String? {
    EntryNames.relativeToPackage(EntryNames.page(page))
  }
}

/// The documents that an essay is shown in: one, or several where it is long.
struct EssayDocuments: Sendable, Hashable {
  /// One document of an essay.
  struct Part: Sendable, Hashable {
    /// Its file name.
    var name: String
    /// The blocks of the essay that stand in it; `nil` for all.
    var blocks: Range<Int>?
    /// The numbers of the notes that stand in it; `nil` for all.
    var notes: Set<Int>?
    /// Whether its lines are horizontal in a vertical book.
    var isIsland = false
    /// Whether a formula stands in it as MathML, which the package document must say.
    var hasMath = false
  }

  /// The documents in reading order; at least one.
  var parts: [Part]
  /// The part that an identifier stands in, where the essay has several.
  var places: [String: Int] = [:]

  /// The document of an identifier; the first where it is not known.
  func part(holding identifier: String) -> Part { parts[places[identifier] ?? 0] }
}
