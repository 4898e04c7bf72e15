internal import BinderyModel

/// A collection of a Jekyll site (jekyllrb.com/docs/collections): the documents of one folder.
struct JekyllCollection: Sendable, Hashable {
  /// What the configuration calls it, in small letters; its folder has the name behind a `_`.
  var label: String
  /// What the author calls it.
  var title: String?
  /// How addresses of its documents are made.
  var permalink: String?
  /// Whether the site publishes its documents.
  var isOutput = false
  /// Paths of documents below its folder, those that come first.
  var order: [String] = []

  /// What its part is called: the title, else the label as words.
  var partTitle: String {
    if let title { return title }
    let words = label.split { $0 == "_" || $0 == "-" }.joined(separator: " ")
    return words.isEmpty ? label : words.prefix(1).uppercased() + words.dropFirst()
  }

  /// The label of the posts, which every site has.
  static let posts = "posts"
}

extension SiteConfiguration {
  /// The collection that a document lies in; posts, drafts and pages are in none.
  func collection(of path: DiskPath, in root: DiskPath) -> JekyllCollection? {
    guard !collections.isEmpty else { return nil }
    var components = path.components(below: root).map { String(decoding: $0, as: UTF8.self) }
    let above = (collectionsFolder ?? "").split(separator: "/").map { String($0) }
    guard components.starts(with: above) else { return nil }
    components.removeFirst(above.count)
    guard let folder = components.first?.lowercased() else { return nil }
    return collections.first { $0.label != JekyllCollection.posts && "_" + $0.label == folder }
  }

  /// The path of a document below the folder of its collection.
  func pathInCollection(of document: FolderFile) -> String {
    let folders = 1 + (collectionsFolder ?? "").split(separator: "/").count
    return document.path.components(below: document.root).dropFirst(folders)
      .map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/")
  }
}
