/// What Markdown must not divide, blank lines or not.
enum UndividedHTML: CaseIterable {
  case drawing
  case formula
  case preformatted
  case comment

  /// How it begins.
  var start: String {
    switch self {
    case .drawing: "<svg"
    case .formula: "<math"
    case .preformatted: "<pre"
    case .comment: "<!--"
    }
  }

  /// How it ends.
  var end: String {
    switch self {
    case .drawing: "</svg"
    case .formula: "</math"
    case .preformatted: "</pre"
    case .comment: "-->"
    }
  }

  /// Whether it may stand in itself.
  var nests: Bool {
    switch self {
    case .drawing, .formula: true
    case .preformatted, .comment: false
    }
  }

  /// Whether more of it begins than ends in a piece of raw HTML.
  func isOpen(in html: String) -> Bool {
    let name = String(start.dropFirst())
    var depth = 0
    let bytes = Array(html.utf8)
    for token in HTMLTokenizer.tokens(of: bytes) {
      switch token {
      case .open(name: name, attributes: _, isSelfClosing: false, whole: _): depth += 1
      case .close(name: name, whole: _): depth -= 1
      case .text(let range):
        // A comment that does not end is text to the tokenizer.
        if self == .comment, String(decoding: bytes[range], as: UTF8.self).contains(start) {
          return true
        }
      case .open, .close, .rawText, .acting, .silent: break
      }
    }
    return depth > 0
  }
}
