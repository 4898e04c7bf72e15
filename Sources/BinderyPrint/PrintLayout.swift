import BinderyDesign
import BinderyModel
import BinderyPages
import BinderyTypography
import BinderyXHTML

/// Where everything of a book stands in the one document.
struct PrintLayout: PagedOutput {
  let edition: Edition
  /// What its pages are like.
  let plan: PagePlan
  /// What the engine can do.
  let profile: EngineProfile
  let titles: TitleSetting
  let furniture: Furniture
  /// Lets through what waits for all leaves.
  let gate = PageGate()
  /// What the pages show, where the book holds fonts.
  let fonts: FontTally?
  /// The pictures.
  let pictures: Pictures
  /// The address of the folder of pictures and fonts; `nil` where they stand in the document.
  let folder: String?

  /// The layout of an edition on pages.
  init(edition: Edition, plan: PagePlan, folder: String?) {
    self.edition = edition
    self.plan = plan
    profile = EngineProfile(plan.engine)
    titles = TitleSetting(edition: edition)
    furniture = Furniture(for: edition.book.metadata.language, dates: edition.dates)
    fonts = edition.fonts.map { [gate] in FontTally($0, gate: gate) }
    self.folder = folder
    pictures = Pictures(edition.book, folder: folder)
  }

  let hasEPUBTypes = false

  /// The identifier of an essay's leaf.
  static func identifier(of chapter: ChapterID) -> String { "essay-\(chapter.index + 1)" }

  /// The identifier of a part's leaf.
  static func identifier(of part: PartID) -> String { "part-\(part.index + 1)" }

  /// The identifier of a page that the book makes.
  static func identifier(of page: BookPage) -> String { "page-\(page.rawValue)" }

  /// The identifier of a place in an essay.
  ///
  /// A PDF names places by their identifiers, percent-encoded, and a name has 127 bytes at most (ISO 32000-1,
  /// annex C): a long one is told by its beginning and a sum of all of it.
  static func identifier(of own: String, in chapter: ChapterID) -> String {
    let prefix = "e\(chapter.index + 1)-"
    let encoded = own.utf8.reduce(0) { $0 + ($1 < 0x80 ? 1 : 3) }
    guard encoded > 96 else { return prefix + own }
    // FNV-1a.
    let sum = own.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    return "\(prefix)\(own.prefix(8))-\(String(sum, radix: 16))"
  }

  func address(of chapter: ChapterID, anchor: String?) -> String? {
    guard edition.book.chapters.indices.contains(chapter.index) else { return nil }
    guard let anchor = anchor.flatMap(DocumentIdentifier.make) else {
      return "#\(Self.identifier(of: chapter))"
    }
    return "#\(Self.identifier(of: anchor, in: chapter))"
  }

  func addressFromContents(of chapter: ChapterID, anchor: String?) -> String? {
    address(of: chapter, anchor: anchor)
  }

  func addressFromContents(of part: PartID) -> String? { "#\(Self.identifier(of: part))" }

  func addressFromContents(of page: BookPage) -> String? { "#\(Self.identifier(of: page))" }

  /// What stands among the front matter has its number in roman figures.
  func className(ofLineTo entry: ContentsEntry.Kind) -> String? {
    profile.refersToPages && isFront(entry) ? "front" : nil
  }

  /// A leader and the number of the page, where it is known; engines that refer to pages write their own.
  func tail(ofLineTo address: String) -> [Element] {
    guard !profile.refersToPages, let number = plan.known.numbers[String(address.dropFirst())]
    else { return [] }
    return [
      Element("span", ["class": "leader"]), Element("span", ["class": "folio"], text: number),
    ]
  }

  /// The text of an essay as this output sets it.
  func body(of chapter: Chapter) throws -> Body {
    var body = try edition.book.contents.body(of: chapter.id)
    if plan.links == .notes { body = LinkNotes.applied(to: body) }
    return Typesetter(language: chapter.language, policy: edition.typesetting(of: chapter))
      .typeset(body)
  }
}
