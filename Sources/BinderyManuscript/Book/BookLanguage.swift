internal import BinderyModel

/// Which language the book is in, and which of its essays are in another.
struct BookLanguage {
  /// The book's language.
  let language: LanguageTag
  /// What the author should know of how it was found.
  private(set) var diagnostics: [Diagnostic] = []

  /// Takes what the command line, `book.yaml` or the site says, else what most essays say or show.
  init(_ options: ManuscriptOptions, _ input: ManuscriptInput, _ essays: [EssayDraft]) {
    var configured = input.bookFile?.language ?? input.site.language
    if let given = options.language {
      configured = LanguageReading.read(given, file: nil, place: nil, &diagnostics) ?? configured
    }
    if let configured {
      language = configured
      return
    }
    var votes: [(language: LanguageTag, count: Int)] = []
    for vote in essays.compactMap(Self.vote) {
      if let index = votes.firstIndex(where: { $0.language == vote }) {
        votes[index].count += 1
      } else {
        votes.append((vote, 1))
      }
    }
    // Of several with as many essays, the one that comes first.
    let most = votes.map(\.count).max() ?? 0
    language = votes.first { $0.count == most }?.language ?? .english
    guard essays.contains(where: { $0.header.language == nil }) else { return }
    diagnostics.append(Self.note(language, votes, of: essays.count))
  }

  /// The language of an essay: what its author says, what its characters show, else the book's.
  ///
  /// What is shown counts only where it is another language or script: no characters tell a region.
  func language(of essay: EssayDraft) -> LanguageTag {
    if let said = essay.header.language { return said }
    if let shown = essay.detectedLanguage { return language.matches(shown) ? language : shown }
    let isCJK = ["zh", "ja", "ko"].contains(language.primary)
    return isCJK && essay.isLatin ? .english : language
  }

  private static func vote(of essay: EssayDraft) -> LanguageTag? {
    essay.header.language ?? essay.detectedLanguage ?? (essay.isLatin ? .english : nil)
  }

  private static func note(
    _ language: LanguageTag, _ votes: [(language: LanguageTag, count: Int)], of count: Int
  ) -> Diagnostic {
    let own = votes.first { $0.language == language }?.count ?? 0
    let others = votes.filter { $0.language != language }
      .map { "\($0.language) in \($0.count)" }.joined(separator: ", ")
    let share = count == 1 ? "the essay's text" : "the text of \(own) of \(count) essays"
    return Diagnostic(
      .languageDetected,
      "the book's language is \(language), by \(share)" + (others.isEmpty ? "" : "; \(others)"),
      hint: "give --language, or `language:` in book.yaml or the configuration, to say another")
  }
}
