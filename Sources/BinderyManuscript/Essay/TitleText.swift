internal import BinderyModel

extension [Inline] {
  /// The text of a heading: without notes, pictures and the readings of rubies, on one line.
  var titleText: String {
    var text = ""
    for inline in self { inline.addTitleText(to: &text) }
    return text.singleLine
  }

  /// Whether code or a formula stands among the text.
  var holdsCode: Bool {
    contains { inline in
      switch inline.content {
      case .code, .math, .span(.keyboard, _), .span(.sample, _): true
      case .emphasis(let inside), .strong(let inside), .strikethrough(let inside),
        .span(_, let inside), .link(_, let inside):
        inside.holdsCode
      case .ruby(let segments): segments.contains { $0.base.holdsCode }
      case .text, .softBreak, .lineBreak, .breakOpportunity, .image, .noteReference, .media: false
      }
    }
  }
}

extension Inline {
  fileprivate func addTitleText(to text: inout String) {
    switch content {
    case .text(let string), .code(let string): text += string
    case .softBreak, .lineBreak: text += " "
    case .breakOpportunity, .image, .noteReference, .media: break
    case .math(let math): text += math.tex
    case .emphasis(let inside), .strong(let inside), .strikethrough(let inside),
      .span(_, let inside), .link(_, let inside):
      for inline in inside { inline.addTitleText(to: &text) }
    case .ruby(let segments):
      for segment in segments {
        for inline in segment.base { inline.addTitleText(to: &text) }
      }
    }
  }
}
