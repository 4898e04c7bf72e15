internal import BinderyMarkdown
internal import BinderyModel
internal import BinderyUnicode

/// The first pass: reads and parses an essay, and keeps what the book must know of it.
struct EssayReader: Sendable {
  /// What became of a file.
  enum Outcome: Sendable {
    case essays([EssayDraft])
    /// The author keeps it back.
    case heldBack
    /// It cannot be used; the diagnostics say why.
    case leftOut([Diagnostic])
  }

  let limits: ManuscriptLimits
  /// What looks into `data:` addresses.
  let inspection: PictureInspection
  var includeDrafts: Bool
  /// The files that are taken even as drafts.
  var named: Set<SourcePath> = []
  let excerptSeparator: String?
  /// What every essay is read with; an essay may ask for more.
  let dialect: MarkdownDialect
  /// How essays include other files, where they can.
  let includes: IncludeSyntax?
  /// Whether the book is one file.
  var isAlone = false
  /// Whether an essay is called by its file's name, unless its first heading is of the first level.
  var namesAreTitles = false
  /// What puts notes in the place where others show them; `nil` where none do.
  var embeds: NoteEmbeds?
  /// The site, which may say what essays do not.
  let site: SiteConfiguration
  /// What templates may ask for of the site.
  let templates: TemplateContext
  /// What the author's list calls the essays.
  let titles: [SourcePath: ListedTitle]
  let bodies: ParsedBodies

  /// Reads one text.
  func read(_ source: TextSource) -> Outcome {
    let file = source.file
    let bytes: [UInt8]
    do {
      if let inPlace = source.inPlace {
        bytes = inPlace.text
      } else {
        bytes = try Disk.read(file.path, limit: limits.essayBytes)
      }
    } catch {
      return .leftOut([error.diagnostic(for: file.source)])
    }
    var text = EssayText(bytes)
    if source.inPlace != nil { text.forgetFence() }
    guard !text.decoded.isBinary else {
      return .leftOut([
        Diagnostic(.fileBinary, "'\(file.source)' is no text", file: file.source)
      ])
    }
    guard !text.isBlank else {
      return .leftOut([Diagnostic(.fileEmpty, "'\(file.source)' is empty", file: file.source)])
    }
    if file.isPlainText { return .essays(chapters(of: file, text.decoded)) }
    var diagnostics = text.decoded.diagnostics(in: file.source)
    let matter = FrontMatterReader(limit: limits.frontMatterBytes, file: file.source)
      .read(&text, &diagnostics)
    let isSplit = templates.language.splitsTagsAtBlanks
    let reader = EssayHeaderReader(matter, of: file.source, splitsAtBlanks: isSplit)
    let complete = site.completing(matter, of: file)
    let header =
      site.defaults.isEmpty
      ? reader.header
      : EssayHeaderReader(complete, of: file.source, splitsAtBlanks: isSplit).header
    if header.isHeldBack, !includeDrafts, !named.contains(file.source) { return .heldBack }
    diagnostics += reader.diagnostics
    return .essays([draft(of: source, header, complete, text, diagnostics)])
  }

  private func draft(
    of source: TextSource, _ header: EssayHeader, _ matter: FrontMatter, _ text: EssayText,
    _ diagnostics: [Diagnostic]
  ) -> EssayDraft {
    let file = source.file
    var shape = EssayShape(
      start: text.start, excerptSeparator: excerptSeparator, dialect: dialect)
    if let line = source.inPlace?.line { shape.start.line = line }
    let markdown = shape.start.text(of: text.decoded.utf8, without: excerptSeparator)
    let dated = DatedName(file.pageName)
    let isDialect = dialect != .commonMark
    let included = included(by: markdown, in: file)
    if !included.edits.isEmpty { shape.includes = includes }
    if includes == .mdBook { shape.dialect.insert(MarkdownSyntax.hiddenLines) }
    if isDialect, templates.language != .mdBook, TemplateContext.isNeeded(by: markdown) {
      shape.templates = templates
      shape.templates?.date = header.date ?? dated?.date
      shape.templates?.pageValues = matter.flattened
      shape.templates?.assetFolder = file.stem
    }
    for notation in header.ruby where isDialect { shape.dialect.insert(notation) }
    if isDialect, file.isMDI { shape.dialect.insert(RubyNotation.mdi) }
    var document = MarkdownReader(dialect: shape.dialect, templates: shape.templates)
      .read(markdown, of: file.source, edits: included.edits, firstLine: shape.start.line)
    document.diagnostics += embeds?.expand(&document.body, of: file, shape.dialect) ?? []
    let size = included.edits.reduce(text.decoded.utf8.count) { $0 + $1.replacement.count }
    let language = LanguageDetection.detect(inUTF8: markdown)
    var draft = EssayDraft(
      file: file, role: source.role, inPlace: source.inPlace, header: header,
      slug: dated?.slug ?? file.pageName,
      date: header.date ?? dated?.date, title: "", shape: shape, anchors: Anchors(), outline: [],
      features: [], links: [], pictures: [], formulas: [], detectedLanguage: language,
      isLatin: language == nil && markdown.count(where: \.isASCIILetter) >= Self.fewLetters,
      size: size,
      diagnostics: diagnostics + included.diagnostics(in: markdown, from: shape.start)
        + document.diagnostics)
    fill(&draft, from: document.body)
    if source.inPlace == nil { bodies.keep(document.body, of: file.source, size: size) }
    return draft
  }

  private func included(by text: [UInt8], in file: FolderFile) -> IncludeResolver {
    var resolver = IncludeResolver(file, includes ?? .mdBook, limits: limits)
    if includes != nil { resolver.resolve(text) }
    return resolver
  }

  /// About forty words: less is a caption, a name, a piece of code.
  static let fewLetters = 200

  /// Takes what the book must know out of a parsed essay.
  func fill(_ draft: inout EssayDraft, from body: Body) {
    var body = body
    let listed = titles[draft.file.source]
    let isNamed = draft.role.isNamed
    let title = EssayTitle(
      of: body, header: draft.header, listed: listed, slug: isNamed ? nil : draft.slug,
      name: namesAreTitles && !isNamed ? draft.file.pageName : nil)
    draft.listedTitle = listed?.text == title.text ? nil : listed?.text
    draft.title = title.text
    draft.titleHoldsCode = title.holdsCode
    draft.shape.dropsTitle = title.isFirstBlock
    let heading = title.isFirstBlock ? body.blocks.removeFirst() : nil
    let survey = EssaySurvey(of: body)
    draft.isBlank = survey.isBlank
    let identifiers = Identifiers(for: survey, in: draft.file.source)
    draft.shape.headingLevels = HeadingLevels(of: survey.headings).levels
    draft.shape.identifiers = identifiers.assigned
    draft.anchors = identifiers.anchors
    if let heading {
      draft.anchors.add(title: title.text, identifier: heading.attributes.identifier)
    }
    draft.outline = Outline.nested(survey, identifiers.assigned)
    draft.features = survey.features
    draft.links = survey.links
    draft.pictures = survey.pictures.map { picture(of: $0) }
    draft.formulas = survey.formulas
    draft.diagnostics += identifiers.diagnostics
    if let excess = survey.excessFormula {
      draft.diagnostics.append(excess.tooMany(in: draft.file.source))
    }
  }

  /// Looks into `data:` addresses at once: they are too long to be kept.
  private func picture(of reference: EssaySurvey.Reference) -> PictureReference {
    let target: PictureReference.Target =
      if let data = DataAddress(reference.destination) {
        .data(
          data.bytes(limit: limits.dataPictureBytes).map(inspection.inspect)
            ?? .unusable(.undecodableAddress))
      } else {
        .written(reference.destination)
      }
    return PictureReference(
      target: target, source: reference.source, lacksAlternative: reference.lacksAlternative,
      hasCaption: reference.hasCaption, role: reference.role)
  }
}

extension TemplateLanguage {
  /// Whether a site takes `tags: tea water` for two tags: Hexo and Hugo take it for one.
  fileprivate var splitsTagsAtBlanks: Bool {
    switch self {
    case .jekyll, .mdBook, .gitBook, .any: true
    case .hexo, .hugo: false
    }
  }
}
