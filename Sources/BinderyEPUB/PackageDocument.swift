import BinderyDesign
import BinderyModel
import BinderyXHTML

/// The package document: metadata, the list of files and the reading order (EPUB 3.3 section 5).
struct PackageDocument {
  let layout: BookLayout

  /// The file's bytes.
  func document() -> [UInt8] {
    Serializer.document(
      Element(
        "package",
        [
          "xmlns": "http://www.idpf.org/2007/opf", "version": "3.0",
          "unique-identifier": PackageMetadata.identifierID,
          "xml:lang": layout.edition.book.metadata.language.text,
        ],
        lines: [
          PackageMetadata(layout: layout).element(),
          Element("manifest", lines: items.map(\.element)),
          Element("spine", ["toc": "ncx"], lines: items.filter(\.isRead).map(\.reference)),
        ]))
  }

  /// A file of the publication.
  private struct Item {
    var id: String
    var path: String
    var mediaType = "application/xhtml+xml"
    var properties: String?
    /// Whether it is a page of the book.
    var isRead = false

    var element: Element {
      Element(
        "item",
        [
          "id": id, "href": EntryNames.relativeToPackage(path), "media-type": mediaType,
          "properties": properties,
        ])
    }

    var reference: Element { Element("itemref", ["idref": id]) }
  }

  /// All files, pages in reading order.
  private var items: [Item] {
    frontMatter + pages
      + [
        Item(id: "ncx", path: EntryNames.ncx, mediaType: "application/x-dtbncx+xml"),
        Item(id: "css", path: EntryNames.stylesheet, mediaType: "text/css"),
      ] + images
  }

  private var frontMatter: [Item] {
    var items: [Item] = []
    if layout.cover != nil {
      items.append(Item(id: "cover", path: EntryNames.cover, isRead: true))
    }
    items.append(Item(id: "title", path: EntryNames.titlePage, isRead: true))
    items.append(
      Item(
        id: "nav", path: EntryNames.navigation, properties: "nav", isRead: layout.showsContents))
    return items
  }

  /// The pages of parts and essays, in reading order.
  private var pages: [Item] {
    layout.sequence.flatMap { kind -> [Item] in
      switch kind {
      case .chapter(let id): return essay(id)
      case .part(let id):
        let path = EntryNames.inText(EntryNames.part(id))
        return [Item(id: "part-\(id.index + 1)", path: path, isRead: true)]
      case .heading: return []
      }
    }
  }

  private func essay(_ id: ChapterID) -> [Item] {
    layout.essays[id.index].parts.enumerated().map { part, document in
      let suffix = part == 0 ? "" : "-\(part + 1)"
      return Item(
        id: "essay-\(id.index + 1)\(suffix)", path: EntryNames.inText(document.name),
        properties: document.hasMath ? "mathml" : nil, isRead: true)
    }
  }

  private var images: [Item] {
    zip(layout.edition.book.assets, layout.images).map { asset, name in
      let isCover = asset.id == layout.cover?.id
      let kind = asset.mediaType.family == .picture ? "image" : "media"
      return Item(
        id: isCover ? PackageMetadata.coverID : "\(kind)-\(asset.id.index + 1)",
        path: EntryNames.inAssets(name, asset.mediaType), mediaType: asset.mediaType.rawValue,
        properties: isCover ? "cover-image" : nil)
    }
  }
}
