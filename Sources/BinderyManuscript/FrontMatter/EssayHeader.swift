internal import BinderyModel

/// What an essay's front matter says, key by key.
struct EssayHeader: Sendable, Hashable {
  var title: String?
  var subtitle: String?
  var description: String?
  var date: Timestamp?
  var modified: Timestamp?
  var authors: [String] = []
  /// Tags, then categories, then key words; each once.
  var subjects: [String] = []
  /// What the author files it under, the first foremost; Jekyll makes addresses of them.
  var categories: [String] = []
  /// What the author marks it with.
  var tags: [String] = []
  /// Notations of ruby that the essay is written in.
  var ruby: [RubyNotation] = []
  /// The language as written.
  var language: LanguageTag?
  /// Whether the author keeps the essay back: `published: false`, `draft: true`.
  var isHeldBack = false
  /// The path or address of a picture that stands for the essay.
  var cover: String?
  /// The address that the essay is published at, as written.
  var permalink: String?
  /// The last part of that address.
  var slug: String?
  /// Addresses that the essay had.
  var formerAddresses: [String] = []
  /// Where the page sends its readers (jekyll-redirect-from), as written.
  var redirection: String?
  /// How straight quotation marks are set.
  var quotes: QuotePolicy?
  /// The place among its neighbours, the smallest first.
  var weight: Int?
  /// When a site begins to show the essay, and when it ends.
  var shownFrom: Timestamp?
  var shownUntil: Timestamp?
  /// What its translations share: a key that says so, else the address.
  var translation: String?
  /// Which template of the site shows it.
  var layout: String?
}

/// Reads the keys of front matter.
struct EssayHeaderReader {
  let file: SourcePath
  private(set) var header = EssayHeader()
  private(set) var diagnostics: [Diagnostic] = []
  private let matter: FrontMatter
  private let splitsAtBlanks: Bool

  /// Reads front matter; what cannot be understood becomes a diagnostic.
  ///
  /// `splitsAtBlanks` says whether `tags: tea water` are two.
  init(_ matter: FrontMatter, of file: SourcePath, splitsAtBlanks: Bool = true) {
    self.file = file
    self.matter = matter
    self.splitsAtBlanks = splitsAtBlanks
    readTexts()
    readDates()
    readLists()
    readLanguage()
    readRuby()
    readAddresses()
    reportNearMisses()
  }

  private mutating func readTexts() {
    header.title = text("title")
    header.subtitle = text("subtitle")
    header.description = text("description", "summary", "excerpt")
    header.isHeldBack =
      matter.entry("published")?.value.truth == false || matter.entry("draft")?.value.truth == true
    let picture = matter.entry("cover", "image")?.value
    header.quotes = text("quotes").flatMap(QuotePolicy.init(rawValue:))
    header.weight = text("weight").flatMap { Int($0) }.flatMap { $0 == 0 ? nil : $0 }
    header.layout = text("layout")
    header.cover = picture?.text ?? picture?.member("path", "url", "src", "feature", "image")?.text
  }

  private mutating func readDates() {
    let published = date("publishdate")
    header.date = date("date") ?? published ?? date("created")
    header.shownFrom = published ?? header.date
    header.shownUntil = date("expirydate")
    header.modified = date("last_modified_at", "last-modified", "updated", "lastmod", "modified")
  }

  private mutating func readLists() {
    header.authors = matter.entry("authors", "author").map { Self.names(in: $0.value) } ?? []
    header.categories = words("categories", orOne: "category")
    header.tags = words("tags", orOne: "tag")
    let keywords = matter.entry("keywords").map { Self.words(in: $0.value, byBlanks: false) } ?? []
    var seen: Set<String> = []
    header.subjects = (header.tags + header.categories + keywords).filter {
      seen.insert($0).inserted
    }
  }

  /// The words of the plural key, or the one that the singular holds, blanks and all, or those that
  /// Zola keeps among its taxonomies.
  private func words(_ plural: String, orOne singular: String) -> [String] {
    if let entry = matter.entry(plural) {
      return Self.words(in: entry.value, byBlanks: splitsAtBlanks)
    }
    if let entry = matter.entry(singular) { return Self.words(in: entry.value, byBlanks: false) }
    return matter.entry("taxonomies")?.value.member(plural).map { Self.words(in: $0) } ?? []
  }

  private mutating func readLanguage() {
    guard let entry = matter.entry("lang", "language", "locale"), let given = entry.value.text
    else { return }
    header.language = LanguageReading.read(given, file: file, place: entry.place, &diagnostics)
  }

  /// `ruby: aozora`, or a list; a key `mdi` says that the essay is written in MDI.
  private mutating func readRuby() {
    if matter.entry("mdi") != nil { header.ruby.append(.mdi) }
    guard let entry = matter.entry("ruby") else { return }
    for word in Self.words(in: entry.value) {
      guard let notation = RubyNotation(rawValue: word.lowercased()) else {
        diagnostics.append(
          Diagnostic(
            .frontMatterInvalid, "'\(word)' is no notation of ruby", file: file,
            source: SourceRange(entry.place), hint: "there are \(RubyNotation.names)"))
        continue
      }
      header.ruby.append(notation)
    }
  }

  private mutating func readAddresses() {
    header.permalink = text("permalink", "url")
    header.slug = text("slug")
    if header.language != nil {
      let address = header.permalink.flatMap { $0.contains(":") ? nil : $0 }
      header.translation =
        text("translationkey", "translation_key", "translation_id", "ref", "page_id", "lang-ref")
        ?? address
    }
    header.redirection = matter.entry("redirect_to")?.value.texts.first?.singleLine
    let former = (matter.entry("redirect_from")?.value, matter.entry("aliases")?.value)
    header.formerAddresses = (former.0?.texts ?? []) + (former.1?.texts ?? [])
  }

  private mutating func reportNearMisses() {
    for entry in matter.entries {
      guard let intended = FrontMatterKeys.intended(by: entry.key) else { continue }
      diagnostics.append(
        Diagnostic(
          .frontMatterUnknownKey, "unknown key '\(entry.key)'", file: file,
          source: SourceRange(entry.place), hint: "did you mean '\(intended)'?"))
    }
  }

  private func text(_ keys: String...) -> String? {
    for key in keys {
      guard let text = matter.entry(key)?.value.text?.singleLine, !text.isEmpty else { continue }
      return text
    }
    return nil
  }

  private mutating func date(_ keys: String...) -> Timestamp? {
    for key in keys {
      guard let entry = matter.entry(key), let text = entry.value.text else { continue }
      let finding: String
      switch DateReader.reading(text) {
      case .date(let date): return date
      case .ambiguous(let one, let other):
        finding = "'\(text)' may be \(one.dayText) or \(other.dayText), and is not taken"
      case .none: finding = "'\(text)' is no date that can be read"
      }
      diagnostics.append(
        Diagnostic(
          .dateInvalid, finding, file: file, source: SourceRange(entry.place),
          hint: "write it as 2024-03-09 or 2024-03-09 15:04:05"))
    }
    return nil
  }
}

extension EssayHeaderReader {
  /// The names of people: a text, a list of texts, or mappings with a `name`.
  static func names(in value: FrontMatter.Value) -> [String] {
    switch value {
    case .text(let text): [text.singleLine].filter { !$0.isEmpty }
    case .list(let items): items.flatMap(names)
    case .mapping: value.member("name").map(names) ?? []
    }
  }

  /// Key words: the items of a list, or the words of a text.
  ///
  /// Jekyll splits a text at blanks; authors also write commas, in which case blanks belong to the
  /// words.
  static func words(in value: FrontMatter.Value, byBlanks: Bool = true) -> [String] {
    guard case .text(let text) = value else {
      return value.texts.map(\.singleLine).filter { !$0.isEmpty }
    }
    let commas: [Character] = [",", "，", "、", ";", "；"]
    let hasCommas = text.contains(where: commas.contains)
    return text.split { character in
      hasCommas || !byBlanks ? commas.contains(character) : character.isWhitespace
    }
    .map { String($0).singleLine }.filter { !$0.isEmpty }
  }
}
