/// The letters of a Markdown source that a reader of the book is to see, piece by piece.
///
/// It knows of Markdown only what takes letters away: front matter, addresses, tags, comments, labels,
/// names of languages. What it is not sure of it counts as markup, so that a loss that is named is
/// one. It shares no code with the reader of Bindery, whose work it checks.
public struct SourceLetters: Sendable {
  /// A run of letters without any mark between them, and the line that it stands in, from 1.
  public struct Piece: Sendable, Hashable {
    /// The letters.
    public var letters: String
    /// The line, from 1.
    public var line: Int
  }

  /// The pieces, in the order of the source.
  public private(set) var pieces: [Piece] = []

  private let text: [Unicode.Scalar]
  private var index = 0
  private var line = 1
  private var run = String.UnicodeScalarView()

  /// Reads a source with any line ends.
  public init(of source: String) {
    text = Array(source.replacing("\r\n", with: "\n").replacing("\r", with: "\n").unicodeScalars)
    skipFrontMatter()
    while index < text.count {
      if index == 0 || text[index - 1] == "\n" { startLine() }
      if index < text.count { step() }
    }
    flush()
  }

  // MARK: - Lines

  private mutating func skipFrontMatter() {
    // pandoc's title block.
    while matches("% ") { skip(to: lineEnd(from: index) + 1) }
    for mark in ["---", "+++"] where matches(mark) && lineEnd(from: 0) <= 4 {
      if let end = find("\n" + mark, from: 3) { skip(to: lineEnd(from: end + 1)) }
    }
    if matches("{\n"), let end = find("\n}\n", from: 0) { skip(to: end + 2) }
  }

  /// Fences, definitions and marks that take a whole line.
  private mutating func startLine() {
    flush()
    var start = index
    while start < text.count, text[start] == " " || text[start] == "\t" || text[start] == ">" {
      start += 1
    }
    // What an item of a list begins with.
    while start + 1 < text.count, "-*+".unicodeScalars.contains(text[start]), text[start + 1] == " "
    {
      start += 2
      while start < text.count, text[start] == " " { start += 1 }
      if matches("[x]", at: start) || matches("[X]", at: start) { return skip(to: start + 3) }
    }
    if matches("```", at: start) || matches("~~~", at: start) { return readFence(at: start) }
    let end = lineEnd(from: start)
    if matches(":::", at: start) || matches("{:", at: start) {
      return skip(to: end)
    }
    if matches("[", at: start), let close = find("]: ", from: start, before: end),
      !matches("[^", at: start), !text[start..<close].dropFirst().contains("[")
    {
      return skip(to: end)
    }
    // A definition whose address stands on the next line.
    if matches("[", at: start), !matches("[^", at: start), end > start + 2, text[end - 1] == ":",
      text[end - 2] == "]"
    {
      return skip(to: lineEnd(from: end + 1))
    }
    if matches("[^", at: start), let close = find("]:", from: start, before: end) {
      return skip(to: close + 2)
    }
    if matches("*[", at: start), let close = find("]:", from: start, before: end) {
      return skip(to: close + 2)
    }
    // A line that becomes a table of contents, and words that say what stands before them.
    if matches("{:toc", at: end + 1) { return skip(to: lineEnd(from: end + 1)) }
    if matches("\\newpage", at: start) { return skip(to: end) }
    if matches("Table: ", at: start) { return skip(to: start + 7) }
    if matches("[!", at: start), !matches("[![", at: start),
      let close = find("]", from: start, before: end)
    {
      skip(to: close + 1)
    }
  }

  private mutating func readFence(at start: Int) {
    let mark = text[start]
    let length = text[start...].prefix { $0 == mark }.count
    let info = String(String.UnicodeScalarView(text[start..<lineEnd(from: start)]))
    skip(to: lineEnd(from: start))
    while index < text.count {
      advance()
      flush()
      let end = lineEnd(from: index)
      let content = text[index..<end].drop { " \t>".unicodeScalars.contains($0) }
      let isEnd =
        content.prefix { $0 == mark }.count >= length
        && content.allSatisfy { $0 == mark || $0 == " " }
      if isEnd { return skip(to: end) }
      // What rustdoc hides.
      let isHidden = info.contains("rust") && content.first == "#"
      if isHidden { skip(to: end) } else { while index < end { readCode() } }
    }
  }

  /// A character of code: only templates mean something there.
  private mutating func readCode() {
    if matches("{%"), let end = find("%}", from: index, within: 500) { return skip(to: end + 2) }
    if matches("{{#"), let end = find("}}", from: index, within: 500) { return skip(to: end + 2) }
    read()
  }

  // MARK: - Marks in lines

  private mutating func step() {
    switch text[index] {
    case "`": readCodeSpan()
    case "\\" where index + 1 < text.count && text[index + 1] != "\n":
      read()
      read()
    case "<": skipTag()
    case "{": skipBraces()
    case "]": skipDestination()
    case "[": openBracket()
    case "!" where matches("![["): skipThrough("]]")
    case "&": skipEntity()
    case "%" where matches("%%"): skipThrough("%%")
    case "^" where isBlockName: skip(to: lineEnd(from: index))
    case "h" where matches("http://") || matches("https://"): skipAddress()
    case "w" where matches("www."): skipAddress()
    default: read()
    }
  }

  private mutating func readCodeSpan() {
    let length = text[index...].prefix { $0 == "`" }.count
    let start = index + length
    skip(to: start)
    var end = start
    while end < text.count, !(text[end] == "\n" && end + 1 < text.count && text[end + 1] == "\n") {
      let found = text[end...].prefix { $0 == "`" }.count
      if found == length { break }
      end += max(1, found)
    }
    guard end < text.count, text[end] == "`" else { return }
    while index < end { readCode() }
    skip(to: end + length)
  }

  /// A tag, a comment or an address in angle brackets; elements that are no text go whole.
  private mutating func skipTag() {
    if matches("<!--") { return skipThrough("-->") }
    let rest = String(String.UnicodeScalarView(text[index...].prefix(12))).lowercased()
    for name in Self.silent where rest.hasPrefix("<" + name) {
      if let end = find("</" + name, from: index), let close = find(">", from: end) {
        return skip(to: close + 1)
      }
    }
    guard index + 1 < text.count, text[index + 1].isASCII,
      text[index + 1].properties.isAlphabetic || "/!?".unicodeScalars.contains(text[index + 1]),
      let end = find(">", from: index, within: 5_000)
    else { return read() }
    skip(to: end + 1)
  }

  private static let silent = ["script", "style", "svg", "math", "template", "iframe", "object"]

  /// Tags of templates, attributes.
  private mutating func skipBraces() {
    if matches("{% comment") || matches("{%- comment") { return skipThrough("endcomment") }
    for (open, close) in [("{%", "%}"), ("{{", "}}"), ("{:", "}"), ("{#", "}"), ("{.", "}")]
    where matches(open) {
      if let end = find(close, from: index, within: 2_000) { return skip(to: end + close.count) }
    }
    read()
  }

  /// What follows the words of a link.
  private mutating func skipDestination() {
    read()
    guard index < text.count else { return }
    if text[index] == "[", let end = find("]", from: index, within: 300) {
      return skip(to: end + 1)
    }
    guard text[index] == "(" else { return }
    defer { skipAttributes() }
    var depth = 0
    for end in index..<min(text.count, index + 5_000) {
      if text[end] == "(" { depth += 1 }
      if text[end] == ")" { depth -= 1 }
      if text[end] == "\n", end + 1 < text.count, text[end + 1] == "\n" { return }
      if depth == 0 { return skip(to: end + 1) }
    }
  }

  /// `{width=80%}` behind a picture.
  private mutating func skipAttributes() {
    guard matches("{"), let end = find("}", from: index, within: 200),
      text[index..<end].contains("=")
    else { return }
    skip(to: end + 1)
  }

  private mutating func openBracket() {
    if matches("[import"), let close = find("](", from: index, within: 200) {
      skip(to: close)
      return
    }
    if matches("[["), let colon = find(":", from: index, within: 12),
      text[(index + 2)..<colon].allSatisfy({ $0 == "-" || $0.isASCII && $0.properties.isLowercase })
    {
      return skip(to: colon + 1)
    }
    if matches("[[") {
      // Of `[[name|words]]` the words are shown.
      guard let end = find("]]", from: index, within: 500) else { return read() }
      if let bar = find("|", from: index, before: end) { return skip(to: bar + 1) }
      // The name of a block is not.
      if let block = find("#^", from: index, before: end) {
        while index < block { read() }
        skip(to: end)
      }
      return read()
    }
    if matches("[^"), let end = find("]", from: index, within: 200) { return skip(to: end + 1) }
    if matches("[toc]") || matches("[TOC]") { return skip(to: index + 5) }
    read()
  }

  private mutating func skipEntity() {
    guard let end = find(";", from: index, within: 32),
      text[(index + 1)..<end].allSatisfy({ $0.isASCII && $0 != " " })
    else { return read() }
    skip(to: end + 1)
  }

  private var isBlockName: Bool {
    index > 0 && text[index - 1] == " "
      && text[(index + 1)..<lineEnd(from: index)].allSatisfy {
        $0 == "-" || $0.isASCII && $0.properties.isAlphabetic || $0.properties.numericType != nil
      }
  }

  private mutating func skipAddress() {
    var end = index
    while end < text.count, text[end].isASCII, text[end].value > 0x20,
      !"<>)]\"`|".unicodeScalars.contains(text[end])
    { end += 1 }
    skip(to: end)
  }

  // MARK: - Moving on

  private mutating func read() {
    let scalar = text[index]
    if scalar.properties.isAlphabetic { run.append(scalar) } else { flush() }
    advance()
  }

  private mutating func advance() {
    guard index < text.count else { return }
    if text[index] == "\n" { line += 1 }
    index += 1
  }

  private mutating func skip(to end: Int) {
    flush()
    while index < min(end, text.count) { advance() }
  }

  private mutating func skipThrough(_ mark: String) {
    guard let end = find(mark, from: index + 2) else { return read() }
    skip(to: end + mark.unicodeScalars.count)
  }

  private mutating func flush() {
    guard !run.isEmpty else { return }
    pieces.append(Piece(letters: String(run), line: line))
    run = String.UnicodeScalarView()
  }

  // MARK: - Looking

  private func matches(_ mark: String, at place: Int? = nil) -> Bool {
    text[min(place ?? index, text.count)...].starts(with: mark.unicodeScalars)
  }

  private func lineEnd(from start: Int) -> Int {
    text[min(start, text.count)...].firstIndex(of: "\n") ?? text.count
  }

  private func find(
    _ mark: String, from start: Int, within limit: Int = .max, before end: Int? = nil
  ) -> Int? {
    let mark = Array(mark.unicodeScalars)
    let last = min(end ?? text.count, limit == .max ? text.count : start + limit, text.count)
    var place = start
    while place + mark.count <= last {
      if text[place] == mark[0], text[place...].starts(with: mark) { return place }
      place += 1
    }
    return nil
  }
}
