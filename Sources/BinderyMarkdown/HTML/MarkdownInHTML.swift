internal import BinderyModel

/// Markdown inside a block of HTML that says `markdown="1"` (kramdown, *HTML Blocks*).
///
/// CommonMark reads Markdown between tags where blank lines stand around it; so they are put there.
struct MarkdownInHTML {
  /// A place where lines are put in.
  struct Break: Equatable {
    /// The offset in the text.
    var offset: Int
    /// Line ends, and the indentation of what follows where it stood in a line.
    var text: [UInt8]
  }

  private let text: [UInt8]
  private(set) var breaks: [Break] = []
  /// The elements that Markdown stands in, and how many of the same name are open in each.
  private var open: [(name: String, depth: Int)] = []
  private var fence: [UInt8] = []
  /// Whether the line before was the tag of a `details`, whose summary may follow.
  private var awaitsSummary = false

  /// The places in a text, ascending; none where nothing says `markdown=`.
  static func breaks(in text: [UInt8]) -> [Break] {
    let mark = Array("markdown=".utf8)
    var start = 0
    let isNamed = text.withUnsafeBufferPointer { buffer in
      while let place = buffer.next(UInt8(ascii: "="), from: start) {
        start = place + 1
        if place >= 8, buffer[(place - 8)...place].elementsEqual(mark) { return true }
      }
      return false
    }
    guard isNamed else { return [] }
    var reader = MarkdownInHTML(text)
    reader.run()
    return reader.breaks.sorted { $0.offset < $1.offset }
  }

  private init(_ text: [UInt8]) { self.text = text }

  private mutating func run() {
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: 0x0A) ?? text.count
      read(start..<end)
      start = end + 1
    }
  }

  private mutating func read(_ line: Range<Int>) {
    let indentation = text[line].prefix { $0 == 0x20 }.count
    let body = line.lowerBound + indentation..<line.upperBound
    guard !isFenced(body) else { return }
    let tokens = HTMLTokenizer.tokens(of: Array(text[body]))
    if awaitsSummary, tokens.contains(where: { $0.isStart(of: "summary") }) {
      breakLine(after: line)
    }
    awaitsSummary = false
    for (index, token) in tokens.enumerated() {
      switch token {
      case .open(let name, let attributes, false, let whole):
        if index == 0, indentation < 4, isMarked(attributes.shifted(by: body.lowerBound)) {
          begin(name, tokens, line, body, tagEnd: body.lowerBound + whole.upperBound)
        } else if let last = open.last, last.name == name {
          open[open.count - 1].depth += 1
        }
      case .close(let name, let whole):
        guard let last = open.last, last.name == name else { continue }
        if last.depth > 0 {
          open[open.count - 1].depth -= 1
        } else {
          open.removeLast()
          end(at: body.lowerBound + whole.lowerBound, line, indentation)
        }
      case .open, .text, .rawText, .acting, .silent: break
      }
    }
  }

  private mutating func begin(
    _ name: String, _ tokens: [HTMLToken], _ line: Range<Int>, _ body: Range<Int>, tagEnd: Int
  ) {
    guard HTMLVocabulary.kind(of: name) == .kept else { return }
    open.append((name, 0))
    var start = tagEnd
    for case .close(name: "summary", whole: let whole) in tokens {
      start = body.lowerBound + whole.upperBound
    }
    if isBlank(start..<line.upperBound) {
      awaitsSummary = name == "details" && start == tagEnd
      if !awaitsSummary || !isSummary(after: line) { breakLine(after: line) }
    } else {
      let indentation = [UInt8](repeating: 0x20, count: body.lowerBound - line.lowerBound)
      add(Break(offset: start, text: [0x0A, 0x0A] + indentation))
    }
  }

  private mutating func end(at place: Int, _ line: Range<Int>, _ indentation: Int) {
    if isBlank(line.lowerBound..<place) {
      add(Break(offset: line.lowerBound, text: [0x0A]))
    } else {
      add(Break(offset: place, text: [0x0A, 0x0A] + [UInt8](repeating: 0x20, count: indentation)))
    }
    breakLine(after: line)
  }

  private mutating func breakLine(after line: Range<Int>) {
    if line.upperBound < text.count { add(Break(offset: line.upperBound + 1, text: [0x0A])) }
  }

  /// Adds a break; where one was put just before, one is enough.
  private mutating func add(_ added: Break) {
    if breaks.last?.offset != added.offset { breaks.append(added) }
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    text[range].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  private func isSummary(after line: Range<Int>) -> Bool {
    let next = text[min(line.upperBound + 1, text.count)...].drop { $0 == 0x20 }
    return next.starts(with: "<summary".utf8)
  }

  /// Whether a tag's attributes ask for Markdown.
  private func isMarked(_ attributes: Range<Int>) -> Bool {
    let written = String(decoding: text[attributes], as: UTF8.self).lowercased()
    guard let mark = written.firstRange(of: "markdown=") else { return false }
    let value = written[mark.upperBound...].drop { $0 == "\"" || $0 == "'" }
    return ["1", "block", "span"].contains { value.hasPrefix($0) }
  }

  /// Whether a line is in a block of code between fences, or one of them.
  private mutating func isFenced(_ body: Range<Int>) -> Bool {
    let first = text[body].first ?? 0
    let run = text[body].prefix { $0 == first }
    let isFence = (first == UInt8(ascii: "`") || first == UInt8(ascii: "~")) && run.count >= 3
    if fence.isEmpty {
      if isFence { fence = Array(run) }
      return isFence
    }
    if isFence, run.count >= fence.count, first == fence[0],
      isBlank(body.lowerBound + run.count..<body.upperBound)
    {
      fence = []
    }
    return true
  }
}

extension Range<Int> {
  fileprivate func shifted(by distance: Int) -> Range<Int> {
    lowerBound + distance..<upperBound + distance
  }
}

extension HTMLToken {
  fileprivate func isStart(of name: String) -> Bool {
    if case .open(name: name, attributes: _, isSelfClosing: _, whole: _) = self { return true }
    return false
  }
}
