internal import BinderyModel

/// Gathers what a book says of itself: from the command line, `book.yaml`, the site, the essays.
struct BookMetadata {
  private(set) var metadata: Metadata
  private(set) var diagnostics: [Diagnostic] = []

  /// The most key words that a book carries: stores cut longer lists.
  private static let mostSubjects = 20

  /// The metadata of a book of at least one essay.
  init(
    _ options: ManuscriptOptions, _ input: ManuscriptInput, _ essays: [EssayDraft],
    language: LanguageTag
  ) {
    metadata = Metadata(
      title: Self.title(options, input, essays), language: language)
    let own = input.bookFile
    let single = essays.count == 1 ? essays.first?.header : nil
    metadata.subtitle = own?.subtitle ?? single?.subtitle
    metadata.description = own?.description ?? single?.description ?? input.site.description
    metadata.publisher = options.publisher ?? own?.publisher
    metadata.rights = own?.rights
    metadata.collection = own?.collection
    metadata.identifier = options.identifier ?? own?.identifier
    metadata.isbn = own?.isbn
    metadata.site = own?.site ?? input.site.address?.text
    metadata.scope = input.plan.selection.scope
    metadata.subjects = own?.subjects ?? []
    if metadata.subjects.isEmpty { metadata.subjects = Self.subjects(of: essays) }
    setContributors(options, input, essays)
    setDates(options, input, essays)
  }

  private static func title(
    _ options: ManuscriptOptions, _ input: ManuscriptInput, _ essays: [EssayDraft]
  ) -> String {
    let isOne = essays.allSatisfy { $0.file.path == essays.first?.file.path }
    let essay = isOne ? essays.first?.place?.work ?? essays.first?.title : nil
    // Who picks one essay of a site wants that essay.
    let candidates = input.isHandPicked ? [essay, input.site.title] : [input.site.title, essay]
    for title in [options.title, input.bookFile?.title] + candidates + [input.folderName] {
      guard let title = title?.singleLine, !title.isEmpty else { continue }
      return title
    }
    return essays.first?.title ?? "?"
  }

  private mutating func setContributors(
    _ options: ManuscriptOptions, _ input: ManuscriptInput, _ essays: [EssayDraft]
  ) {
    let shared = essays.first?.header.authors ?? []
    let areAlike = essays.allSatisfy { $0.header.authors == shared }
    let named = [options.authors, input.site.authors, areAlike ? shared : []]
      .map { names in names.map { Contributor(name: $0) } }
    let candidates = [named[0], input.bookFile?.authors ?? [], named[1], named[2]]
    let authors = candidates.first { !$0.isEmpty } ?? []
    metadata.contributors = authors + (input.bookFile?.contributors ?? [])
    // Who names an editor has said whose book it is.
    guard authors.isEmpty, !metadata.contributors.contains(where: { $0.role == .editor }) else {
      return
    }
    let finding = areAlike ? "no author is named" : "the essays are by several authors"
    diagnostics.append(
      Diagnostic(
        .authorMissing, "\(finding): the title page has no byline",
        hint: "give --author, or `author:` in book.yaml, the configuration or the front matter"))
  }

  private mutating func setDates(
    _ options: ManuscriptOptions, _ input: ManuscriptInput, _ essays: [EssayDraft]
  ) {
    let dates = essays.compactMap(\.date)
    if let published = input.bookFile?.published ?? dates.max() {
      metadata.published = Timestamp(
        year: published.year, month: published.month, day: published.day)
    }
    metadata.modified =
      options.modified ?? input.bookFile?.modified ?? options.sourceDateEpoch
      ?? (dates + essays.compactMap(\.header.modified)).max()
  }

  /// The key words of the essays, the most frequent first; `Swift` and `swift` are one.
  private static func subjects(of essays: [EssayDraft]) -> [String] {
    var counts: [String: Int] = [:]
    var order: [String] = []
    for subject in essays.flatMap(\.header.subjects) {
      let key = subject.lowercased()
      if counts[key] == nil { order.append(subject) }
      counts[key, default: 0] += 1
    }
    let ranked = order.enumerated().sorted {
      let (a, b) = (counts[$0.element.lowercased()] ?? 0, counts[$1.element.lowercased()] ?? 0)
      return a == b ? $0.offset < $1.offset : a > b
    }
    return ranked.prefix(mostSubjects).map(\.element)
  }
}
