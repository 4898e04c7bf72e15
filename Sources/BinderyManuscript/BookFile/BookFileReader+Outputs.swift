internal import BinderyModel

/// What is made of the book.
extension BookFileReader {
  /// An output, or a list of outputs.
  mutating func outputs(_ value: PlacedYAML) -> [BookFile.Output] {
    guard case .list(let items) = value.content else {
      return [output(value)].compactMap(\.self)
    }
    return items.compactMap { output($0) }
  }

  /// Words, and what each becomes.
  mutating func words(_ value: PlacedYAML, _ key: BookFileKey) -> [String: String] {
    guard case .mapping(let members) = value.content else {
      refuseKind(of: value, key, wanted: "words with what each becomes")
      return [:]
    }
    var words: [String: String] = [:]
    for member in members { words[member.key] = text(member.value, key) }
    return words
  }

  private mutating func output(_ value: PlacedYAML) -> BookFile.Output? {
    guard case .mapping = value.content else {
      refuse(value, BookFileKey.outputs, "an output is a mapping with a 'format'")
      return nil
    }
    var format: OutputFormat?
    var wish = OutputWish(format: .epub)
    var file: (path: String, value: PlacedYAML)?
    var fontRange: SourceRange?
    let before = diagnostics.count
    for (key, value) in fields(of: value, BookFileOutputKey.self) {
      switch key {
      case .format: format = word(value, key)
      case .file: file = text(value, key).map { ($0, value) }
      case .writingMode: wish.writingMode = word(value, key)
      case .script: wish.script = word(value, key)
      case .quotes: wish.quotes = word(value, key)
      case .dates: wish.dates = word(value, key)
      case .numerals: wish.numerals = word(value, key)
      case .code: wish.code = word(value, key)
      case .gap: wish.setting.gap = word(value, key)
      case .lineBreak: wish.setting.lineBreak = word(value, key)
      case .koreanBreak: wish.setting.koreanBreak = word(value, key)
      case .indent: wish.setting.indent = indent(value, key)
      case .newline: wish.setting.newline = word(value, key)
      case .combinedDigits: wish.setting.combinedDigits = word(value, key)
      case .rules: wish.setting.rules = rules(value)
      case .font:
        wish.font = text(value, key).flatMap { font($0, value) }
        fontRange = value.range
      case .embedFonts: wish.embedding = word(value, key)
      }
    }
    guard diagnostics.count == before else { return nil }
    guard let format else {
      refuse(value, BookFileOutputKey.format, "an output has no format")
      return nil
    }
    wish.format = format
    if let file { wish.file = path(file.path, of: format, file.value) }
    return BookFile.Output(wish: wish, fileRange: file?.value.range, fontRange: fontRange)
  }

  /// A kind, a family, or a file of the folder.
  private mutating func font(_ text: String, _ value: PlacedYAML) -> FontWish? {
    guard let wish = FontWish(text) else { return nil }
    switch wish {
    case .kind, .family: return wish
    case .file(let path):
      let names = path.split(separator: "/").filter { $0 != "." }
      guard !path.hasPrefix("/"), !names.contains("..") else {
        refuse(value, BookFileOutputKey.font, "'\(text)' is no path in the folder")
        return nil
      }
      return .file(path: names.joined(separator: "/"))
    }
  }

  /// The path of a file in the folder, of a kind that no essay is.
  private mutating func path(
    _ text: String, of format: OutputFormat, _ value: PlacedYAML
  ) -> String? {
    let names = text.split(separator: "/").filter { $0 != "." }
    let suffix = "." + format.fileExtension
    guard !text.hasPrefix("/"), !names.contains(".."),
      let name = names.last, name.lowercased().hasSuffix(suffix), name.count > suffix.count
    else {
      refuse(
        value, BookFileOutputKey.file,
        "'\(text)' is no path in the folder of a file that ends with \(suffix)")
      return nil
    }
    return names.joined(separator: "/")
  }
}
