package import BinderyModel

/// What an output may be asked for, by `outputs` of `book.yaml` and by `options` of a style alike.
package enum OutputOption: String, KeyVocabulary {
  case writingMode = "writing-mode"
  case script, quotes, dates, numerals, code, font
  case embedFonts = "embed-fonts"
  case gap
  case lineBreak = "line-break"
  case koreanBreak = "korean-break"
  case indent, newline
  case combinedDigits = "tcy-digits"
  case islands, rules
  case width, justify, fit
  case ambiguousWidth = "ambiguous-width"
  case paginate, hanging, paper
  case verticalForms = "vertical-forms"
  case platform = "for"
  case encoding
  case newlineStyle = "newline-style"
  case pageSize = "page-size"
  case margins, grid, columns
  case fontSize = "font-size"
  case engine, links
  case bleed, marks, signature, ink, impose

  package static let synonyms: [String: OutputOption] = [
    "direction": .writingMode, "vertical": .writingMode, "typeface": .font, "font-family": .font,
    "fonts": .embedFonts, "justification": .justify, "platform": .platform,
    "page-length": .paginate, "charset": .encoding, "line-endings": .newlineStyle,
  ]

  package var example: String {
    switch self {
    case .writingMode: "writing-mode: vertical"
    case .script: "script: hant-tw"
    case .quotes: "quotes: smart"
    case .dates: "dates: numerals"
    case .numerals: "numerals: kanji"
    case .code: "code: highlight"
    case .font: "font: kai"
    case .embedFonts: "embed-fonts: subset"
    case .gap: "gap: space"
    case .lineBreak: "line-break: strict"
    case .koreanBreak: "korean-break: char"
    case .indent: "indent: 2"
    case .newline: "newline: break"
    case .combinedDigits: "tcy-digits: 3"
    case .islands: "islands: rotate"
    case .rules: "rules: {tcy: off}"
    case .width: "width: 72"
    case .justify: "justify: full"
    case .fit: "fit: greedy"
    case .ambiguousWidth: "ambiguous-width: 2"
    case .paginate: "paginate: 60"
    case .hanging: "hanging: on"
    case .paper: "paper: manuscript"
    case .verticalForms: "vertical-forms: off"
    case .platform: "for: aozora"
    case .encoding: "encoding: gb18030"
    case .newlineStyle: "newline-style: crlf"
    case .pageSize: "page-size: A5"
    case .margins: "margins: 20mm 15mm 22mm 18mm"
    case .grid: "grid: 39x16"
    case .columns: "columns: 2"
    case .fontSize: "font-size: 9pt"
    case .engine: "engine: weasyprint"
    case .links: "links: notes"
    case .bleed: "bleed: 3mm"
    case .marks: "marks: crop"
    case .signature: "signature: 16"
    case .ink: "ink: grey"
    case .impose: "impose: booklet"
    }
  }

  /// Reads the option's value into a wish; what is not understood is told.
  package func read(
    _ value: PlacedYAML, by reader: inout some StrictYAMLReader, into wish: inout OutputWish
  ) {
    switch self {
    case .writingMode: wish.writingMode = reader.word(value, self)
    case .script: wish.script = reader.word(value, self)
    case .quotes: wish.quotes = reader.word(value, self)
    case .dates: wish.dates = reader.word(value, self)
    case .numerals: wish.numerals = reader.word(value, self)
    case .code: wish.code = reader.word(value, self)
    case .font: wish.font = font(value, by: &reader)
    case .embedFonts: wish.embedding = reader.word(value, self)
    case .gap: wish.setting.gap = reader.word(value, self)
    case .lineBreak: wish.setting.lineBreak = reader.word(value, self)
    case .koreanBreak: wish.setting.koreanBreak = reader.word(value, self)
    case .indent: wish.setting.indent = reader.indent(value, self)
    case .newline: wish.setting.newline = reader.word(value, self)
    case .combinedDigits: wish.setting.combinedDigits = reader.word(value, self)
    case .islands: wish.setting.islands = reader.word(value, self)
    case .rules: wish.setting.rules = reader.rules(value, self)
    case .width: wish.plainText.width = reader.width(value, self)
    case .justify: wish.plainText.justification = reader.word(value, self)
    case .fit: wish.plainText.fit = reader.word(value, self)
    case .ambiguousWidth: wish.plainText.ambiguous = reader.word(value, self)
    case .paginate: wish.plainText.pageLength = reader.pageLength(value, self)
    case .hanging: wish.plainText.hanging = reader.toggle(value, self)
    case .paper: wish.plainText.paper = reader.word(value, self)
    case .verticalForms: wish.plainText.verticalForms = reader.toggle(value, self)
    case .platform: wish.plainText.platform = reader.word(value, self)
    case .encoding: wish.plainText.encoding = reader.word(value, self)
    case .newlineStyle: wish.plainText.newlineStyle = reader.word(value, self)
    case .pageSize: wish.page.size = measure(value, by: &reader, PageSize.init)
    case .margins: wish.page.margins = measure(value, by: &reader, PageMargins.init)
    case .grid: wish.page.grid = measure(value, by: &reader, PageGrid.init)
    case .columns: wish.page.columns = reader.word(value, self)
    case .fontSize: wish.page.fontSize = measure(value, by: &reader, Length.init)
    case .engine: wish.page.engine = reader.word(value, self)
    case .links: wish.page.links = reader.word(value, self)
    case .bleed: wish.page.shop.bleed = measure(value, by: &reader, Length.init)
    case .marks: wish.page.shop.marks = reader.word(value, self)
    case .signature: wish.page.shop.signature = measure(value, by: &reader, Signature.init)
    case .ink: wish.page.shop.ink = reader.word(value, self)
    case .impose: wish.page.shop.impose = reader.word(value, self)
    }
  }

  /// The option's value as it is written; `nil` where a wish does not say it.
  package func text(in wish: OutputWish) -> String? {
    switch self {
    case .writingMode: wish.writingMode?.rawValue
    case .script: wish.script?.rawValue
    case .quotes: wish.quotes?.rawValue
    case .dates: wish.dates?.rawValue
    case .numerals: wish.numerals?.rawValue
    case .code: wish.code?.rawValue
    case .font: wish.font.map { YAMLText.scalar($0.text) }
    case .embedFonts: wish.embedding?.rawValue
    case .gap: wish.setting.gap?.rawValue
    case .lineBreak: wish.setting.lineBreak?.rawValue
    case .koreanBreak: wish.setting.koreanBreak?.rawValue
    case .indent: wish.setting.indent?.text
    case .newline: wish.setting.newline?.rawValue
    case .combinedDigits: wish.setting.combinedDigits?.rawValue
    case .islands: wish.setting.islands?.rawValue
    case .rules: Self.text(of: wish.setting.rules)
    case .width: wish.plainText.width.map(String.init)
    case .justify: wish.plainText.justification?.rawValue
    case .fit: wish.plainText.fit?.rawValue
    case .ambiguousWidth: wish.plainText.ambiguous?.rawValue
    case .paginate: wish.plainText.pageLength?.text
    case .hanging: wish.plainText.hanging?.rawValue
    case .paper: wish.plainText.paper?.rawValue
    case .verticalForms: wish.plainText.verticalForms?.rawValue
    case .platform: wish.plainText.platform?.rawValue
    case .encoding: wish.plainText.encoding?.rawValue
    case .newlineStyle: wish.plainText.newlineStyle?.rawValue
    case .pageSize: wish.page.size?.text
    case .margins: wish.page.margins?.text
    case .grid: wish.page.grid?.text
    case .columns: wish.page.columns?.rawValue
    case .fontSize: wish.page.fontSize?.text
    case .engine: wish.page.engine?.rawValue
    case .links: wish.page.links?.rawValue
    case .bleed: wish.page.shop.bleed?.text
    case .marks: wish.page.shop.marks?.rawValue
    case .signature: wish.page.shop.signature?.text
    case .ink: wish.page.shop.ink?.rawValue
    case .impose: wish.page.shop.impose?.rawValue
    }
  }

  private static func text(of rules: [TypesettingRule: Bool]) -> String? {
    guard !rules.isEmpty else { return nil }
    let switches = TypesettingRule.allCases.compactMap { rule in
      rules[rule].map { "\(rule.rawValue): \($0 ? "on" : "off")" }
    }
    return "{\(switches.joined(separator: ", "))}"
  }

  /// What a text is read to mean; what it does not mean is told, with what it should be like.
  private func measure<Value>(
    _ value: PlacedYAML, by reader: inout some StrictYAMLReader, _ read: (String) -> Value?
  ) -> Value? {
    guard let text = reader.text(value, self) else { return nil }
    guard let found = read(text) else {
      reader.refuse(value, self, "'\(text)' is no \(rawValue)", hint: "write it like `\(example)`")
      return nil
    }
    return found
  }

  /// A kind, a family, or a file of the folder.
  private func font(_ value: PlacedYAML, by reader: inout some StrictYAMLReader) -> FontWish? {
    guard let text = reader.text(value, self), let wish = FontWish(text) else { return nil }
    switch wish {
    case .kind, .family: return wish
    case .file(let path):
      let names = path.split(separator: "/").filter { $0 != "." }
      guard !path.hasPrefix("/"), !names.contains("..") else {
        reader.refuse(value, self, "'\(text)' is no path in the folder")
        return nil
      }
      return .file(path: names.joined(separator: "/"))
    }
  }
}
