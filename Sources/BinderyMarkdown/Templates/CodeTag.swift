internal import BinderyModel

/// `{% highlight %}`, `{% codeblock %}` and Hugo's `{{< highlight >}}` as fences of code.
struct CodeTag {
  /// What the arguments say.
  enum Form: Sendable, Hashable {
    /// The language, then options.
    case highlight
    /// A title, an address and its text, with options between.
    case codeblock
    /// The language is a part of the name, `code-rust`; the first argument is a title.
    case named
  }

  /// The language as written; empty where there is none.
  private(set) var language = ""
  /// The number of the first line, where lines are numbered.
  private(set) var firstLine: Int?
  /// The marked lines: `8 15-17`.
  private(set) var markedLines = ""
  /// What the code is called, in Markdown; empty where it has no name.
  private(set) var title = ""

  /// Reads a tag's arguments.
  init(_ form: Form, _ tag: TemplateTag) {
    let arguments = TagArguments(tag.arguments)
    switch form {
    case .highlight:
      language = arguments.positional.first ?? arguments["lang", "language", "type"] ?? ""
      readOptions(TagArguments(options: arguments.positional.dropFirst()))
      readOptions(arguments)
    case .codeblock:
      language = arguments["lang", "language"] ?? ""
      readOptions(arguments)
      readTitle(arguments.positional)
    case .named:
      language = String(tag.name.dropFirst("code-".count))
      title = TagText.literal(arguments.positional.first ?? "")
    }
    if !language.utf8.allSatisfy(Self.isLanguage) { language = "" }
  }

  private static func isLanguage(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || "+-#._".utf8.contains(byte)
  }

  private mutating func readOptions(_ options: TagArguments) {
    let lines = options["hl_lines", "mark", "highlight_lines"] ?? ""
    if !lines.isEmpty { markedLines = Self.lines(lines) }
    let numbering = options["linenos", "line_number", "line_numbers"]?.lowercased()
    let isNumbered =
      numbering.map { $0 != "false" } ?? options.positional.contains("linenos")
    let first = options["linenostart", "first_line"].flatMap { Int($0) }
    if isNumbered || first != nil { firstLine = max(first ?? firstLine ?? 1, 0) }
  }

  /// `1,4-7` and `1 4-7` as `1 4-7`; what is neither digit nor hyphen is left out.
  private static func lines(_ written: String) -> String {
    written.split { !$0.isASCII || !($0.isNumber || $0 == "-") }.joined(separator: " ")
  }

  /// The words before an address are a title, those behind it the address's text.
  private mutating func readTitle(_ words: [String]) {
    let isAddress = { (word: String) in word.contains("://") || word.hasPrefix("/") }
    let address = words.firstIndex(where: isAddress)
    title = TagText.literal(words[..<(address ?? words.count)].joined(separator: " "))
    guard let address else { return }
    let label = words[(address + 1)...].joined(separator: " ")
    let link = TagText.literal(label.isEmpty ? "link" : label)
    title += title.isEmpty ? "" : " "
    title += "[\(link)](\(TagText.destination(words[address])))"
  }

  /// What follows the fence: the language alone, or attributes as pandoc writes them.
  var information: String {
    guard firstLine != nil || !markedLines.isEmpty else { return language }
    var attributes: [String] = []
    if !language.isEmpty { attributes.append("." + language) }
    if let firstLine {
      attributes.append(".numberLines")
      if firstLine != 1 { attributes.append("startFrom=\"\(firstLine)\"") }
    }
    if !markedLines.isEmpty { attributes.append("hl_lines=\"\(markedLines)\"") }
    return "{\(attributes.joined(separator: " "))}"
  }

  /// A fence longer than any run of backticks in some code.
  static func fence(around code: some Collection<UInt8>) -> String {
    var (longest, run) = (2, 0)
    for byte in code {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    return String(repeating: "`", count: longest + 1)
  }
}
