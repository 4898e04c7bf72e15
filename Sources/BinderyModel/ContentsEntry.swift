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
  /// Its title as plain text; never empty.
  public var title: String
  /// Whether code or a formula stands in the title, so that its marks are to stay.
  public var titleHoldsCode: Bool

  /// A part.
  public init(id: PartID, title: String, titleHoldsCode: Bool = false) {
    self.id = id
    self.title = title
    self.titleHoldsCode = titleHoldsCode
  }
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
