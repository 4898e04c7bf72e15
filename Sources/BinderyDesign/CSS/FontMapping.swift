internal import BinderyModel

/// Puts families in the place of the roles that style sheets ask for: `font-family: bindery-heading`.
///
/// A family has the characters of one region, so a book of several regions gets a rule for each, hung on
/// the class of its documents' bodies.
struct FontMapping: Sendable {
  /// For each region of the book the families of each role, as a style sheet lists them.
  let families: [Region: [FontRole: String]]

  /// What the name of a role begins with in a style sheet.
  static let prefix = "bindery-"

  /// The sheet with the families of the regions.
  func applied(to sheet: Stylesheet) -> Stylesheet {
    Stylesheet(rules: sheet.rules.flatMap(mapped))
  }

  /// The first name in a declaration that looks like a role's and is none.
  static func unknownRole(in declaration: Stylesheet.Declaration) -> String? {
    guard isOfFonts(declaration) else { return nil }
    return words(of: declaration.value).map(String.init).first { word in
      word.hasPrefix(prefix) && FontRole(rawValue: String(word.dropFirst(prefix.count))) == nil
    }
  }

  private func mapped(_ rule: Stylesheet.Rule) -> [Stylesheet.Rule] {
    switch rule {
    case .statement: [rule]
    case .group(let condition, let rules): [.group(condition, rules.flatMap(mapped))]
    case .style(let selectors, let declarations): mapped(selectors, declarations)
    }
  }

  private func mapped(
    _ selectors: [String], _ declarations: [Stylesheet.Declaration]
  ) -> [Stylesheet.Rule] {
    let regions = families.keys.sorted { $0.rawValue < $1.rawValue }
    let versions = regions.map { region in
      declarations.map { replaced($0, families[region] ?? [:]) }
    }
    guard let first = versions.first else { return [.style(selectors: selectors, declarations)] }
    guard versions.contains(where: { $0 != first }) else {
      return [.style(selectors: selectors, first)]
    }
    // What is the same everywhere stays in the rule; what differs goes into the regions' own.
    let isSame = declarations.indices.map { index in
      versions.allSatisfy { $0[index] == first[index] }
    }
    let common = first.indices.filter { isSame[$0] }.map { first[$0] }
    var rules: [Stylesheet.Rule] = []
    if !common.isEmpty { rules.append(.style(selectors: selectors, common)) }
    for (region, version) in zip(regions, versions) {
      let narrowed = selectors.flatMap { RegionSelector.narrow($0, to: region) }
      guard !narrowed.isEmpty else { continue }
      rules.append(
        .style(selectors: narrowed, version.indices.filter { !isSame[$0] }.map { version[$0] }))
    }
    return rules
  }

  private func replaced(
    _ declaration: Stylesheet.Declaration, _ families: [FontRole: String]
  ) -> Stylesheet.Declaration {
    guard Self.isOfFonts(declaration), declaration.value.contains(Self.prefix) else {
      return declaration
    }
    let parts = declaration.value.split(separator: ",", omittingEmptySubsequences: false)
    let value = parts.map { part in
      part.split(separator: " ").map { word in
        guard word.hasPrefix(Self.prefix),
          let role = FontRole(rawValue: String(word.dropFirst(Self.prefix.count))),
          let families = families[role]
        else { return String(word) }
        return families
      }.joined(separator: " ")
    }
    return Stylesheet.Declaration(declaration.property, value.joined(separator: ", "))
  }

  private static func isOfFonts(_ declaration: Stylesheet.Declaration) -> Bool {
    declaration.property == "font-family" || declaration.property == "font"
  }

  private static func words(of value: String) -> [Substring] {
    value.split { $0 == " " || $0 == "," }
  }
}
