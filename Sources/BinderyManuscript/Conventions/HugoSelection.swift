internal import BinderyModel

/// Chooses which pages of a Hugo site are the book's.
struct HugoSelection {
  /// The pages that are left, in their order.
  private(set) var files: [FolderFile]
  /// The language that was chosen; `nil` where the site has one.
  private(set) var language: SiteLanguage?
  /// What was left out.
  private(set) var diagnostics: [Diagnostic] = []

  private let site: SiteConfiguration
  private var pages: [FolderFile: HugoPage] = [:]

  /// A selection of all pages of the content.
  init(_ files: [FolderFile], in site: SiteConfiguration) {
    self.site = site
    self.files = []
    for file in files {
      guard let page = HugoPage(file, in: site) else { continue }
      pages[file] = page
      self.files.append(file)
    }
  }

  /// Takes the essays of one language: the one asked for, else the site's own, else the one of most.
  mutating func choose(language asked: String?) {
    guard let standard = site.languages.first, site.languages.count > 1 else {
      language = site.languages.first
      return
    }
    var counts: [String: Int] = [:]
    for file in files { counts[key(of: file) ?? standard.key, default: 0] += 1 }
    let tag = asked.flatMap { LanguageTag.normalising($0)?.tag }
    let wanted =
      site.languages.first { language in
        tag.map { language.tag == $0 } ?? false || language.key == asked?.lowercased()
      }
      ?? site.languages.first { language in
        tag.map { wanted in language.tag?.primary == wanted.primary } ?? false
      }
    let most = site.languages.max { counts[$0.key] ?? 0 < counts[$1.key] ?? 0 } ?? standard
    let isThere = { (language: SiteLanguage) in counts[language.key] != nil }
    let chosen = wanted.flatMap { isThere($0) ? $0 : nil } ?? (isThere(standard) ? standard : most)
    language = chosen
    let others = counts.filter { $0.key != chosen.key }.sorted { $0.key < $1.key }
      .map { "\($0.value) in \($0.key)" }
    files = files.filter { (key(of: $0) ?? standard.key) == chosen.key }
    guard !others.isEmpty else { return }
    diagnostics.append(
      Diagnostic(
        .pageLeftOut,
        "the book is in \(chosen.key): \(others.joined(separator: ", ")) were left out",
        hint: "give --language to bind another language of the site"))
  }

  /// Leaves pages out that belong to no section, or to one that the site does not call a main one.
  mutating func dropPagesBesideSections() {
    let own = Set(site.mainSections)
    var kept = files.filter { file in
      guard let section = pages[file]?.section else { return false }
      return own.isEmpty || own.contains(section)
    }
    if kept.allSatisfy({ pages[$0]?.isSection == true }) { kept = files }
    let keptSet = Set(kept)
    let left = files.filter { !keptSet.contains($0) && pages[$0]?.isSection == false }
    diagnostics += [Diagnostic.leftOut(left, "beside the site's essays")].compactMap(\.self)
    files = kept
  }

  private func key(of file: FolderFile) -> String? { pages[file]?.language }
}
