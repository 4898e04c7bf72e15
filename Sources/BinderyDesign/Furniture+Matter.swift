public import BinderyModel

extension Furniture {
  /// The order in which readers of the language look for what a book tells of itself.
  public var factOrder: [BookFact] { matter.order }

  /// What a page that the book makes is called; a colophon beside an imprint has another name.
  public func name(of page: BookPage, besideImprint: Bool = false) -> String {
    if page == .colophon, besideImprint { return matter.colophonBesideImprint }
    return matter.pages[page] ?? ""
  }

  /// What a text of a role is called that has no title of its own.
  public func name(of role: ChapterRole) -> String { matter.roles[role] ?? untitled }

  /// What stands before a fact of the imprint or the colophon.
  public func label(of fact: BookFact) -> String { matter.facts[fact] ?? "" }

  /// What stands before the names of those who had some part in the book.
  public func label(of role: Contributor.Role) -> String { roles[role] ?? matter.author }

  /// The label and colon before the address that an essay was first published at.
  public var originalLabel: String { matter.original + colon }

  /// A series with the book's place in it.
  public func series(_ name: String, position: String?) -> String {
    position.map { "\(name) \($0)" } ?? name
  }

  /// How many essays there are.
  public func extent(_ count: Int) -> String {
    String(count) + (count == 1 ? matter.essay : matter.essays)
  }
}
