public import BinderyModel

/// What a book tells of itself in its imprint or its colophon: only what the author or the essays
/// say.
public struct BookFacts: Sendable {
  /// A fact as it is shown.
  public struct Item: Sendable, Hashable {
    /// What is told, in the book's language.
    public var label: String
    /// What is told of it.
    public var value: String
    /// Where it leads, where it is an address.
    public var address: WebAddress?
  }

  /// The facts in the order in which the language's readers look for them.
  public private(set) var items: [Item] = []
  /// Who holds which rights.
  public private(set) var rights: String?

  private let edition: Edition
  private let furniture: Furniture

  /// The facts of an imprint: who published the book when, and under which number.
  public static func ofImprint(_ edition: Edition, _ furniture: Furniture) -> BookFacts {
    BookFacts(edition, furniture, where: \.isOfImprint)
  }

  /// The facts of a colophon: all, but what an imprint of the same book tells.
  public static func ofColophon(_ edition: Edition, _ furniture: Furniture) -> BookFacts {
    let hasImprint = edition.book.holds(.imprint)
    return BookFacts(edition, furniture) { !hasImprint || !$0.isOfImprint }
  }

  private init(
    _ edition: Edition, _ furniture: Furniture, where isWanted: (BookFact) -> Bool
  ) {
    self.edition = edition
    self.furniture = furniture
    for fact in furniture.factOrder where isWanted(fact) { items += items(of: fact) }
    if isWanted(.publisher) { rights = metadata.rights }
  }

  private var metadata: Metadata { edition.book.metadata }

  private func items(of fact: BookFact) -> [Item] {
    switch fact {
    case .people: people
    case .publisher: item(fact, metadata.publisher)
    case .published: item(fact, published.map(furniture.date))
    case .written: item(fact, written.map { furniture.period($0.first, $0.last) })
    case .modified: item(fact, modified.map(furniture.date))
    case .isbn: item(fact, metadata.isbn)
    case .series:
      item(fact, metadata.collection.map { furniture.series($0.name, position: $0.position) })
    case .identifier: item(fact, metadata.identifier)
    case .extent: item(fact, extent)
    case .site: item(fact, metadata.site, metadata.site.flatMap { WebAddress($0) })
    case .fonts: item(fact, edition.fonts.map { furniture.names($0.names) })
    case .generator: item(fact, edition.stamp.generator)
    }
  }

  private func item(_ fact: BookFact, _ value: String?, _ address: WebAddress? = nil) -> [Item] {
    value.map { [Item(label: furniture.label(of: fact), value: $0, address: address)] } ?? []
  }

  private var people: [Item] {
    Contributor.Role.allCases.compactMap { role in
      let names = metadata.contributors.filter { $0.role == role }.map(\.name)
      guard !names.isEmpty else { return nil }
      return Item(label: furniture.label(of: role), value: furniture.names(names))
    }
  }

  /// The days of the oldest and the newest essay.
  private var written: (first: Timestamp, last: Timestamp)? {
    let dates = edition.book.essays.compactMap(\.date)
    guard let first = dates.min(), let last = dates.max() else { return nil }
    return (first, last)
  }

  /// The day of publication; the newest essay's own day stands with those of the essays.
  private var published: Timestamp? {
    metadata.published.flatMap { $0.dayText == written?.last.dayText ? nil : $0 }
  }

  /// The day of the last change, where it is no other day that is told.
  private var modified: Timestamp? {
    let told = [written?.last, metadata.published].compactMap { $0?.dayText }
    return metadata.modified.flatMap { told.contains($0.dayText) ? nil : $0 }
  }

  private var extent: String? {
    let count = edition.book.essays.count
    return count > 1 ? furniture.extent(count) : nil
  }
}

extension BookFact {
  /// Whether the imprint tells it where a book has one.
  fileprivate var isOfImprint: Bool {
    switch self {
    case .people, .publisher, .published, .series, .isbn, .identifier: true
    case .written, .extent, .modified, .site, .fonts, .generator: false
    }
  }
}
