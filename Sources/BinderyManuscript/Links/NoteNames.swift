internal import BinderyModel

/// What notes call each other: a file's name, with folders before it or without, else a title or
/// another name of the front matter. Case and composition do not count.
struct NoteNames {
  private var byName: [String: ChapterID] = [:]

  /// How many folders before a name may stand with it.
  private static let mostFolders = 16

  /// The names of essays in the order of the book; of several of a name the one of the shortest path.
  init(_ essays: [EssayDraft]) {
    let paths = essays.map { essay in
      essay.file.path.components(below: essay.file.root).dropLast()
        .map { String(decoding: $0, as: UTF8.self) } + [essay.file.stem]
    }
    let order = essays.indices.sorted {
      paths[$0].count == paths[$1].count ? $0 < $1 : paths[$0].count < paths[$1].count
    }
    for index in order {
      for count in 1...min(Self.mostFolders, paths[index].count) {
        add(paths[index].suffix(count).joined(separator: "/"), ChapterID(index))
      }
    }
    for index in order { add(essays[index].title, ChapterID(index)) }
    for index in order {
      for name in essays[index].header.formerAddresses { add(name, ChapterID(index)) }
    }
  }

  /// The essay of a name, an extension of Markdown left out.
  func essay(named name: String) -> ChapterID? {
    var key = name.lowercased()
    while key.hasPrefix("/") { key.removeFirst() }
    for suffix in [".md", ".markdown"] where key.hasSuffix(suffix) {
      key.removeLast(suffix.count)
    }
    return byName[key]
  }

  private mutating func add(_ name: String, _ id: ChapterID) {
    let key = name.lowercased()
    if !key.isEmpty, byName[key] == nil { byName[key] = id }
  }
}
