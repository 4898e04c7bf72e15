public import BinderyModel

/// What a PDF says of itself, and how readers are to show it.
public struct PDFFinishing: Sendable, Hashable {
  /// On which side a book is bound, so to which side its pages turn.
  public enum Binding: Sendable, Hashable {
    /// At the left: the first page is a right one.
    case left
    /// At the right, as books in vertical lines are.
    case right
  }

  /// The title of the book.
  public var title: String
  /// Its authors, as one text; `nil` where nobody is named.
  public var author: String?
  /// What it is about; `nil` where nothing says so.
  public var subject: String?
  /// The language of most of it.
  public var language: LanguageTag
  /// The program that made it.
  public var creator: String
  /// When it was changed last, which is also when it was made.
  public var modified: Timestamp
  /// How its pages are numbered.
  public var numbering: PageNumbering
  /// The lines of its outline, which take the place of the engine's.
  public var outline: [OutlineItem]
  /// On which side it is bound.
  public var binding: Binding

  /// What a PDF says of itself.
  public init(
    title: String, author: String? = nil, subject: String? = nil, language: LanguageTag,
    creator: String, modified: Timestamp, numbering: PageNumbering = PageNumbering(),
    outline: [OutlineItem] = [], binding: Binding = .left
  ) {
    self.title = title
    self.author = author
    self.subject = subject
    self.language = language
    self.creator = creator
    self.modified = modified
    self.numbering = numbering
    self.outline = outline
    self.binding = binding
  }
}

extension PDFDocument {
  /// Writes what a book says of itself in the place of what the engine said: no clock is left in it.
  public func finish(_ finishing: PDFFinishing) {
    let producer = trailer["Info"]["Producer"].text
    let date = PDFValue.text(finishing.modified.pdfText)
    let info = makeShared(
      .dictionary([
        "Title": .text(finishing.title), "Creator": .text(finishing.creator),
        "CreationDate": date, "ModDate": date,
      ]))
    if let author = finishing.author { info.set("Author", .text(author)) }
    if let subject = finishing.subject { info.set("Subject", .text(subject)) }
    if let producer { info.set("Producer", .text(producer)) }
    trailer["Info"] = info
    catalog.set("Lang", .text(finishing.language.text))
    let preferences = make(.dictionary(["DisplayDocTitle": .bool(true)]))
    switch finishing.binding {
    case .left: preferences.set("Direction", .name("L2R"))
    case .right: preferences.set("Direction", .name("R2L"))
    }
    catalog["ViewerPreferences"] = preferences
    number(by: finishing.numbering)
    outline(by: finishing.outline)
    removeHiddenLinks()
  }

  /// Takes out links that nobody sees, which are there so that an engine notes where they lead.
  private func removeHiddenLinks() {
    for page in pages {
      let annotations = page["Annots"].items
      let shown = annotations.filter { annotation in
        guard annotation["Subtype"].name == "Link", let box = annotation["Rect"].box else {
          return true
        }
        return box.width > 2 || box.height > 2
      }
      guard shown.count < annotations.count else { continue }
      page.set("Annots", .array(shown.map { .object($0) }))
    }
  }

  /// What the document says of itself by a key: `Title`, `Author`, `Creator`; `nil` where it says nothing.
  public func information(_ key: String) -> String? { trailer["Info"][key].text }

  /// The language that it says it is in.
  public var language: String? { catalog["Lang"].text }

  /// On which side it says it is bound.
  public var binding: PDFFinishing.Binding {
    catalog["ViewerPreferences"]["Direction"].name == "R2L" ? .right : .left
  }
}

extension Timestamp {
  /// The moment in UTC as PDF writes it: `D:20240309150405Z` (ISO 32000-1, 7.9.4).
  fileprivate var pdfText: String {
    "D:" + String(utcText.filter { $0.isNumber || $0 == "Z" })
  }
}
