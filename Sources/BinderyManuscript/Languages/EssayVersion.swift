internal import BinderyModel

/// An essay as one of several versions in different languages.
struct EssayVersion: Sendable, Hashable {
  /// What its translations share: the path without the parts that say a language.
  let key: String
  /// The language that the path says.
  let language: LanguageTag?

  /// Takes the path of an essay apart: `zh/tea.md`, `_posts/en/2024-03-09-tea.md`, `tea.en.md`.
  init(_ file: FolderFile) {
    var folders = file.path.components(below: file.root).dropLast()
      .map { String(decoding: $0, as: UTF8.self) }
    var language: LanguageTag?
    var stem = file.stem
    if let dot = stem.lastIndex(of: "."), dot != stem.startIndex,
      let tag = LanguageName.tag(of: String(stem[stem.index(after: dot)...]))
    {
      language = tag
      stem = String(stem[..<dot])
    } else if let place = folders.firstIndex(where: { LanguageName.tag(of: $0) != nil }) {
      language = LanguageName.tag(of: folders[place])
      folders.remove(at: place)
    }
    key = (folders + [stem]).joined(separator: "/")
    self.language = language
  }
}
