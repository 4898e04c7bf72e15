/// Where a page stands in a Hugo site (gohugo.io/content-management/organization).
struct HugoPage: Sendable, Hashable {
  /// The folders below the content's, without the page's own.
  let folders: [String]
  /// The page's name: its file's, or its folder's where it is a bundle.
  let name: String
  /// Whether it is `_index.md`, the page of the folders themselves.
  let isSection: Bool
  /// The key of the language that the file's name or folder says; `nil` where none does.
  let language: String?

  /// Takes a file's path apart; `nil` where the file lies outside of the content.
  init?(_ file: FolderFile, in site: SiteConfiguration) {
    var parts = file.path.components(below: file.root).dropLast()
      .map { String(decoding: $0, as: UTF8.self) }
    guard
      let own = site.contentMounts.filter({ parts.starts(with: $0.folders) })
        .max(by: { $0.folders.count < $1.folders.count })
    else { return nil }
    parts.replaceSubrange(..<own.folders.count, with: own.target)

    var stem = file.stem
    let suffix = stem.lastIndex(of: ".").map { stem[stem.index(after: $0)...].lowercased() }
    let named = suffix.flatMap { suffix in site.languages.first { $0.key == suffix } }
    if let named { stem.removeLast(named.key.count + 1) }
    language = named?.key ?? own.language
    isSection = stem == "_index" || stem == "index" && parts.isEmpty
    if stem == "index", let folder = parts.last {
      name = folder
      folders = parts.dropLast()
    } else {
      name = isSection ? "" : stem
      folders = parts
    }
  }

  /// The folder of the first level that the page belongs to; `nil` for pages beside them.
  var section: String? { folders.first }
}
