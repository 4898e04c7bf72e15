import BinderyDesign
import BinderyModel
import BinderyPages
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
          "prefix": layout.edition.fonts == nil ? nil : PackageMetadata.applePrefix,
          "xml:lang": layout.edition.book.metadata.language.text,
        ],
        lines: [
          PackageMetadata(layout: layout).element(),
          Element("manifest", lines: items.map(\.element)),
          Element(
            "spine",
            [
              "toc": "ncx",
              "page-progression-direction":
                layout.edition.design.writingMode == .vertical ? "rtl" : nil,
            ], lines: items.filter(\.isRead).map(\.reference)),
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
    cover + pages + hiddenContents
      + [
        Item(id: "ncx", path: EntryNames.ncx, mediaType: "application/x-dtbncx+xml"),
        Item(id: "css", path: EntryNames.stylesheet, mediaType: "text/css"),
      ]
      + (layout.hasIslands
        ? [Item(id: "css-islands", path: EntryNames.islandStylesheet, mediaType: "text/css")] : [])
      + images + fonts
  }

  private var fonts: [Item] {
    let fonts = layout.edition.fonts
    let faces = (fonts?.faces ?? []).enumerated().map { index, face in
      Item(
        id: "font-\(index + 1)", path: EntryNames.inFonts(face.fileName),
        mediaType: face.type.mediaType)
    }
    let licences = (fonts?.licences ?? []).enumerated().map { index, licence in
      Item(
        id: "licence-\(index + 1)", path: EntryNames.inFonts(licence.fileName),
        mediaType: "text/plain")
    }
    return faces + licences
  }

  private var cover: [Item] {
    layout.cover == nil ? [] : [Item(id: "cover", path: EntryNames.cover, isRead: true)]
  }

  /// The contents where they are no page: reading systems want them all the same.
  private var hiddenContents: [Item] {
    let isPage = layout.sequence.contains(.page(.contents))
    return isPage ? [] : [Item(id: "nav", path: EntryNames.navigation, properties: "nav")]
  }

  /// The pages of the book, in reading order.
  private var pages: [Item] {
    layout.sequence.flatMap { kind -> [Item] in
      switch kind {
      case .chapter(let id): return essay(id)
      case .part(let id):
        let path = EntryNames.inText(EntryNames.part(id))
        return [Item(id: "part-\(id.index + 1)", path: path, isRead: true)]
      case .page(let page): return [item(of: page)]
      case .heading: return []
      }
    }
  }

  private func item(of page: BookPage) -> Item {
    let path = EntryNames.page(page)
    return switch page {
    case .contents: Item(id: "nav", path: path, properties: "nav", isRead: true)
    case .titlePage: Item(id: "title", path: path, isRead: true)
    case .halfTitle, .imprint, .tagIndex, .chronology, .colophon:
      Item(id: page.rawValue, path: path, isRead: true)
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
