public import BinderyDesign
public import BinderyModel
import BinderyPages
import BinderyXHTML

/// Writes an edition as an EPUB 3.3 publication (https://www.w3.org/TR/epub-33/).
///
/// Entries are made lazily: a content document asks the book for its essay when its bytes are
/// wanted. Only essays that may take several documents are read beforehand: long ones, and in vertical books
/// those with islands.
public struct EPUBWriter: Writer {
  /// The format of EPUB publications.
  public static let format = OutputFormat.epub

  private let jobs: Int

  /// A writer that may read essays on so many threads before the first entry is made.
  public init(jobs: Int = 1) { self.jobs = jobs }

  /// Lists the files of the publication, `mimetype` first (EPUB 3.3 section 4.2).
  ///
  /// - Throws: `EPUBError` when the book has no essay, or a long essay cannot be read.
  public func artifact(for edition: Edition) throws(EPUBError) -> Artifact {
    guard !edition.book.chapters.isEmpty else { throw .noEssays }
    let layout = try BookLayout(edition: edition).splittingLongEssays(jobs: jobs)
    var entries = [
      mimetype,
      entry(EntryNames.container) { Container.document() },
      entry(EntryNames.package) { PackageDocument(layout: layout).document() },
      page(EntryNames.navigation, of: layout) { layout.document(of: .contents) },
      entry(EntryNames.ncx) { NCX(layout: layout).document() },
    ]
    if let cover = CoverPage(layout: layout) {
      entries.append(page(EntryNames.cover, of: layout) { cover.document() })
    }
    // A drawn cover takes long: it is begun first.
    entries += layout.cover.map { [image($0, of: layout)] } ?? []
    entries += pages(of: layout)
    entries += layout.edition.book.assets.filter { $0.id != layout.cover?.id }
      .map { image($0, of: layout) }
    // Behind all pages, for which they wait.
    entries += stylesheets(of: layout) + fonts(of: layout)
    return Artifact(entries: entries) { layout.fonts?.findings() ?? [] }
  }

  /// The style sheets, with the faces that the book holds.
  private func stylesheets(of layout: BookLayout) -> [Artifact.Entry] {
    let faces = layout.edition.fonts?.rules { "../\(EntryNames.fontFolder)/\($0.fileName)" } ?? ""
    func sheet(_ path: String, _ tally: SheetTally) -> Artifact.Entry {
      entry(path) {
        layout.gate.wait()
        return Array((tally.text + (faces.isEmpty ? "" : "\n" + faces)).utf8)
      }
    }
    let usual = sheet(EntryNames.stylesheet, layout.sheet)
    guard layout.hasIslands, let islands = layout.islandSheet else { return [usual] }
    return [usual, sheet(EntryNames.islandStylesheet, islands)]
  }

  private var mimetype: Artifact.Entry {
    Artifact.Entry(name: "mimetype", isCompressible: false) { Array("application/epub+zip".utf8) }
  }

  private func entry(
    _ path: String, _ bytes: @escaping @Sendable () throws -> [UInt8]
  ) -> Artifact.Entry {
    Artifact.Entry(name: path, isCompressible: true, bytes: bytes)
  }

  /// A page, for which style sheets and fonts wait.
  private func page(
    _ path: String, of layout: BookLayout, _ bytes: @escaping @Sendable () throws -> [UInt8]
  ) -> Artifact.Entry {
    entry(path, layout.gate.page(bytes))
  }

  private func fonts(of layout: BookLayout) -> [Artifact.Entry] {
    guard let fonts = layout.edition.fonts, let tally = layout.fonts else { return [] }
    let faces = fonts.faces.enumerated().map { index, face in
      entry(EntryNames.inFonts(face.fileName)) { try tally.bytes(ofFace: index) }
    }
    let licences = fonts.licences.map { licence in
      entry(EntryNames.inFonts(licence.fileName)) { Array(licence.text.utf8) }
    }
    return faces + licences
  }

  /// The pages of the book, in reading order; the contents stand among the first files already.
  private func pages(of layout: BookLayout) -> [Artifact.Entry] {
    layout.sequence.flatMap { kind -> [Artifact.Entry] in
      switch kind {
      case .chapter(let id): return essay(layout.edition.book[id], of: layout)
      case .part(let id):
        let part = layout.edition.book[id]
        return [
          page(EntryNames.inText(EntryNames.part(id)), of: layout) { layout.document(of: part) }
        ]
      case .page(let kind):
        guard kind != .contents else { return [] }
        return [page(EntryNames.page(kind), of: layout) { layout.document(of: kind) }]
      case .heading: return []
      }
    }
  }

  private func essay(_ chapter: Chapter, of layout: BookLayout) -> [Artifact.Entry] {
    layout.essays[chapter.id.index].parts.indices.map { part in
      let document = ContentDocument(layout: layout, chapter: chapter, part: part)
      return page(EntryNames.inText(document.name), of: layout) { try document.document() }
    }
  }

  private func image(_ asset: Asset, of layout: BookLayout) -> Artifact.Entry {
    let contents = layout.edition.book.contents
    let name = layout.images[asset.id.index]
    return Artifact.Entry(
      name: EntryNames.inAssets(name, asset.mediaType), isCompressible: asset.mediaType == .svg
    ) { try contents.data(of: asset.id) }
  }
}

/// Why an edition cannot be written.
public enum EPUBError: Error, Sendable {
  /// A publication needs one essay at least.
  case noEssays
  /// An essay could not be read to find out where to split it.
  case essayUnreadable(SourcePath, cause: any Error)
}
