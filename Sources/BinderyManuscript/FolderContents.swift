internal import BinderyMarkdown
internal import BinderyModel
internal import BinderyPlainText
internal import BinderyScript
internal import BinderyTranscoding
internal import BinderyUnicode

/// Gives the texts and pictures of a folder, read anew unless the first pass kept them.
struct FolderContents: BookContents {
  /// What is needed to make an essay's body again.
  struct Essay: Sendable {
    var file: FolderFile
    /// The text itself, where it is no file of its own.
    var inPlace: TextSource.InPlace?
    var shape: EssayShape
    var links: [Link.Target]
    var pictures: [Image.Source]
  }

  let essays: [Essay]
  /// The titles of the essays.
  let titles: [String]
  let origins: [AssetShelf.Origin]
  let types: [MediaType]
  let limits: ManuscriptLimits
  let bodies: ParsedBodies
  let pictures: KeptPictures
  let formulas: FormulaRenderer
  /// What puts notes in the place where others show them; `nil` where none do.
  let embeds: NoteEmbeds?
  /// What holds the pictures that were made anew.
  let transcoder: Transcoder
  /// Whether pictures on servers are left out.
  let dropsRemotePictures: Bool
  private let dataAddresses = DataAddresses()
  private let texts = DecodedTexts()

  init(
    essays: [Essay], titles: [String], origins: [AssetShelf.Origin], types: [MediaType],
    limits: ManuscriptLimits, bodies: ParsedBodies, pictures: KeptPictures,
    formulas: FormulaRenderer, embeds: NoteEmbeds?, transcoder: Transcoder,
    dropsRemotePictures: Bool
  ) {
    self.essays = essays
    self.titles = titles
    self.origins = origins
    self.types = types
    self.limits = limits
    self.bodies = bodies
    self.pictures = pictures
    self.formulas = formulas
    self.embeds = embeds
    self.transcoder = transcoder
    self.dropsRemotePictures = dropsRemotePictures
  }

  func body(of chapter: ChapterID) throws -> Body {
    let essay = essays[chapter.index]
    let kept =
      essay.inPlace == nil
      ? bodies.take(essay.file.source, from: essay.shape.plainText?.start ?? 0) : nil
    var body = try kept ?? parsedBody(of: essay)
    var shaper = EssayShaper(
      shape: essay.shape, links: essay.links, pictures: essay.pictures, titles: titles,
      formulas: formulas)
    shaper.shape(&body)
    if dropsRemotePictures { body.dropRemotePictures() }
    return body
  }

  func data(of asset: AssetID) throws -> [UInt8] {
    let file: DiskPath
    let bytes: [UInt8]
    switch origins[asset.index] {
    case .file(let path):
      file = path
      bytes =
        try pictures.take(path)
        ?? read(path, limit: limits.bytes(of: types[asset.index].family))
    case .data(let chapter, let picture):
      file = essays[chapter.index].file.path
      bytes = try dataPicture(picture, of: chapter)
    case .made(let made):
      guard let bytes = transcoder.bytes(of: made) else { throw ContentsError.lost }
      return bytes
    }
    guard let shipped = PictureInspection.shipped(bytes, as: types[asset.index]) else {
      throw ContentsError.changed(file.nameText)
    }
    return shipped
  }

  /// The decoded text of an essay's file; `nil` where it cannot be read.
  func text(of file: SourcePath) -> [UInt8]? {
    guard let essay = essays.first(where: { $0.file.source == file }),
      let bytes = try? read(essay.file.path, limit: limits.essayBytes)
    else { return nil }
    return TextDecoding.decode(bytes).utf8
  }

  private func parsedBody(of essay: Essay) throws(ContentsError) -> Body {
    if let shape = essay.shape.plainText { return try body(of: shape, in: essay.file) }
    let bytes =
      if let inPlace = essay.inPlace { inPlace.text } else {
        try read(essay.file.path, limit: limits.essayBytes)
      }
    let text = essay.shape.start.text(
      of: TextDecoding.decode(bytes).utf8, without: essay.shape.excerptSeparator)
    var edits: [SourceEdit] = []
    if let includes = essay.shape.includes {
      var resolver = IncludeResolver(essay.file, includes, limits: limits)
      resolver.resolve(text)
      edits = resolver.edits
    }
    var body = MarkdownReader(dialect: essay.shape.dialect, templates: essay.shape.templates)
      .read(text, of: essay.file.source, edits: edits, firstLine: essay.shape.start.line).body
    // What was found was told in the first pass.
    _ = embeds?.expand(&body, of: essay.file, essay.shape.dialect)
    return body
  }

  private func body(
    of shape: PlainTextShape, in file: FolderFile
  ) throws(ContentsError) -> Body {
    guard !shape.stretches.isEmpty else { return Body() }
    let text = try texts.text(of: file.path) { () throws(ContentsError) in
      TextDecoding.decode(try read(file.path, limit: limits.essayBytes)).utf8
    }
    return PlainTextReader(shape.style).read(text, shape.stretches, of: file.source).body
  }

  private func dataPicture(_ number: Int, of chapter: ChapterID) throws(ContentsError) -> [UInt8] {
    let essay = essays[chapter.index]
    let addresses = try dataAddresses.addresses(of: chapter) { () throws(ContentsError) in
      var body = try parsedBody(of: essay)
      if essay.shape.dropsTitle, !body.blocks.isEmpty { body.blocks.removeFirst() }
      return EssaySurvey(of: body).pictures.map(\.destination)
    }
    guard addresses.indices.contains(number),
      let bytes = DataAddress(addresses[number])?.bytes(limit: limits.dataPictureBytes)
    else { throw .changed(essay.file.source.text) }
    return bytes
  }

  private func read(_ path: DiskPath, limit: Int) throws(ContentsError) -> [UInt8] {
    do {
      return try Disk.read(path, limit: limit)
    } catch {
      throw .changed(path.nameText)
    }
  }
}

/// Why a text or a picture cannot be had any more.
enum ContentsError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file was read before, and is gone or another now.
  case changed(String)
  /// What was made of a picture cannot be read again.
  case lost

  var description: String {
    switch self {
    case .changed(let name): "'\(name)' was changed or removed while the book was made: try again"
    case .lost: "a picture that was made is gone from the folder for temporary files: try again"
    }
  }
}
