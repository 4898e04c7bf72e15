internal import BinderyModel

/// Makes a part of each folder; folders inside are titles in the contents of their part.
///
/// Folders that all essays lie in make none, nor do those that site generators ask for. What lies
/// beside the folders stands before them. A folder is called as its `_index.md` is, else by its name.
struct FolderParts {
  /// The contents.
  let entries: [Arrangement.Entry]

  /// The parts of essays, by the names of the folders, unless the order of the essays counts.
  init(_ essays: [EssayDraft], titles: FolderTitles, isManual: Bool) {
    let folders = Self.folders(of: essays)
    let shared = folders.dropFirst().reduce(folders.first ?? []) { common, folder in
      Array(zip(common, folder).prefix { $0 == $1 }.map(\.0))
    }
    var root = Folder(path: shared)
    for (essay, folder) in zip(essays, folders) {
      root.add(essay.file.source, in: folder.dropFirst(shared.count)[...])
    }
    if !isManual { root.sort() }
    entries =
      root.essays.map { Arrangement.Entry(kind: .essay($0)) }
      + root.folders.map { $0.entry(isPart: true, titles) }
  }

  /// Of each essay the names of the folders that it belongs to.
  private static func folders(of essays: [EssayDraft]) -> [[String]] {
    var counts: [DiskPath: Int] = [:]
    for file in essays.map(\.file) {
      var folder = file.path.parent
      while folder != file.root, folder.isInside(file.root) {
        counts[folder, default: 0] += 1
        folder = folder.parent
      }
    }
    return essays.map { essay in
      let file = essay.file
      var folders = file.folders
      // A page that has its folder for itself, with its pictures, lies where the folder does.
      let isBundle = file.pageName != file.stem && counts[file.path.parent] == 1
      if isBundle { folders.removeLast() }
      // Jekyll's and Hexo's may lie in a folder that means something.
      return folders.filter { $0 != "_posts" && $0 != "_drafts" }
    }
  }

  private struct Folder {
    /// The folders from the root on, the last its own.
    let path: [String]
    var essays: [SourcePath] = []
    var folders: [Folder] = []
    private var places: [String: Int] = [:]

    init(path: [String]) { self.path = path }

    mutating func add(_ essay: SourcePath, in folders: ArraySlice<String>) {
      guard let first = folders.first else {
        essays.append(essay)
        return
      }
      let place = places[first] ?? self.folders.count
      if place == self.folders.count {
        places[first] = place
        self.folders.append(Folder(path: path + [first]))
      }
      self.folders[place].add(essay, in: folders.dropFirst())
    }

    /// The places are of no use any more.
    mutating func sort() {
      folders.sort {
        NaturalOrder.precedes(Array(($0.path.last ?? "").utf8), Array(($1.path.last ?? "").utf8))
      }
      for index in folders.indices { folders[index].sort() }
    }

    func entry(isPart: Bool, _ titles: FolderTitles) -> Arrangement.Entry {
      let title = titles.title(of: path)
      return Arrangement.Entry(
        kind: isPart ? .part(.text(title)) : .heading(ListedTitle(text: title)),
        children: essays.map { Arrangement.Entry(kind: .essay($0)) }
          + folders.map { $0.entry(isPart: false, titles) })
    }
  }
}
