internal import BinderyConcurrency
internal import BinderyModel
internal import BinderyScript
internal import BinderyTranscoding

/// Makes a book of the drafts: the second half of the first pass, when all essays are known.
struct BookAssembly {
  private let options: ManuscriptOptions
  private let input: ManuscriptInput
  /// The essays alone.
  private let body: [EssayDraft]
  /// All texts of the book, in its order.
  private let essays: [EssayDraft]
  private let matter: Matter
  private let bodies: ParsedBodies
  private let embeds: NoteEmbeds?
  private let transcoder: Transcoder
  private let language: BookLanguage
  private var metadata: BookMetadata
  private let remote: RemoteImages
  private var pictures: PictureResolver
  private let renderer: FormulaRenderer
  private var formulas: FormulaResolver
  private var chapters: [Chapter] = []
  private var records: [FolderContents.Essay] = []
  private var diagnostics: [Diagnostic] = []

  /// An assembly of the essays of a first pass; what was found there is told first.
  init(_ pass: FirstPass) {
    options = pass.options
    input = pass.input
    body = pass.essays
    matter = pass.matter
    essays = matter.frontTexts + body + matter.backTexts
    bodies = pass.bodies
    embeds = pass.embeds
    transcoder = pass.inspection.transcoder
    language = pass.language
    diagnostics = pass.diagnostics
    metadata = BookMetadata(options, input, body, language: language.language)
    remote = RemoteImages(options, input.bookFile)
    pictures = PictureResolver(
      site: input.site, remote: remote, inspection: pass.inspection, limits: options.limits,
      jobs: options.jobs)
    renderer = FormulaRenderer(places: options.scripts, jobs: options.jobs)
    formulas = FormulaResolver(renderer: renderer)
  }

  /// The book and all that was found.
  mutating func assemble() -> Manuscript {
    // Links and pictures know nothing of each other.
    let links = Ahead(jobs: options.jobs) { [essays, input, options] in
      LinkTable(essays, of: input, limits: options.limits)
    }
    pictures.resolve(essays)
    formulas.resolve(essays, jobs: options.jobs)
    addChapters(links.result())
    let cover = cover()
    transcoder.rest()
    diagnostics += pictures.summary
    diagnostics += metadata.diagnostics + language.diagnostics + [formulas.note].compactMap { $0 }
    let shelf = pictures.shelf
    let contents = FolderContents(
      essays: records, titles: essays.map(\.title), origins: shelf.origins,
      types: shelf.assets.map(\.mediaType), limits: options.limits, bodies: bodies,
      pictures: pictures.kept, formulas: renderer, embeds: embeds, transcoder: transcoder,
      dropsRemotePictures: remote.policy == .drop)
    let listed = input.arrangement.map { ContentsBuilder($0, essays: essays) }
    let texts = listed == nil ? TextContents(body, after: matter.frontTexts.count) : nil
    let lines = MatterContents(matter, essays: body, bookFile: input.bookFile)
    diagnostics += lines.diagnostics
    var book = Book(
      metadata: metadata.metadata, chapters: chapters,
      parts: listed?.parts ?? texts?.parts ?? [], front: lines.front,
      entries: listed?.entries ?? texts?.entries, back: lines.back, assets: shelf.assets,
      cover: cover, quotes: input.bookFile?.quotes, dates: input.bookFile?.dates,
      contents: contents)
    book.wantsCover = !isCoverless
    book.scriptExceptions = input.bookFile?.scriptExceptions ?? [:]
    book.rules = input.bookFile?.rules ?? [:]
    return Manuscript(
      book: book, convention: input.isHandPicked ? nil : input.convention,
      diagnostics: diagnostics, outputs: input.outputs,
      excerpts: SourceExcerpts {
        [contents, bookFile = input.bookFile, list = input.arrangement?.list] file in
        if file == bookFile?.file.source { return bookFile?.text }
        return file == list?.file ? list?.text : contents.text(of: file)
      })
  }

  private mutating func addChapters(_ links: LinkTable) {
    let addresses = links.addresses
    diagnostics += addresses.clashes.map { clash in
      .clash(essays[clash.essay.index], essays[clash.earlier.index], at: clash.address)
    }
    let equal =
      input.arrangement?.list == nil
      ? EqualTitles(essays, areInParts: input.arrangement != nil) : nil
    diagnostics += equal?.diagnostics ?? []
    let site = metadata.metadata.site
    let bookAuthors = metadata.metadata.contributors.filter { $0.role == .author }.map(\.name)
    for (index, essay) in essays.enumerated() {
      let id = ChapterID(index)
      diagnostics += sorted(
        essay.diagnostics + pictures.diagnostics[index] + formulas.diagnostics[index]
          + links.diagnostics[index])
      records.append(
        FolderContents.Essay(
          file: essay.file, inPlace: essay.inPlace, shape: essay.shape, links: links.targets[index],
          pictures: pictures.sources[index]))
      chapters.append(
        Chapter(
          id: id, role: essay.role, source: essay.file.source, title: essay.title,
          contentsTitle: essay.listedTitle ?? equal?.contentsTitles[index],
          subtitle: essay.header.subtitle,
          authors: essay.header.authors == bookAuthors ? [] : essay.header.authors,
          date: essay.date, modified: essay.header.modified,
          tags: essay.header.tags.isEmpty ? essay.header.subjects : essay.header.tags,
          address: addresses.original(of: essay, id, on: site),
          language: language.language(of: essay), outline: essay.outline, sourceSize: essay.size,
          features: essay.features.union(pictures.features[index])
            .union(formulas.features[index]),
          quotes: essay.header.quotes, titleHoldsCode: essay.titleHoldsCode))
    }
  }

  /// Whether the command line, else `book.yaml`, says that the book is to have no cover.
  private var isCoverless: Bool {
    (options.cover ?? input.bookFile?.cover?.path) == ManuscriptOptions.noCover
  }

  /// The cover that the command line names, else `book.yaml`, else the site, else a book's only essay.
  private mutating func cover() -> AssetID? {
    let (cover, found): (AssetID?, [Diagnostic])
    if isCoverless {
      return nil
    } else if let path = options.cover {
      (cover, found) = pictures.cover(at: DiskPath(path), written: path)
    } else if let book = input.bookFile, let named = book.cover {
      (cover, found) = pictures.cover(named.path, from: book.file, at: named.range)
    } else if let written = input.site.cover, !input.isHandPicked || body.count > 1 {
      // Paths in a configuration begin at the root.
      let configuration = FolderFile(input.root.appending("_config.yml"), root: input.root)
      (cover, found) = pictures.cover(written, from: configuration)
    } else if body.count == 1, let written = body[0].header.cover {
      (cover, found) = pictures.cover(written, from: body[0].file)
    } else {
      return nil
    }
    diagnostics += found
    return cover
  }

  /// In the order of the text; what has no place comes first.
  private func sorted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let start = SourcePosition(line: 1, column: 1)
    return diagnostics.enumerated().sorted {
      let a = $0.element.source?.start ?? start
      let b = $1.element.source?.start ?? start
      return a == b ? $0.offset < $1.offset : a < b
    }
    .map(\.element)
  }
}
