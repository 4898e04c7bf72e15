internal import BinderyModel
internal import BinderyUnicode

/// Where a book with a SUMMARY.md keeps it and its essays; all paths are canonical.
struct SummaryPlace: Sendable, Hashable {
  /// The folder that nothing which an essay names may lead out of.
  let root: DiskPath
  /// The folder that the essays lie in.
  let content: DiskPath
  /// The list.
  let list: DiskPath

  /// How far above a folder its book is looked for.
  private static let levels = 16

  /// A place whose list is a file; names come from a configuration, and never lead out of the root.
  init?(root: DiskPath, content: String?, list: String?) {
    let rooted = RootedPath(root, root: root)
    guard let folder = rooted.following((content ?? "").utf8),
      let contentPath = Disk.resolve(folder.path), contentPath.isInside(root),
      Disk.isFolder(contentPath),
      let file = RootedPath(contentPath, root: root).following((list ?? "SUMMARY.md").utf8),
      let listPath = Disk.resolve(file.path), listPath.isInside(root), Disk.isFile(listPath)
    else { return nil }
    self.root = root
    self.content = contentPath
    self.list = listPath
  }

  /// The nearest folder, this one or above it, that is the root of a book which holds the folder.
  static func root(
    around folder: DiskPath, place: (DiskPath) -> SummaryPlace?
  ) -> DiskPath? {
    var root = folder
    for _ in 0..<levels {
      if let place = place(root), folder == root || folder.isInside(place.content) { return root }
      guard root.parent != root else { return nil }
      root = root.parent
    }
    return nil
  }

  /// The folder of the essays below the root, to show; empty where it is the root.
  var contentName: String { content.text(below: root) }

  /// The paths below the site's address that an essay is published at, by its place in the folder.
  func addresses(of file: FolderFile) -> [String] {
    guard file.path.isInside(content) else { return [] }
    let path = file.path.text(below: content)
    let isFrontPage = file.stem.lowercased() == "readme"
    let folder = file.path.parent.text(below: content)
    return isFrontPage ? ["/" + path, folder.isEmpty ? "/" : "/\(folder)/"] : ["/" + path]
  }
}
