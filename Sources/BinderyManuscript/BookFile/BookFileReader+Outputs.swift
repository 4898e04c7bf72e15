internal import BinderyModel
internal import BinderyYAML

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
    var styleRange: SourceRange?
    var fontRange: SourceRange?
    let before = diagnostics.count
    for (key, value) in fields(of: value, BookFileOutputKey.self) {
      switch key {
      case .format: format = word(value, key)
      case .file: file = text(value, key).map { ($0, value) }
      case .style:
        wish.style = text(value, key)
        styleRange = value.range
      case .option(let option):
        option.read(value, by: &self, into: &wish)
        if option == .font { fontRange = value.range }
      }
    }
    guard diagnostics.count == before else { return nil }
    guard let format else {
      refuse(value, BookFileOutputKey.format, "an output has no format")
      return nil
    }
    wish.format = format
    if let file { wish.file = path(file.path, of: format, file.value) }
    return BookFile.Output(
      wish: wish, range: value.range, fileRange: file?.value.range, styleRange: styleRange,
      fontRange: fontRange)
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
