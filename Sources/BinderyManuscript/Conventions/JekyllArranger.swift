internal import BinderyModel

/// Arranges a Jekyll site as a book: its posts, then each published collection as a part.
struct JekyllArranger {
  private let site: SiteConfiguration
  private let root: DiskPath

  /// An arranger of the essays of a site.
  init(_ site: SiteConfiguration, root: DiskPath) {
    self.site = site
    self.root = root
  }

  /// The essays in their parts; `nil` where none lies in a collection to bind.
  ///
  /// Posts have a part where the author names it, as Jekyll lets him; else they stand before the
  /// parts.
  func arrange(posts: [FolderFile], files: [FolderFile]) -> Arrangement? {
    var documents: [String: [FolderFile]] = [:]
    for file in files {
      guard let collection = site.collection(of: file.path, in: root) else { continue }
      documents[collection.label, default: []].append(file)
    }
    let published = site.collections.filter { $0.isOutput && documents[$0.label] != nil }
    guard !published.isEmpty else { return nil }
    var arrangement = Arrangement()
    let named = site.collections.first { $0.label == JekyllCollection.posts && $0.title != nil }
    add(posts, as: named, to: &arrangement)
    for collection in published {
      add(
        ordered(documents[collection.label] ?? [], by: collection), as: collection, to: &arrangement
      )
    }
    return arrangement
  }

  /// The essays of one collection, published or not, without a part.
  func arrange(only collection: JekyllCollection, files: [FolderFile]) -> Arrangement {
    var arrangement = Arrangement()
    add(ordered(files, by: collection), as: nil, to: &arrangement)
    return arrangement
  }

  private func add(
    _ files: [FolderFile], as collection: JekyllCollection?, to arrangement: inout Arrangement
  ) {
    arrangement.files += files
    let essays = files.map { Arrangement.Entry(kind: .essay($0.source)) }
    guard let collection else {
      arrangement.entries += essays
      return
    }
    let title = PartTitle.text(collection.partTitle)
    arrangement.entries.append(Arrangement.Entry(kind: .part(title), children: essays))
  }

  /// What the configuration lists comes first, the rest in natural order.
  private func ordered(_ files: [FolderFile], by collection: JekyllCollection) -> [FolderFile] {
    let places = Dictionary(collection.order.enumerated().map { ($1, $0) }) { first, _ in first }
    let ranks = files.map { places[site.pathInCollection(of: $0)] ?? .max }
    return files.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }.map { files[$0] }
  }
}
