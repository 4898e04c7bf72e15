internal import BinderyModel
internal import BinderyYAML

/// Reads what `book.yaml` says, key by key; whatever is not understood is an error with its remedy.
struct BookFileReader: StrictYAMLReader {
  static let codes = StrictCodes(
    invalid: .bookFileInvalid, unknownKey: .bookFileUnknownKey,
    duplicateKey: .bookFileDuplicateKey, invalidValue: .bookFileInvalidValue)
  static let exampleLine = BookFileKey.title.example

  private(set) var book: BookFile
  var diagnostics: [Diagnostic] = []
  /// Patterns of paths that are left to be read: each is held against every file.
  var patternsLeft = 1_000
  /// Sources that are left to be read; those that are files by their names are not counted.
  var sourcesLeft = 200

  /// Reads the text of a file.
  init(_ file: FolderFile, text: [UInt8]) {
    book = BookFile(file, text: text)
    do {
      read(try PlacedYAMLReader.read(text))
    } catch {
      report(error)
    }
    sortDiagnostics()
  }

  var source: SourcePath { book.file.source }

  private mutating func read(_ root: PlacedYAML) {
    guard !root.isBlank else { return }
    let fields = fields(of: root, BookFileKey.self)
    for (key, value) in fields { take(key, value) }
    if let first = fields.first(where: { $0.key == .author }),
      let second = fields.first(where: { $0.key == .authors })
    {
      report(
        .bookFileDuplicateKey, "'author' and 'authors' say the same",
        at: SourceRange(max(first.value.range.start, second.value.range.start)),
        hint: "keep one of them; it may hold a list")
    }
    if book.plan.grouping != nil, let place = book.places[.parts] {
      report(
        .bookFileInvalidValue, "'group-by' and 'parts' both make the parts", at: place,
        hint: "keep one of them")
    }
    // Who is named as an author among the others is one.
    book.authors += book.contributors.filter { $0.role == .author }
    book.contributors.removeAll { $0.role == .author }
  }

  private mutating func take(_ key: BookFileKey, _ value: PlacedYAML) {
    book.places[key] = value.range
    switch key {
    case .title: book.title = text(value, key)
    case .subtitle: book.subtitle = text(value, key)
    case .author, .authors: book.authors += people(value, key, .author)
    case .contributors: book.contributors = people(value, key, .contributor)
    case .language: book.language = language(value)
    case .publisher: book.publisher = text(value, key)
    case .rights: book.rights = text(value, key)
    case .description: book.description = text(value, key)
    case .subjects: book.subjects = subjects(value)
    case .collection: book.collection = collection(value)
    case .identifier: book.identifier = identifier(value)
    case .isbn: book.isbn = isbn(value)
    case .site: book.site = site(value)
    case .published: book.published = date(value, key)
    case .modified: book.modified = date(value, key)
    case .cover: book.cover = cover(value)
    case .front: book.front = matter(value, key)
    case .back: book.back = matter(value, key)
    case .quotes: book.quotes = word(value, key)
    case .dates: book.dates = word(value, key)
    case .images: book.images = images(value)
    case .captions: book.captions = word(value, key)
    case .ruby: book.ruby = ruby(value)
    case .remoteImages: book.remoteImages = remoteImages(value)
    case .tightHeadings: book.hasTightHeadings = isTrue(value, key)
    case .sources: book.sources = sources(value, key) + book.sources
    case .parts:
      let parts = parts(value)
      book.parts = parts.map(\.title)
      for (number, part) in parts.enumerated() {
        book.sources += part.sources.map { $0.inPart(number) }
      }
    case .order: book.plan.order = word(value, key)
    case .groupBy: book.plan.grouping = word(value, key)
    case .from: book.plan.selection.from = period(value, key)
    case .to: book.plan.selection.to = period(value, key)
    case .tag: book.plan.selection.tags = names(value, key)
    case .category: book.plan.selection.categories = names(value, key)
    case .exclude: book.plan.selection.exclusions = patterns(value, key)
    case .includeDrafts: book.plan.includesDrafts = isTrue(value, key)
    case .scriptExceptions: book.scriptExceptions = words(value, key)
    case .rules: book.rules = rules(value, key)
    case .outputs: book.outputs = outputs(value)
    }
  }

  // MARK: Single values

  private mutating func language(_ value: PlacedYAML) -> LanguageTag? {
    guard let given = text(value, BookFileKey.language) else { return nil }
    var found: [Diagnostic] = []
    let tag = LanguageReading.read(
      given, file: book.file.source, place: value.range.start, &found)
    if tag == nil {
      for index in found.indices { found[index].severity = .error }
    }
    diagnostics += found
    return tag
  }

  private mutating func subjects(_ value: PlacedYAML) -> [String] {
    guard case .list(let items) = value.content else {
      refuseKind(of: value, BookFileKey.subjects, wanted: "a list")
      return []
    }
    var seen: Set<String> = []
    return items.compactMap { text($0, BookFileKey.subjects) }.filter { seen.insert($0).inserted }
  }

  private mutating func identifier(_ value: PlacedYAML) -> String? {
    guard let text = text(value, BookFileKey.identifier) else { return nil }
    let uuid = "urn:uuid:"
    // EPUBCheck OPF-085 wants what is said to be a UUID to be one (RFC 9562 section 4).
    if text.lowercased().hasPrefix(uuid), !Self.isUUID(text.dropFirst(uuid.count)) {
      refuse(value, BookFileKey.identifier, "'\(text)' is no UUID")
      return nil
    }
    return text
  }

  private static func isUUID(_ text: Substring) -> Bool {
    text.split(separator: "-", omittingEmptySubsequences: false).map(\.count) == [8, 4, 4, 4, 12]
      && text.utf8.allSatisfy { $0.isDigit || (0x41...0x46).contains($0 & 0xDF) || $0 == 0x2D }
  }

  private mutating func isbn(_ value: PlacedYAML) -> String? {
    guard let text = text(value, BookFileKey.isbn) else { return nil }
    do {
      return try ISBN(text).digits
    } catch {
      let (finding, hint) =
        switch error {
        case .shape: ("is none", "an ISBN has 10 or 13 digits, perhaps with hyphens between")
        case .prefix: ("is none", "an ISBN of 13 digits begins with 978 or 979")
        case .check(let expected):
          (
            "has a wrong check digit",
            "the digits before it ask for \(expected): compare them all"
          )
        }
      report(
        .isbnInvalid, "the ISBN '\(text)' \(finding) and is left out", at: value.range, hint: hint)
      return nil
    }
  }

  private mutating func site(_ value: PlacedYAML) -> String? {
    guard let text = text(value, BookFileKey.site) else { return nil }
    guard let address = SiteAddress(url: text, basePath: nil).text else {
      refuse(value, BookFileKey.site, "'\(text)' is no address of the web")
      return nil
    }
    return address
  }

  private mutating func date(_ value: PlacedYAML, _ key: BookFileKey) -> Timestamp? {
    guard let text = text(value, key) else { return nil }
    guard let date = DateReader.read(text) else {
      refuse(value, key, "'\(text)' is no date that can be read")
      return nil
    }
    return date
  }

  private mutating func cover(_ value: PlacedYAML) -> BookFile.Cover? {
    guard let path = text(value, BookFileKey.cover) else { return nil }
    let destination = Destination(path)
    guard !["http", "https", "data"].contains(destination.scheme), !destination.isHostRelative
    else {
      refuse(
        value, BookFileKey.cover, "'cover' takes a path in the folder, and here is an address",
        hint: "save the picture in the folder, and write its path")
      return nil
    }
    return BookFile.Cover(path: path, range: value.range)
  }
}
