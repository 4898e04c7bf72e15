internal import BinderyDesign
internal import BinderyEngines
internal import BinderyModel

extension Press {
  /// What the pages of an output are like; `nil` where it has none.
  ///
  /// - Throws: `PressError` where the text does not fit on them, or the engine cannot set it.
  static func pages(
    _ wish: OutputWish, style: Style, fonts: FontSelection
  ) throws(PressError) -> PagePlan? {
    switch wish.format {
    case .epub, .text: return nil
    case .printHTML, .pdf: break
    }
    let engine = wish.page.engine ?? .chromium
    guard wish.format != .pdf || PageEngine(engine) != nil else { throw .notRun(engine) }
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
}
