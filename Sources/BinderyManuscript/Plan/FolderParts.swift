internal import BinderyModel

/// Makes a part of each folder; folders inside are titles in the contents of their part.
///
/// Folders that all essays lie in make none, nor do those that site generators ask for. What lies
/// beside the folders stands before them.
struct FolderParts {
  /// The contents.
  let entries: [Arrangement.Entry]

  /// The parts of essays, by the names of the folders, unless the order of the essays counts.
  init(_ essays: [EssayDraft], isManual: Bool) {
    let folders = Self.folders(of: essays)
    let shared = folders.dropFirst().reduce(folders.first ?? []) { common, folder in
      Array(zip(common, folder).prefix { $0 == $1 }.map(\.0))
    }
    var root = Folder(name: "")
    for (essay, folder) in zip(essays, folders) {
      root.add(essay.file.source, in: folder.dropFirst(shared.count)[...])
    }
    if !isManual { root.sort() }
    entries =
      root.essays.map { Arrangement.Entry(kind: .essay($0)) }
      + root.folders.map { $0.entry(isPart: true) }
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
      var folders = file.path.parent.components(below: file.root)
        .map { String(decoding: $0, as: UTF8.self) }
      // A page that has its folder for itself, with its pictures, lies where the folder does.
      let isBundle = file.pageName != file.stem && counts[file.path.parent] == 1
      if isBundle { folders.removeLast() }
      return folders.filter { !generatorFolders.contains($0) }
    }
  }

  /// Jekyll's and Hexo's, which may lie in a folder that means something.
  private static let generatorFolders: Set = ["_posts", "_drafts"]

  private struct Folder {
    let name: String
    var essays: [SourcePath] = []
    var folders: [Folder] = []
    private var places: [String: Int] = [:]

    init(name: String) { self.name = name }

    mutating func add(_ essay: SourcePath, in path: ArraySlice<String>) {
      guard let first = path.first else {
        essays.append(essay)
        return
      }
      let place = places[first] ?? folders.count
      if place == folders.count {
        places[first] = place
        folders.append(Folder(name: first))
      }
      folders[place].add(essay, in: path.dropFirst())
    }

    /// The places are of no use any more.
    mutating func sort() {
      folders.sort { NaturalOrder.precedes(Array($0.name.utf8), Array($1.name.utf8)) }
      for index in folders.indices { folders[index].sort() }
    }

    func entry(isPart: Bool) -> Arrangement.Entry {
      Arrangement.Entry(
        kind: isPart ? .part(.text(name)) : .heading(ListedTitle(text: name)),
        children: essays.map { Arrangement.Entry(kind: .essay($0)) }
          + folders.map { $0.entry(isPart: false) })
    }
  }
}
