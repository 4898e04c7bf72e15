internal import BinderyMarkdown
public import BinderyModel

/// A folder of essays, read as a book.
public struct Manuscript: Sendable {
  /// The book: an index over the essays.
  public var book: Book
  /// The convention that was followed; `nil` for files named one by one.
  public var convention: Convention?
  /// What the author should know, in the order of the book.
  public var diagnostics: [Diagnostic]
  /// What `book.yaml` asks to be made of it, with paths from the current folder on.
  public var outputs: [OutputWish]
  /// Shows the lines that the diagnostics speak of.
  public var excerpts: SourceExcerpts

  /// Reads the inputs: finds the essays, reads and parses each once, and keeps what a book must
  /// know of them.
  ///
  /// The result depends on the inputs and the options alone: not on the number of jobs, the order in
  /// which the system lists files, the time, the place or the locale.
  public static func load(_ options: ManuscriptOptions) throws(ManuscriptError) -> Manuscript {
    var input = try ManuscriptInput(options)
    let embeds = input.site.findsFilesByName ? NoteEmbeds(input.root, options.limits) : nil
    let bodies = ParsedBodies(room: options.limits.keptBodyBytes)
    let reader = EssayReader(
      limits: options.limits, includeDrafts: input.plan.includesDrafts || input.isHandPicked,
      named: input.sources?.named ?? [],
      excerptSeparator: input.site.excerptSeparator,
      dialect: Self.dialect(options, input), includes: input.includes,
      isAlone: input.files.count == 1, namesAreTitles: input.rules.namesAreTitles, embeds: embeds,
      templates: input.templates,
      titles: input.arrangement?.titles ?? [:], bodies: bodies)
    let files = input.files
    let outcomes = concurrentMap(count: files.count, jobs: options.jobs) { reader.read(files[$0]) }
    var essays: [EssayDraft] = []
    var diagnostics = input.diagnostics
    for outcome in outcomes {
      switch outcome {
      case .essays(let drafts): essays += drafts
      case .leftOut(let reasons): diagnostics += reasons
      case .heldBack: continue
      }
    }
    if !input.isHandPicked {
      let left: [Diagnostic]
      (essays, left) = input.rules.chapters(
        among: essays, in: input.site, now: Self.now(options, input.plan))
      diagnostics += left
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
    let language = BookLanguage(options, input, essays)
    essays = EssayArranger(input.plan, language: language.language).arrange(essays, of: &input)
    var assembly = BookAssembly(
      options, input, essays, bodies, embeds, language: language, notes: diagnostics)
    return assembly.assemble()
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

extension [EssayDraft] {
  /// The oldest first, those of a moment in the order of their names, those without a date last.
  var orderedByDate: [EssayDraft] {
    let moments = map { $0.date?.secondsSince1970 ?? .max }
    return indices.sorted { moments[$0] == moments[$1] ? $0 < $1 : moments[$0] < moments[$1] }
      .map { self[$0] }
  }
}
