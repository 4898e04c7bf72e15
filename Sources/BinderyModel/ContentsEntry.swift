/// A part's place among the parts, from 0.
public struct PartID: Sendable, Hashable, Comparable {
  /// The index in `Book.parts`.
  public let index: Int

  /// The part at an index.
  public init(_ index: Int) { self.index = index }

  /// Reading order.
  public static func < (a: PartID, b: PartID) -> Bool { a.index < b.index }
}

/// Essays under one title, with a page of its own before them.
public struct Part: Sendable, Hashable {
  /// Its place among the parts.
  public var id: PartID
  /// What it is called.
  public var title: PartTitle

  /// A part.
  public init(id: PartID, title: PartTitle) {
    self.id = id
    self.title = title
  }
}

/// What a part is called: words of the author's, or what a writer says in the book's language.
public enum PartTitle: Sendable, Hashable {
  /// Plain text, never empty; where code or a formula stands in it, its marks are to stay.
  case text(String, holdsCode: Bool = false)
  /// The essays of a year.
  case year(Int)
  /// The essays of a month, from 1.
  case month(Int, year: Int)
  /// Essays without a date, after those of all years or months.
  case undated
  /// Essays without a category, after those of all categories.
  case uncategorised
  /// Essays without a tag, after those of all tags.
  case untagged
}

/// A line of the book's contents, with those below it.
public struct ContentsEntry: Sendable, Hashable {
  /// What a line leads to.
  public enum Kind: Sendable, Hashable {
    /// An essay, or another text of the author's.
    case chapter(ChapterID)
    /// A part's page.
    case part(PartID)
    /// Nothing of its own: a title over what is below it.
    case heading(String)
    /// A page that the book makes; only in front and back matter.
    case page(BookPage)
  }

  /// What the line leads to.
  public var kind: Kind
  /// The lines below it.
  public var children: [ContentsEntry]

  /// A line of the contents.
  public init(_ kind: Kind, children: [ContentsEntry] = []) {
    self.kind = kind
    self.children = children
  }

  /// The line and all below it, in reading order.
  public var flattened: [Kind] {
    var kinds: [Kind] = []
    collect(into: &kinds)
    return kinds
  }

  private func collect(into kinds: inout [Kind]) {
    kinds.append(kind)
    for child in children { child.collect(into: &kinds) }
  }
}

extension ContentsEntry {
  /// The front matter of a book that says nothing of it.
  public static let usualFront = [
    ContentsEntry(.page(.titlePage)), ContentsEntry(.page(.contents)),
  ]

  /// The back matter of a book of so many essays that says nothing of it: a collection tells what it
  /// is made of.
  public static func usualBack(of count: Int) -> [ContentsEntry] {
    count > 1 ? [ContentsEntry(.page(.colophon))] : []
  }
}
