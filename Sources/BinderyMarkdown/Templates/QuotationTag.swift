/// Who said what a quotation holds, as Hexo writes it: `author[, source] [link] [title of the link]`.
enum QuotationTag {
  /// The line below the quotation, in Markdown; `nil` where nobody is named.
  static func citation(_ tag: TemplateTag) -> String? {
    // `pullquote` has classes instead.
    guard tag.name != "pullquote" else { return nil }
    let arguments = TagArguments(tag.arguments)
    if let author = arguments["author"] {
      return line(TagText.literal(author), arguments["link"], arguments["title"])
    }
    let words = tag.arguments.split(whereSeparator: \.isWhitespace).map(String.init)
    let address = words.firstIndex { $0.hasPrefix("http://") || $0.hasPrefix("https://") }
    let source = words[..<(address ?? words.count)].joined(separator: " ")
    let label = address.map { words[($0 + 1)...].joined(separator: " ") }
    guard !words.isEmpty else { return nil }
    return line(TagText.literal(source), address.map { words[$0] }, label)
  }

  private static func line(_ source: String, _ address: String?, _ label: String?) -> String {
    guard let address else { return "— " + source }
    let named = label.flatMap { $0.isEmpty ? nil : TagText.literal($0) }
    guard let named else {
      let shown = source.isEmpty ? TagText.literal(address) : source
      return "— [\(shown)](\(TagText.destination(address)))"
    }
    let link = "[\(named)](\(TagText.destination(address)))"
    return "— " + (source.isEmpty ? link : "\(source), \(link)")
  }
}
