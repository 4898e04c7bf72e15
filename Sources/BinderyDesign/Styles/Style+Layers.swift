internal import BinderyModel

extension Style {
  /// A style with what it inherits, the nearest base first.
  init(_ own: StyleLayer, on bases: [StyleLayer]) {
    let layers = [own] + bases
    var fonts = FontPlan()
    for role in FontRole.allCases {
      if let wishes = layers.lazy.compactMap({ $0.file.fonts[role] }).first { fonts[role] = wishes }
    }
    func colour(_ key: StyleCoverKey, _ usual: CoverColour) -> CoverColour {
      layers.lazy.compactMap { $0.file.coverColours[key] }.first ?? usual
    }
    self.init(
      name: own.folder.name, description: own.file.description, editions: own.file.editions,
      epub: Stylesheet(cascading: layers.reversed().compactMap(\.epub)),
      print: Stylesheet(cascading: layers.reversed().compactMap(\.print)), fonts: fonts,
      cover: CoverLook(
        design: layers.lazy.compactMap(\.file.coverDesign).first ?? CoverLook.quiet.design,
        paper: colour(.paper, CoverLook.quiet.paper), ink: colour(.ink, CoverLook.quiet.ink),
        accent: colour(.accent, CoverLook.quiet.accent)),
      options: bases.reduce(own.file.options) { $0.over($1.file.options) },
      textLook: bases.reduce(own.textLook) { $0.filled(from: $1.textLook) },
      layers: layers)
  }
}

extension Stylesheet {
  /// Sheets one after the other; what must stand at the beginning of a sheet stands there, once.
  init(cascading sheets: [Stylesheet]) {
    var statements: [Rule] = []
    var others: [Rule] = []
    for rule in sheets.flatMap(\.rules) {
      switch rule {
      case .statement: if !statements.contains(rule) { statements.append(rule) }
      case .style, .group: others.append(rule)
      }
    }
    self.init(rules: statements + others)
  }
}
