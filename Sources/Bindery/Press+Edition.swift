public import BinderyDesign
public import BinderyModel
internal import BinderyScript
internal import BinderyTypography

extension Press {
  /// Decides everything about an output of a book.
  ///
  /// - Returns: the edition, and notes about what had to be assumed.
  /// - Throws: `PressError` when the style cannot be had, scripts cannot be converted, or the text does not fit
  ///   on its pages.
  public func edition(
    of book: Book, for order: Order
  ) throws(PressError) -> (edition: Edition, diagnostics: [Diagnostic]) {
    let style = try style(of: book, for: order.wish)
    let wish = order.wish(of: book, style)
    var diagnostics: [Diagnostic] = []
    var book = book
    // What essays and the book say of themselves goes before their style.
    book.quotes = book.quotes ?? style.options.quotes
    book.dates = book.dates ?? style.options.dates
    let code = Self.codeLook(wish, order, &book, &diagnostics)
    if let converter = try Self.converter(wish, for: book) { book = book.converted(by: converter) }
    var selection = FontSelection(
      wish.font.map(style.fonts.settingBody) ?? style.fonts, languages: book.languages)
    let (fonts, notes) = Self.fonts(
      FontOrder(
        wish, selection: selection, style: style, of: book, isCodeHighlighted: code == .highlight,
        cache: order.fontCache))
    selection.embedded = fonts?.families ?? [:]
    diagnostics += notes
    let design = try Self.design(wish, style: style, fonts: selection, code: code, for: book)
    if let flat = Self.flatFormulas(of: book, on: design.pages) { diagnostics.append(flat) }
    let stamp = BuildStamp(
      identifier: BookIdentifier.identifier(of: book.metadata, design: design),
      modified: Self.modified(book, &diagnostics), generator: generator)
    var edition = Edition(book: book, design: design, stamp: stamp, fonts: fonts)
    if wish.format.drawsCover { diagnostics += drawCover(of: &edition) }
    return (edition, diagnostics)
  }

  /// How code is shown: cut by meaning only where that is wished and can be.
  private static func codeLook(
    _ wish: OutputWish, _ order: Order, _ book: inout Book, _ diagnostics: inout [Diagnostic]
  ) -> CodeLook {
    let look = wish.code ?? wish.format.usualCode
    guard look == .highlight, book.chapters.contains(where: { $0.features.contains(.code) }) else {
      return look
    }
    let highlighter = Highlighter(places: order.scripts, jobs: order.jobs)
    if let fault = highlighter.fault() {
      diagnostics.append(.highlightUnavailable(fault))
      return .plain
    }
    book.contents = HighlightedContents(book.contents, by: highlighter)
    return .highlight
  }

  private static func design(
    _ wish: OutputWish, style: Style, fonts: FontSelection, code: CodeLook, for book: Book
  ) throws(PressError) -> Design {
    let writingMode = wish.writingMode ?? .horizontal
    let setting = TextSetting(wish.setting.filled(from: wish.format.usualSetting))
    let splitsIslands =
      writingMode == .vertical && setting.islands == .split
      && book.chapters.contains { $0.features.contains(.islands) }
    var design = Design(
      format: wish.format, writingMode: writingMode, script: wish.script ?? .keep,
      quotes: wish.quotes, dates: wish.dates, numerals: wish.numerals ?? .keep, code: code,
      setting: setting,
      cover: CoverPlan(
        style.cover, fonts: fonts.plan, language: book.metadata.language,
        familyOfFile: FontFamilyFiles.name),
      stylesheet: style.stylesheet(
        of: wish.format, for: writingMode, fonts: fonts, setting: setting),
      islandStylesheet: splitsIslands
        ? style.stylesheet(for: .horizontal, fonts: fonts, setting: setting) : nil,
      pages: try pages(wish, style: style, fonts: fonts))
    design.plainText = PlainTextSetting(wish.plainText, on: wish.page)
    design.textLook = style.textLook
    return design
  }

  /// The date of the last change; where no essay has one, the first day of archives.
  private static func modified(_ book: Book, _ diagnostics: inout [Diagnostic]) -> Timestamp {
    if let modified = book.metadata.modified { return modified }
    diagnostics.append(
      Diagnostic(
        .modifiedUnknown, "no essay has a date: the book says it was changed on 1980-01-01",
        hint:
          "give --modified, SOURCE_DATE_EPOCH, `modified:` in book.yaml, or a `date:` in an essay"
      ))
    guard let first = Timestamp(secondsSince1970: 315_532_800) else {
      preconditionFailure("1980-01-01 is a date")
    }
    return first
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
}

extension Press.Order {
  /// What is wanted of an output: what the order says, then the book, then the style.
  fileprivate func wish(of book: Book, _ style: Style) -> OutputWish {
    var asked = wish
    asked.setting.rules.merge(book.rules) { ofOutput, _ in ofOutput }
    return asked.over(style.optionsOfOutputs).withoutUselessLooks
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
