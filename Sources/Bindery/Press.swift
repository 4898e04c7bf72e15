public import BinderyDesign
internal import BinderyEPUB
public import BinderyEngines
public import BinderyModel
internal import BinderyPrint
public import BinderyScript
internal import BinderyText
internal import BinderyTypography
internal import BinderyZip

/// Makes files of manuscripts: manuscript to edition to artifact to a file on disk.
public struct Press: Sendable {
  /// What is to be made of a manuscript.
  public struct Order: Sendable {
    /// The kind of output, and what is wanted of it; its style where one is named, else the one that is
    /// meant for such an edition.
    public var wish: OutputWish
    /// Where highlight.js lies, and where its answers are kept.
    public var scripts: ScriptPlaces
    /// The folder where cut fonts are kept; `nil` for none. It may be deleted at any time.
    public var fontCache: String?
    /// How many threads may work.
    public var jobs: Int

    /// An order.
    public init(
      _ wish: OutputWish, scripts: ScriptPlaces = ScriptPlaces(), fontCache: String? = nil,
      jobs: Int
    ) {
      self.wish = wish
      self.scripts = scripts
      self.fontCache = fontCache
      self.jobs = max(1, jobs)
    }
  }

  /// The program and its version, as books name it.
  public let generator: String
  private let styles: StyleCatalogue

  /// A press that takes its styles from a catalogue.
  public init(styles: StyleCatalogue = .ofThisProgram()) {
    self.styles = styles
    generator = "Bindery \(Self.version)"
  }

  /// The version of this library and program.
  public static let version = "0.1.0"

  /// Decides everything about an output of a book.
  ///
  /// - Returns: the edition, and notes about what had to be assumed.
  /// - Throws: `PressError.style` when the style cannot be had, `.script` when scripts cannot be converted.
  public func edition(
    of book: Book, for order: Order
  ) throws(PressError) -> (edition: Edition, diagnostics: [Diagnostic]) {
    let style = try style(of: book, for: order.wish)
    var diagnostics: [Diagnostic] = []
    var book = book
    // What essays and the book say of themselves goes before their style.
    book.quotes = book.quotes ?? style.options.quotes
    book.dates = book.dates ?? style.options.dates
    var asked = order.wish
    asked.setting.rules.merge(book.rules) { ofOutput, _ in ofOutput }
    let wish = asked.over(style.optionsOfOutputs).withoutUselessLooks
    var code = wish.code ?? wish.format.usualCode
    if code == .highlight, book.chapters.contains(where: { $0.features.contains(.code) }) {
      let highlighter = Highlighter(places: order.scripts, jobs: order.jobs)
      if let fault = highlighter.fault() {
        code = .plain
        diagnostics.append(.highlightUnavailable(fault))
      } else {
        book.contents = HighlightedContents(book.contents, by: highlighter)
      }
    }
    if let converter = try Self.converter(wish, for: book) { book = book.converted(by: converter) }
    let writingMode = wish.writingMode ?? .horizontal
    var selection = FontSelection(
      wish.font.map(style.fonts.settingBody) ?? style.fonts, languages: book.languages)
    let (fonts, notes) = Self.fonts(
      FontOrder(
        selection: selection, named: wish.font, policy: wish.embedding,
        usualPolicy: wish.format.usualEmbedding, needsTrueType: wish.needsTrueType,
        writingMode: writingMode,
        cascade: style.cascade(
          of: wish.format, for: writingMode, regions: Set(selection.regions.keys)),
        isCodeHighlighted: code == .highlight,
        features: book.chapters.reduce(into: []) { $0.formUnion($1.features) },
        cache: order.fontCache))
    selection.embedded = fonts?.families ?? [:]
    diagnostics += notes
    let setting = TextSetting(wish.setting.filled(from: wish.format.usualSetting))
    let pages = try Self.pages(wish, style: style, fonts: selection)
    let splitsIslands =
      writingMode == .vertical && setting.islands == .split
      && book.chapters.contains { $0.features.contains(.islands) }
    var design = Design(
      format: wish.format, writingMode: writingMode, script: wish.script ?? .keep,
      quotes: wish.quotes, dates: wish.dates, numerals: wish.numerals ?? .keep, code: code,
      setting: setting,
      cover: CoverPlan(style.cover, fonts: selection.plan, language: book.metadata.language),
      stylesheet: style.stylesheet(
        of: wish.format, for: writingMode, fonts: selection, setting: setting),
      islandStylesheet: splitsIslands
        ? style.stylesheet(for: .horizontal, fonts: selection, setting: setting) : nil,
      pages: pages)
    design.plainText = PlainTextSetting(wish.plainText, on: wish.page)
    design.textLook = style.textLook
    var modified = book.metadata.modified
    if modified == nil {
      modified = Timestamp(secondsSince1970: 315_532_800)
      diagnostics.append(
        Diagnostic(
          .modifiedUnknown, "no essay has a date: the book says it was changed on 1980-01-01",
          hint:
            "give --modified, SOURCE_DATE_EPOCH, `modified:` in book.yaml, or a `date:` in an essay"
        ))
    }
    guard let modified else { preconditionFailure("1980-01-01 is a date") }
    let stamp = BuildStamp(
      identifier: BookIdentifier.identifier(of: book.metadata, design: design),
      modified: modified, generator: generator)
    var edition = Edition(book: book, design: design, stamp: stamp, fonts: fonts)
    if wish.format.drawsCover { diagnostics += drawCover(of: &edition) }
    return (edition, diagnostics)
  }

  /// The style that is asked for, else the one that is meant for the region and the direction of the lines.
  private func style(of book: Book, for wish: OutputWish) throws(PressError) -> Style {
    do {
      if let words = wish.style { return try styles.style(askedFor: words) }
      var region = Region(book.metadata.language)
      switch region {
      case .simplifiedChinese, .traditionalChinese:
        region = wish.script?.language.map { Region($0) } ?? region
      case .japanese, .korean, .latin: break
      }
      return try styles.style(for: StyleEdition(region, wish.writingMode ?? .horizontal))
    } catch {
      throw .style(error)
    }
  }

  private static func converter(
    _ wish: OutputWish, for book: Book
  ) throws(PressError) -> ScriptConverter? {
    do {
      return try ScriptConverter(wish.script ?? .keep, exceptions: book.scriptExceptions)
    } catch {
      throw .script(error)
    }
  }

  /// Writes an edition to a file; what stood there is replaced only by a finished file.
  ///
  /// - Parameters:
  ///   - edition: what is written.
  ///   - path: the file to be written.
  ///   - jobs: how many threads may work.
  ///   - engine: where the engine lies that prints a PDF, and how long it may take.
  ///   - progress: told how many of how many parts are made, from any thread, in no fixed order.
  /// - Returns: what was found while the parts were made.
  /// - Throws: `PressError.edition`, `.file`, `.archive`, or `.engine` where a PDF is not printed.
  @discardableResult
  public func write(
    _ edition: Edition, to path: String, jobs: Int, engine: EnginePlace = EnginePlace(),
    progress: @escaping @Sendable (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) throws(PressError) -> [Diagnostic] {
    defer { edition.book.contents.finish() }
    guard edition.design.format != .pdf else {
      let run = try PDFRun(of: edition, jobs: jobs, engine: engine)
      return try run.write(to: path, progress: progress)
    }
    let folder = edition.design.pages?.folder
    let artifact = try artifact(
      of: edition, jobs: jobs, folder: folder.map { RelativeAddress.address(of: $0, from: path) })
    let entries = artifact.entries.reporting(to: progress)
    switch artifact.packaging {
    case .archive: try writeArchive(entries, to: path, jobs: jobs)
    case .stream:
      try writeStream(entries, beside: artifact.companions, in: folder, to: path, jobs: jobs)
    }
    return artifact.findings()
  }

  private func writeArchive(
    _ entries: [Artifact.Entry], to path: String, jobs: Int
  ) throws(PressError) {
    let entries = entries.map {
      ZipEntry(name: $0.name, isDeflated: $0.isCompressible, bytes: $0.bytes)
    }
    do {
      try AtomicFile.write(to: path) { descriptor throws(ZipError) in
        try ZipWriter.write(entries, to: descriptor, jobs: jobs)
      }
    } catch {
      switch error {
      case .file(let cause): throw .file(path: path, cause)
      case .body(let cause): throw .archive(path: path, cause)
      }
    }
  }

  private func writeStream(
    _ entries: [Artifact.Entry], beside companions: [Artifact.Entry], in folder: String?,
    to path: String, jobs: Int
  ) throws(PressError) {
    do {
      try AtomicFile.write(to: path) { descriptor throws(PartStreamError) in
        try PartStream.write(entries, to: descriptor, jobs: jobs)
        if let folder { try CompanionFolder.write(companions, to: folder) }
      }
    } catch {
      switch error {
      case .file(let cause): throw .file(path: path, cause)
      case .body(let cause): throw .stream(path: path, cause)
      }
    }
  }

  /// Removes what a run that is ended by a signal would leave behind; called once, on the way out.
  public static func removeUnfinishedFiles() {
    RunningEngines.endAll()
    UnfinishedFiles.removeAll()
  }

  /// The one catalogue of outputs.
  func artifact(
    of edition: Edition, jobs: Int, folder: String? = nil
  ) throws(PressError) -> Artifact {
    switch edition.design.format {
    case .epub:
      do { return try EPUBWriter(jobs: jobs).artifact(for: edition) } catch {
        throw .edition(error)
      }
    case .printHTML, .pdf:
      do { return try PrintWriter(folder: folder).artifact(for: edition) } catch {
        throw .pages(error)
      }
    case .text:
      do { return try TextWriter(jobs: jobs).artifact(for: edition) } catch { throw .text(error) }
    }
  }
}

extension OutputWish {
  /// The wish without what plain text has no use for: fonts in it, code cut by meaning.
  fileprivate var withoutUselessLooks: OutputWish {
    guard format == .text else { return self }
    var wish = self
    wish.embedding = EmbeddingPolicy.none
    wish.font = nil
    wish.code = .plain
    return wish
  }

  /// Whether fonts must have outlines of TrueType: Chromium prints others as pictures of their glyphs.
  fileprivate var needsTrueType: Bool {
    switch (format, page.engine ?? .chromium) {
    case (.printHTML, .chromium), (.printHTML, .vivliostyle), (.pdf, .chromium),
      (.pdf, .vivliostyle):
      true
    case (.printHTML, .weasyprint), (.printHTML, .prince), (.pdf, .weasyprint), (.pdf, .prince),
      (.epub, _), (.text, _):
      false
    }
  }
}

extension OutputFormat {
  /// How text is set where nothing is said.
  fileprivate var usualSetting: SettingWish {
    var wish = SettingWish()
    switch self {
    case .epub: break
    // Paper has no reading system that wants one direction a document.
    case .printHTML, .pdf: wish.islands = .horizontal
    // Plain text has no style sheet that would ask for white.
    case .text: wish.gap = .space
    }
    return wish
  }

  /// How much of its fonts an output holds where nothing is said; `nil` where that hangs on the book.
  fileprivate var usualEmbedding: EmbeddingPolicy? {
    switch self {
    case .epub: nil
    case .printHTML, .pdf: .subset
    case .text: EmbeddingPolicy.none
    }
  }

  /// Whether a cover is drawn where the book brings none; paper has its title page.
  fileprivate var drawsCover: Bool {
    switch self {
    case .epub: true
    case .printHTML, .pdf, .text: false
    }
  }

  /// How code is shown where nothing is said.
  fileprivate var usualCode: CodeLook {
    switch self {
    case .epub: .plain
    case .printHTML, .pdf: .highlight
    case .text: .plain
    }
  }
}

extension Style {
  /// What is said of outputs alone, and not of the book.
  fileprivate var optionsOfOutputs: OutputWish {
    var options = options
    options.quotes = nil
    options.dates = nil
    return options
  }
}

extension Diagnostic {
  fileprivate static func highlightUnavailable(_ reason: String) -> Diagnostic {
    Diagnostic(
      .highlightUnavailable, "code is shown plain: \(reason)",
      hint: "install highlight.js: Debian has it as libjs-highlight.js")
  }
}

extension Book {
  /// The languages of the book and its essays.
  fileprivate var languages: [LanguageTag] { [metadata.language] + chapters.map(\.language) }
}
