internal import BinderyDesign
internal import BinderyEngines
internal import BinderyModel

extension Press {
  /// What the pages of an output are like; `nil` where it has none.
  ///
  /// - Throws: `PressError` where the text does not fit on them, the engine cannot set it, or they cannot be
  ///   folded as is wished.
  static func pages(
    _ wish: OutputWish, style: Style, fonts: FontSelection
  ) throws(PressError) -> PagePlan? {
    switch wish.format {
    case .epub, .text: return nil
    case .printHTML, .pdf: break
    }
    let engine = wish.page.engine ?? .chromium
    guard wish.format != .pdf || PageEngine(engine) != nil else { throw .notRun(engine) }
    try check(wish.page.shop)
    let writingMode = wish.writingMode ?? .horizontal
    guard writingMode == .horizontal || engine.setsVerticalLines else { throw .engine(engine) }
    do {
      let geometry = try PageGeometry(
        wish.page, region: fonts.book, writingMode: writingMode,
        line: style.line(of: wish.format, in: fonts.book))
      return PagePlan(
        geometry: geometry, engine: engine, links: wish.page.links ?? .none,
        font: fonts.families(of: .body), shop: wish.page.shop,
        folder: wish.format == .printHTML ? wish.page.folder : nil)
    } catch {
      throw .geometry(error)
    }
  }

  /// What flags, book and style ask of a print shop together must be something that one can do.
  private static func check(_ shop: PrintShopWish) throws(PressError) {
    if let bleed = shop.bleed, bleed.points > PrintShopWish.mostBleed.points {
      throw .bleed(bleed)
    }
    switch shop.impose {
    case .booklet:
      if let signature = shop.signature, signature.pages % 4 != 0 { throw .signature(signature) }
    case nil, .none?, .twoUp: break
    }
  }

  /// Formulas that the engine of an output does not set.
  static func flatFormulas(of book: Book, on pages: PagePlan?) -> Diagnostic? {
    guard let engine = pages?.engine, !engine.setsFormulas else { return nil }
    let essays = book.chapters.filter { $0.features.contains(.math) }
    guard let first = essays.first else { return nil }
    return Diagnostic(
      .mathFlat,
      "\(engine.name) sets formulas as a line of signs, without fractions and indices"
        + (essays.count == 1
          ? "" : ": \(essays.count) essays have some, of which this is the first"),
      file: first.source, hint: "print with chromium: --engine chromium")
  }
}
