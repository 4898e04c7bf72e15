internal import BinderyModel

/// What the setting of an output changes in a style sheet: gaps, line breaking, indents, and the rules
/// that are nothing but CSS. The sheet is that of a style; what the setting leaves alone stays.
struct SheetSetting {
  let setting: TextSetting

  init(_ setting: TextSetting) { self.setting = setting }

  /// The sheet as the output wants it.
  func applied(to sheet: Stylesheet) -> Stylesheet {
    guard setting != TextSetting() else { return sheet }
    var set = Stylesheet(rules: sheet.rules.flatMap(set))
    if setting.indent?.ems == 0 {
      // What no indent tells apart is told apart by a line (CLREQ 3.4.1).
      set.rules.append(
        .style(
          selectors: [".essay section > p + p", ".essay blockquote > p + p"],
          [Stylesheet.Declaration("margin-block-start", Self.line(of: sheet))]))
    }
    return set
  }

  private func set(_ rule: Stylesheet.Rule) -> [Stylesheet.Rule] {
    switch rule {
    case .statement: return [rule]
    case .group(let condition, let rules):
      let kept = rules.flatMap(set)
      return kept.isEmpty ? [] : [.group(condition, kept)]
    case .style(let selectors, let declarations):
      // Selectors that come to differ part.
      var rules: [(selectors: [String], declarations: [Stylesheet.Declaration])] = []
      for selector in selectors {
        let made = declarations.compactMap { declaration($0, of: SheetSelector(selector)) }
        if rules.last?.declarations == made {
          rules[rules.count - 1].selectors.append(selector)
        } else {
          rules.append(([selector], made))
        }
      }
      return rules.filter { !$0.declarations.isEmpty }
        .map { .style(selectors: $0.selectors, $0.declarations) }
    }
  }

  private func declaration(
    _ declaration: Stylesheet.Declaration, of selector: SheetSelector
  ) -> Stylesheet.Declaration? {
    switch declaration.unprefixed {
    case "text-autospace": return setting.gap == .css ? declaration : nil
    case "text-spacing-trim":
      return setting.rules.contains(.punctuationTrimming) ? declaration : nil
    case "ruby-align": return setting.rules.contains(.rubyDistribution) ? declaration : nil
    case "word-break" where declaration.value == "keep-all":
      return setting.koreanBreak == .word ? declaration : nil
    // Chinese and Korean are always strict in CSS, whose other levels know nothing of CLREQ.
    case "line-break" where selector.regions == [.japanese]:
      return Stylesheet.Declaration(declaration.property, setting.lineBreak.rawValue)
    case "text-emphasis", "text-emphasis-style", "text-emphasis-position", "font-style":
      return setting.rules.contains(.emphasisDots) || !selector.isOfEmphasis ? declaration : nil
    case "text-indent":
      return Stylesheet.Declaration("text-indent", indent(declaration.value, of: selector))
    default: return declaration
    }
  }

  /// The indent of paragraphs; that of what is set in for another reason stays, and so does none.
  private func indent(_ value: String, of selector: SheetSelector) -> String {
    guard let indent = setting.indent, let kind = selector.paragraph,
      kind.isOfAll || Self.ems(value) ?? 0 > 0
    else { return value }
    // A bracket has half an em of white of its own (JLREQ 3.1.5).
    let ems = kind.isBracketFirst ? max(0, indent.ems - 0.5) : indent.ems
    return ems == 0 ? "0" : ems == ems.rounded() ? "\(Int(ems))em" : "\(ems)em"
  }

  private static func ems(_ value: String) -> Double? {
    value.hasSuffix("em") ? Double(value.dropLast(2)) : nil
  }

  /// One line of text in em, so that a gap between paragraphs leaves the lines where they are.
  private static func line(of sheet: Stylesheet) -> String {
    for case .style(let selectors, let declarations) in sheet.rules where selectors == ["body"] {
      for declaration in declarations where declaration.property == "line-height" {
        if let height = Double(declaration.value) { return "\(height)em" }
      }
    }
    return "1em"
  }
}

extension Stylesheet.Declaration {
  /// The property without the prefix of an engine or of EPUB.
  fileprivate var unprefixed: String {
    for prefix in ["-epub-", "-webkit-"] where property.hasPrefix(prefix) {
      return String(property.dropFirst(prefix.count))
    }
    return property
  }
}
