internal import BinderyConcurrency
internal import BinderyMarkdown
internal import BinderyModel
internal import BinderyTranscoding

/// The essays of a book to be: found, each read and parsed once, chosen and put in order.
struct FirstPass {
  let options: ManuscriptOptions
  /// The files, their site, and what is asked of them; the arrangement is that of the book.
  private(set) var input: ManuscriptInput
  /// What stands before the essays and behind them.
  let matter: Matter
  /// What puts notes in the place where others show them; `nil` where none do.
  let embeds: NoteEmbeds?
  /// What looks at pictures, and what makes them anew.
  let inspection: PictureInspection
  /// The trees that are kept for the second pass.
  let bodies: ParsedBodies
  /// The essays in the order of the book, at least one.
  private(set) var essays: [EssayDraft] = []
  /// The book's language.
  let language: BookLanguage
  /// What was found that belongs to no essay of the book.
  private(set) var diagnostics: [Diagnostic]

  /// Reads the inputs.
  ///
  /// - Throws: when they cannot be used, or no essay is left.
  init(_ options: ManuscriptOptions) throws(ManuscriptError) {
    self.options = options
    input = try ManuscriptInput(options)
    embeds = input.site.findsFilesByName ? NoteEmbeds(input.root, options.limits) : nil
    bodies = ParsedBodies(room: options.limits.keptBodyBytes)
    inspection = PictureInspection(
      policy: options.pictures ?? input.bookFile?.images ?? PicturePolicy(),
      transcoder: Transcoder(places: options.transcoder))
    let reader = EssayReader(
      limits: options.limits, inspection: inspection,
      includeDrafts: input.plan.includesDrafts || input.isHandPicked,
      named: input.sources?.named ?? [], excerptSeparator: input.site.excerptSeparator,
      dialect: Self.dialect(options, input), includes: input.includes,
      isAlone: input.files.count == 1, namesAreTitles: input.rules.namesAreTitles, embeds: embeds,
      site: input.site, templates: input.templates, titles: input.arrangement?.titles ?? [:],
      bodies: bodies)
    matter = Matter(input.matter, reader)
    diagnostics = input.diagnostics + matter.diagnostics
    let files = input.files
    let outcomes = concurrentMap(count: files.count, jobs: options.jobs) {
      reader.read(TextSource(file: files[$0]))
    }
    for outcome in outcomes {
      switch outcome {
      case .essays(let drafts): essays += drafts
      case .leftOut(let reasons): diagnostics += reasons
      case .heldBack: continue
      }
    }
    let folders = FolderTitles(input.plan.grouping == .folder ? essays : [])
    if !input.isHandPicked {
      let left: [Diagnostic]
      (essays, left) = input.rules.chapters(
        among: essays, in: input.site, now: Self.now(options, input.plan))
      diagnostics += left
      if input.arrangement?.list == nil {
        let sitePages = SitePageSelection(essays)
        essays = sitePages.essays
        diagnostics += sitePages.diagnostics
      }
    }
    if !input.isHandPicked, input.sources == nil, input.arrangement?.list == nil {
      let choice = TranslationChoice(essays, of: input.site.language, asked: options.language)
      essays = choice.essays
      diagnostics += choice.diagnostics
    }
    var selection = EssaySelection(input)
    essays = selection.taken(of: essays)
    diagnostics += selection.diagnostics
    guard !essays.isEmpty else {
      guard let reasons = selection.reasons else {
        throw .nothingUsable(path: input.written, diagnostics: diagnostics)
      }
      throw .nothingSelected(path: input.written, reasons: reasons, diagnostics: diagnostics)
    }
    language = BookLanguage(options, input, essays)
    essays = EssayArranger(input.plan, language: language.language, folders: folders)
      .arrange(essays, of: &input)
  }

  /// When a date is still to come: after the build's own day, unless the person bounds the time or
  /// asks for what is not published.
  private static func now(_ options: ManuscriptOptions, _ plan: BookPlan) -> Timestamp? {
    plan.selection.to == nil && !plan.includesDrafts ? options.sourceDateEpoch : nil
  }

  /// What the command line asks for beside the dialect of every essay, else what `book.yaml` does.
  private static func dialect(
    _ options: ManuscriptOptions, _ input: ManuscriptInput
  ) -> MarkdownDialect {
    let book = input.bookFile
    var dialect = options.flavour.dialect
    guard options.flavour == .bindery else { return dialect }
    dialect.pictureCaptions = options.captions ?? book?.captions ?? .title
    if input.site.hasWikilinks { dialect.insert(MarkdownSyntax.wikilinks) }
    for notation in options.ruby.isEmpty ? book?.ruby ?? [] : options.ruby {
      dialect.insert(notation)
    }
    if options.hasTightHeadings || book?.hasTightHeadings == true {
      dialect.insert(MarkdownSyntax.tightHeadings)
    }
    return dialect
  }
}
