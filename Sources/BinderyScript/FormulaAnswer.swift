internal import BinderyModel
internal import BinderyXML

/// What KaTeX answered to a formula, as it came from the engine or from the cache.
///
/// Neither is trusted: the MathML is rebuilt from what is allowed each time that it is read.
struct FormulaAnswer: Sendable {
  let text: String

  /// The formula's MathML, or why there is none.
  func markup(of formula: Formula) -> Result<MathElement, FormulaFailure> {
    switch text.utf8.first {
    case UInt8(ascii: "m"):
      guard let root = Markup.parse(xml: Array(text.utf8.dropFirst())),
        let math = Self.math(in: root)
      else { return .failure(.invalid(message: "it is nested too deep", rest: nil)) }
      let markup = MathCleaner().clean(math, tex: formula.tex)
      guard !markup.hasError else {
        return .failure(.invalid(message: "a command in it has no place in a book", rest: nil))
      }
      return .success(markup.element)
    case UInt8(ascii: "e"):
      return .failure(refusal(of: formula))
    default:
      return .failure(.invalid(message: "KaTeX gave no answer", rest: nil))
    }
  }

  /// KaTeX wraps its MathML in a `span`.
  private static func math(in element: MarkupElement) -> MarkupElement? {
    if element.name == "math" { return element }
    guard element.name == "span", element.children.count == 1,
      case .element(let inner) = element.children[0]
    else { return nil }
    return math(in: inner)
  }

  /// `KaTeX parse error: Expected '}', got 'EOF' at end of input: \frac{1`
  private func refusal(of formula: Formula) -> FormulaFailure {
    let parts = text.dropFirst().split(
      separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
    var message = parts.count > 1 ? parts[1] : "it is not TeX"
    if message.hasPrefix(Self.prefix) { message = message.dropFirst(Self.prefix.count) }
    // What follows is the formula itself, underlined by combining characters.
    for place in [" at end of input: ", " at position "] {
      if let cut = message.firstRange(of: place) { message = message[..<cut.lowerBound] }
    }
    let units = formula.tex.utf16
    let rest = parts.first.flatMap { Int($0) }.flatMap { place -> String? in
      guard (0...units.count).contains(place) else { return nil }
      return String(formula.tex[units.index(units.startIndex, offsetBy: place)...].prefix(64))
    }
    return .invalid(message: String(message), rest: rest)
  }

  private static let prefix = "KaTeX parse error: "
}
