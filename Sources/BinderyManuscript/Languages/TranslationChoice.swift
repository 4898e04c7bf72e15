internal import BinderyModel

/// Of essays that are there in several languages, takes those of one: the one asked for, else the
/// site's, else that of most.
///
/// Essays in several languages that translate nothing are one book.
struct TranslationChoice {
  /// The essays that are taken.
  private(set) var essays: [EssayDraft]
  /// What was left out.
  private(set) var diagnostics: [Diagnostic] = []

  /// Of each essay the language that sets it apart; `nil` for those of no language of their own.
  private var languages: [LanguageTag?]

  /// A choice among essays of a site.
  init(_ essays: [EssayDraft], of site: LanguageTag?, asked: String?) {
    self.essays = essays
    let versions = essays.map { EssayVersion($0.file) }
    languages = versions.map(\.language)
    let isTree = languages.contains { $0 != nil }
    guard isTree || essays.contains(where: { $0.header.translation != nil }) else { return }
    let pairs = isTree ? pairs(versions.map(\.key)) : []
    if pairs.isEmpty, !isApart {
      guard takeHeaders() else { return }
    } else if pairs.contains(where: { $0.contains { languages[$0] == nil } }) {
      let standard = site ?? Self.vote(of: pairs.joined().filter { languages[$0] == nil }, essays)
      for index in languages.indices where languages[index] == nil { languages[index] = standard }
    }
    choose(site: site, asked: asked)
  }

  /// Whether every essay lies in a folder of its language, as its characters show.
  private var isApart: Bool {
    Set(languages).count > 1
      && zip(essays, languages).allSatisfy { essay, language in
        guard let language else { return false }
        return essay.detectedLanguage.map { $0.primary == language.primary } ?? true
      }
  }

  /// Takes the languages that front matter says, where it names translations as well.
  private mutating func takeHeaders() -> Bool {
    languages = essays.map { $0.header.translation == nil ? nil : $0.header.language }
    guard !pairs(essays.map { $0.header.translation }).isEmpty else { return false }
    languages = essays.map(\.header.language)
    return true
  }

  /// The essays of one key that are in several languages.
  private func pairs(_ keys: [String?]) -> [[Int]] {
    var groups: [String: [Int]] = [:]
    for (index, key) in keys.enumerated() {
      if let key { groups[key, default: []].append(index) }
    }
    return groups.values.filter { Set($0.map { languages[$0] }).count > 1 }
  }

  /// The language of most of some essays.
  private static func vote(of indices: [Int], _ essays: [EssayDraft]) -> LanguageTag? {
    var counts: [LanguageTag: Int] = [:]
    for index in indices {
      let essay = essays[index]
      counts[essay.header.language ?? essay.detectedLanguage ?? .english, default: 0] += 1
    }
    return counts.max { ($0.value, $1.key.text) < ($1.value, $0.key.text) }?.key
  }

  private mutating func choose(site: LanguageTag?, asked: String?) {
    var counts: [(tag: LanguageTag, count: Int)] = []
    for tag in languages.compactMap({ $0 }) {
      if let place = counts.firstIndex(where: { $0.tag == tag }) {
        counts[place].count += 1
      } else {
        counts.append((tag, 1))
      }
    }
    let tags = counts.map { Optional($0.tag) }
    let most = counts.map(\.count).max() ?? 0
    guard
      let place = asked.flatMap({ LanguageName.index(of: $0, among: tags) })
        ?? site.flatMap({ LanguageName.index(of: $0.text, among: tags) })
        ?? counts.firstIndex(where: { $0.count == most })
    else { return }
    let chosen = counts[place].tag
    let others = counts.filter { $0.tag != chosen }
    guard !others.isEmpty else { return }
    essays = zip(essays, languages).filter { $1 == nil || $1 == chosen }.map(\.0)
    let left = others.map { "\($0.count) in \($0.tag)" }.joined(separator: ", ")
    diagnostics.append(
      Diagnostic(
        .pageLeftOut, "the essays in \(chosen) are bound: \(left) were left out",
        hint: "give --language, or the folder of another language, to bind it"))
  }
}
