internal import BinderyModel

/// The inside of `{{ … }}`: a quoted text or a dotted name, and filters.
struct OutputExpression {
  /// What became of an expression.
  enum Result: Sendable, Hashable {
    case text(String)
    /// A name or a filter that nobody knows here.
    case unknown
    /// Nothing that a template says: another language's braces.
    case foreign
  }

  private enum Token: Hashable {
    case quoted(String)
    case word(String)
    case bar, colon, comma
  }

  /// What the expression says.
  static func evaluate(_ expression: String, in context: TemplateContext) -> Result {
    guard var tokens = tokens(of: expression)?[...], let first = tokens.popFirst() else {
      return .foreign
    }
    var value: OutputFilter.Value?
    switch first {
    case .quoted(let text):
      // A quoted text alone says nothing that its author could not write.
      guard !tokens.isEmpty else { return .foreign }
      value = .text(text)
    case .word(let name):
      guard isName(name) else { return .foreign }
      value = self.value(of: name, in: context)
      if value == nil, !name.contains(".") { return .foreign }
    case .bar, .colon, .comma: return .foreign
    }
    var filters = 0
    while !tokens.isEmpty {
      filters += 1
      guard filters <= mostFilters else { return .unknown }
      guard tokens.popFirst() == .bar, case .word(let name)? = tokens.popFirst() else {
        return .foreign
      }
      let arguments = self.arguments(of: &tokens, in: context)
      guard let filter = OutputFilter(rawValue: name) else { return .unknown }
      value = value.flatMap { value in
        arguments.flatMap { filter.apply(to: value, $0, context) }
      }
    }
    return value?.text.map { .text($0) } ?? .unknown
  }

  /// A stranger's expression of more is not worth its time.
  private static let mostFilters = 16

  private static func value(
    of name: String, in context: TemplateContext
  ) -> OutputFilter.Value? {
    if name == "page.date", let date = context.date { return .date(date) }
    guard let text = context.value(of: name), text.utf8.count <= OutputFilter.longest else {
      return nil
    }
    return .text(text)
  }

  /// The arguments behind a filter's name; `nil` where one of them is not known.
  private static func arguments(
    of tokens: inout ArraySlice<Token>, in context: TemplateContext
  ) -> [String]? {
    guard tokens.first == .colon else { return [] }
    tokens.removeFirst()
    var arguments: [String?] = []
    while let token = tokens.first, token != .bar {
      tokens.removeFirst()
      switch token {
      case .quoted(let text): arguments.append(text)
      case .word(let name): arguments.append(value(of: name, in: context)?.text)
      case .bar, .colon, .comma: continue
      }
    }
    let known = arguments.compactMap { $0 }
    return known.count == arguments.count ? known : nil
  }

  /// Letters, digits, `_` and `-`, divided by full stops; a letter first.
  private static func isName(_ word: String) -> Bool {
    word.utf8.first?.isASCIILetter == true
      && word.utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || "_-.".utf8.contains($0) }
      && !word.hasSuffix(".") && !word.contains("..")
  }

  private static func tokens(of expression: String) -> [Token]? {
    var tokens: [Token] = []
    var rest = expression[...].trimmingBlanks
    while let first = rest.first {
      switch first {
      case "|", ":", ",":
        tokens.append(first == "|" ? .bar : first == ":" ? .colon : .comma)
        rest.removeFirst()
      case "\"", "'":
        rest.removeFirst()
        guard let end = rest.firstIndex(of: first) else { return nil }
        tokens.append(.quoted(String(rest[..<end])))
        rest = rest[rest.index(after: end)...]
      default:
        let word = rest.prefix { !$0.isWhitespace && !"|:,\"'".contains($0) }
        tokens.append(.word(String(word)))
        rest = rest[word.endIndex...]
      }
      rest = rest.drop(while: \.isWhitespace)
    }
    return tokens
  }
}
