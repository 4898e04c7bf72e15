public import BinderyDesign
public import BinderyModel
internal import BinderyPages
internal import BinderyXHTML

/// Writes an edition as one HTML document that browsers show as a page, and print as a book.
///
/// Leaves are made lazily, in parallel, and written one behind the other; fonts stand last, when every
/// character is known, in a style sheet that HTML allows in a body.
public struct PrintWriter: Writer {
  /// The format of typeset HTML.
  public static let format = OutputFormat.printHTML

  /// The address of a folder for pictures and fonts, seen from the document.
  private let folder: String?

  /// A writer; pictures and fonts stand in the document, else in a folder of some address.
  public init(folder: String? = nil) { self.folder = folder }

  /// Lists the parts of the document.
  ///
  /// - Throws: `PrintError` when the book has no essay, or the design has no pages.
  public func artifact(for edition: Edition) throws(PrintError) -> Artifact {
    guard !edition.book.chapters.isEmpty else { throw .noEssays }
    guard let plan = edition.design.pages else { throw .noPages }
    let layout = PrintLayout(edition: edition, plan: plan, folder: folder)
    let leaves = layout.leaves
    var entries = [part("head", of: layout) { PrintHead(layout: layout).bytes(leaves) }]
    if let cover = CoverLeaf(layout: layout) {
      entries.append(part("cover", of: layout) { try cover.bytes() })
    }
    entries += leaves.map { leaf in
      part(leaf.identifier, of: layout) { try LeafDocument(layout: layout, leaf: leaf).bytes() }
    }
    // Behind all leaves, for which it waits.
    entries.append(
      Artifact.Entry(name: "fonts", isCompressible: false) { try PrintTail(layout: layout).bytes() }
    )
    return Artifact(
      .stream, entries: entries, companions: folder == nil ? [] : companions(of: layout)
    ) { layout.fonts?.findings() ?? [] }
  }

  /// The files of the folder; fonts wait for all leaves.
  private func companions(of layout: PrintLayout) -> [Artifact.Entry] {
    let book = layout.edition.book
    let shown = book.assets.filter { $0.mediaType.family == .picture }
    var files = shown.map { asset in
      Artifact.Entry(name: Pictures.name(of: asset), isCompressible: false) {
        try book.contents.data(of: asset.id)
      }
    }
    if let fonts = layout.edition.fonts, let tally = layout.fonts {
      files += fonts.faces.enumerated().map { index, face in
        Artifact.Entry(name: face.fileName, isCompressible: false) {
          try tally.bytes(ofFace: index)
        }
      }
      files += fonts.licences.map { licence in
        Artifact.Entry(name: licence.fileName, isCompressible: false) { Array(licence.text.utf8) }
      }
    }
    return files
  }

  /// A part of the document, for which fonts wait.
  private func part(
    _ name: String, of layout: PrintLayout, _ bytes: @escaping @Sendable () throws -> [UInt8]
  ) -> Artifact.Entry {
    Artifact.Entry(
      name: name, isCompressible: false, bytes: layout.gate.page(bytes))
  }
}

/// Why an edition cannot be written on pages.
public enum PrintError: Error, Sendable {
  /// A book needs one essay at least.
  case noEssays
  /// The design says nothing of pages.
  case noPages
}
