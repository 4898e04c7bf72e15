/// What the authors of sites call their folders: the titles of the pages named `_index.md`.
struct FolderTitles: Sendable {
  private var titles: [[String]: String] = [:]

  /// The titles among the pages of a folder, chapters or not.
  init(_ pages: [EssayDraft]) {
    for page in pages where page.file.stem.prefix(while: { $0 != "." }) == "_index" {
      if let title = page.header.title { titles[page.file.folders] = title }
    }
  }

  /// The title of a folder, given by the folders from the root on; its name where there is none.
  func title(of path: [String]) -> String { titles[path] ?? path.last ?? "" }
}

extension FolderFile {
  /// The names of the folders that the file lies in, from the root on.
  var folders: [String] {
    path.parent.components(below: root).map { String(decoding: $0, as: UTF8.self) }
  }
}
