internal import BinderyModel

/// Gathers what a book says of itself: from the command line, the site, the essays.
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
    let single = essays.count == 1 ? essays.first?.header : nil
    metadata.subtitle = single?.subtitle
    metadata.description = single?.description ?? input.site.description
    metadata.publisher = options.publisher
    metadata.identifier = options.identifier
    metadata.site = input.site.address?.text
    metadata.subjects = Self.subjects(of: essays)
    setAuthors(options, input, essays)
    setDates(options, essays)
  }

  private static func title(
    _ options: ManuscriptOptions, _ input: ManuscriptInput, _ essays: [EssayDraft]
  ) -> String {
    let essay = essays.count == 1 ? essays.first?.title : nil
    // Who picks one essay of a site wants that essay.
    let candidates = input.isHandPicked ? [essay, input.site.title] : [input.site.title, essay]
    for title in [options.title] + candidates + [input.folderName] {
      guard let title = title?.singleLine, !title.isEmpty else { continue }
      return title
    }
    return essays.first?.title ?? "?"
  }

  private mutating func setAuthors(
    _ options: ManuscriptOptions, _ input: ManuscriptInput, _ essays: [EssayDraft]
  ) {
    let shared = essays.first?.header.authors ?? []
    let areAlike = essays.allSatisfy { $0.header.authors == shared }
    let candidates = [options.authors, input.site.authors, areAlike ? shared : []]
    let names = candidates.first { !$0.isEmpty } ?? []
    metadata.contributors = names.map { Contributor(name: $0) }
    guard names.isEmpty else { return }
    let finding = areAlike ? "no author is named" : "the essays are by several authors"
    diagnostics.append(
      Diagnostic(
        .authorMissing, "\(finding): the title page has no byline",
        hint: "give --author, or `author:` in the configuration or the front matter"))
  }

  private mutating func setDates(_ options: ManuscriptOptions, _ essays: [EssayDraft]) {
    let dates = essays.compactMap(\.date)
    if let newest = dates.max() {
      metadata.published = Timestamp(year: newest.year, month: newest.month, day: newest.day)
    }
    metadata.modified =
      options.modified ?? options.sourceDateEpoch
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
