import BinderyDesign
import BinderyModel

/// The rules of what stands on the pages: the size of the text and the length of its lines, where leaves
/// begin, and what the engine does of numbers and notes. They count on paper only.
struct LeafRules {
  private let geometry: PageGeometry
  private let engine: PrintEngine
  private let profile: EngineProfile
  private let isVertical: Bool
  private let cover: [String]

  /// The rules of a layout.
  init(layout: PrintLayout) {
    geometry = layout.plan.geometry
    engine = layout.plan.engine
    profile = layout.profile
    isVertical = layout.edition.design.writingMode == .vertical
    cover = CoverLeaf(layout: layout)?.rules ?? []
  }

  /// The rules.
  var text: String {
    let rules = leaves + cover + pictures + numbers + notes + fallbacks + direction + columns
    return "@media print {\n" + rules.map { "  \($0)\n" }.joined() + "}\n"
  }

  private var leaves: [String] {
    let measure = PageRules.points(geometry.measure)
    var rules = [
      "html { font-size: \(PageRules.points(geometry.fontSize)); }",
      "article { \(isVertical ? "height" : "width"): \(measure); break-before: page; }",
      ".blank { break-before: page; \(isVertical ? "width" : "height"): 1px; }",
    ]
    if profile.forcesSides { rules.append("article.recto { break-before: recto; }") }
    if profile.counting == .pageCounter {
      rules.append("article.first { counter-reset: page 1; }")
    }
    return rules
  }

  /// A picture is no larger than a page, and leaves a caption its room.
  private var pictures: [String] {
    func rule(_ selector: String, lines: Int) -> String {
      let depth = PageRules.points(Double(lines) * geometry.pitch)
      let measure = PageRules.points(geometry.measure)
      return "\(selector) { max-width: \(isVertical ? depth : measure); "
        + "max-height: \(isVertical ? measure : depth); }"
    }
    return [
      rule(".book article img", lines: geometry.lines),
      rule(".book article figure img", lines: max(1, geometry.lines - 5)),
    ]
  }

  private var numbers: [String] {
    guard profile.refersToPages else { return [] }
    let lists = [".contents li", ".index-page li li", "ul.chronology li"]
    func selectors(_ tail: String) -> String { lists.map { $0 + tail }.joined(separator: ", ") }
    let number = "leader(\" .\") \" \" target-counter(attr(href), page"
    return [
      "\(selectors("")) { display: block; }",
      "\(selectors(" > a")) { display: block; max-width: none; }",
      "\(selectors(" > a::after")) { content: \(number)); }",
      ".contents li > a.front::after { content: \(number), lower-roman); }",
    ]
  }

  private var notes: [String] {
    guard profile.hasFootnotes else { return [] }
    return ["article { counter-reset: footnote; }", ".footnote { float: footnote; }"]
  }

  /// What stands in the place of what the engine does not set.
  private var fallbacks: [String] {
    var rules: [String] = []
    // Readings stand in the line then, between the brackets that HTML has for it.
    if !profile.setsRuby { rules += ["rp { display: inline; }", "rt { font-size: inherit; }"] }
    // The TeX of a formula would follow it.
    if !engine.setsFormulas { rules.append("annotation, annotation-xml { display: none; }") }
    return rules
  }

  private var direction: [String] {
    guard isVertical, profile.sidesFollowRootDirection else { return [] }
    return ["html { direction: rtl; }", ".book { direction: ltr; }"]
  }

  private var columns: [String] {
    guard geometry.columns > 1 else { return [] }
    let gap = PageRules.points(geometry.columnGap)
    return [
      ".essay > section { columns: \(geometry.columns); column-gap: \(gap); }",
      ".essay header.title { column-span: all; }",
    ]
  }
}
