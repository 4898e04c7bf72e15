internal import BinderyModel

/// Turns lengths in lines of the text (`rlh`, CSS Values 4) into lengths in em.
///
/// What stands between lines of text takes whole lines (JLREQ 4.1.3, CLREQ 4.1.2), and style sheets say
/// so: `margin-block: 2rlh 1rlh`. Reading systems that know `rlh` are few; an em is known to all, but is
/// that of the element: what a selector has lines of has the `font-size` that the sheet gives last to the
/// very same selector, else that of the text. A book has one line: that of its own region, whatever the
/// languages of its essays.
struct LineMapping {
  /// The height of a line, in em of the text.
  let line: Double
  /// The sizes of type, in em, that selectors are given outside groups.
  private let sizes: [String: Double]

  /// The mapping of a sheet in the books of a region.
  ///
  /// The line is the last number that rules of the sheet give as `line-height` to `body`, or to the body of
  /// the region.
  init(of sheet: Stylesheet, in region: Region) {
    let bodies = ["body", "body.\(region.rawValue)"]
    var line = 1.5
    var sizes: [String: Double] = [:]
    for case .style(let selectors, let declarations) in sheet.rules {
      if let size = Self.size(in: declarations) {
        for selector in selectors { sizes[selector] = size }
      }
      guard selectors.contains(where: bodies.contains) else { continue }
      for declaration in declarations where declaration.property == Self.lineHeight {
        if let height = Double(declaration.value), height > 0, height.isFinite { line = height }
      }
    }
    self.line = line
    self.sizes = sizes
  }

  /// The sheet with lengths in em, and with one line for documents of every region.
  func applied(to sheet: Stylesheet) -> Stylesheet {
    Stylesheet(rules: sheet.rules.flatMap(mapped))
  }

  private static let lineHeight = "line-height"
  private static let unit = "rlh"

  private func mapped(_ rule: Stylesheet.Rule) -> [Stylesheet.Rule] {
    switch rule {
    case .statement: return [rule]
    case .group(let condition, let rules): return [.group(condition, rules.flatMap(mapped))]
    case .style(let selectors, let declarations):
      guard declarations.contains(where: { $0.value.contains(Self.unit) }) else {
        return [.style(selectors: selectors, declarations.map { ofBody($0, selectors) })]
      }
      // Selectors of one size stay together; their order in the sheet is that of the first of each.
      var groups: [(size: Double, selectors: [String])] = []
      for selector in selectors {
        let size = sizes[selector] ?? 1
        if let index = groups.firstIndex(where: { $0.size == size }) {
          groups[index].selectors.append(selector)
        } else {
          groups.append((size, [selector]))
        }
      }
      return groups.map { group in
        .style(
          selectors: group.selectors,
          declarations.map { mapped(ofBody($0, selectors), size: group.size) })
      }
    }
  }

  private func ofBody(
    _ declaration: Stylesheet.Declaration, _ selectors: [String]
  ) -> Stylesheet.Declaration {
    guard declaration.property == Self.lineHeight, Double(declaration.value) != nil,
      selectors.allSatisfy(Self.isBody)
    else { return declaration }
    return Stylesheet.Declaration(Self.lineHeight, Self.written(line))
  }

  /// A `line-height` has no unit: what is smaller in the element has a smaller line.
  private func mapped(
    _ declaration: Stylesheet.Declaration, size: Double
  ) -> Stylesheet.Declaration {
    guard declaration.value.contains(Self.unit) else { return declaration }
    if let length = difference(declaration.value, size: size) {
      return Stylesheet.Declaration(declaration.property, Self.written(length) + "em")
    }
    let end = declaration.property == Self.lineHeight ? "" : "em"
    var value = ""
    var word = ""
    func ended(_ word: String) -> String {
      guard word.hasSuffix(Self.unit), let lines = Double(word.dropLast(Self.unit.count)),
        lines.isFinite
      else { return word }
      return lines == 0 ? "0" : Self.written(lines * line / size) + end
    }
    for character in declaration.value {
      if " (),".contains(character) {
        value += ended(word) + String(character)
        word = ""
      } else {
        word.append(character)
      }
    }
    return Stylesheet.Declaration(declaration.property, value + ended(word))
  }

  /// What is left of lines where a border takes its part of them: `calc(1rlh - 0.06em)`, reckoned here
  /// because Kindle does not.
  private func difference(_ value: String, size: Double) -> Double? {
    guard
      let found = value.wholeMatch(of: #/calc\(([0-9.]+)rlh - ([0-9.]+)em\)/#),
      let lines = Double(found.1), let border = Double(found.2)
    else { return nil }
    return lines * line / size - border
  }

  private static func isBody(_ selector: String) -> Bool {
    selector == "body" || Region.allCases.contains { selector == "body.\($0.rawValue)" }
  }

  /// The size of the element's type, in em of what stands around it.
  private static func size(in declarations: [Stylesheet.Declaration]) -> Double? {
    let value = declarations.last { $0.property == "font-size" }?.value ?? ""
    guard value.hasSuffix("em"), let size = Double(value.dropLast(2)), size > 0, size.isFinite
    else { return nil }
    return size
  }

  /// A number to five places, as the shortest text.
  private static func written(_ number: Double) -> String {
    let shown = max(-1_000, min(1_000, number))
    return "\((shown * 100_000).rounded() / 100_000)".trimmingZero
  }
}

extension String {
  /// A number without a part of nothing.
  fileprivate var trimmingZero: String { hasSuffix(".0") ? String(dropLast(2)) : self }
}
