internal import BinderyModel

extension Inline {
  /// Whether what is inside is shown as it was typed: what a keyboard or a program says, and an
  /// address that is its own label.
  var isVerbatim: Bool {
    switch content {
    case .span(.keyboard, _), .span(.sample, _): true
    case .link(let link, let label): label.count == 1 && label[0].content == .text(link.written)
    case .text, .softBreak, .lineBreak, .breakOpportunity, .code, .emphasis, .strong,
      .strikethrough, .span, .image, .noteReference, .ruby, .math, .media:
      false
    }
  }
}

extension Link {
  /// The address as far as it is one in words; empty for a place in the book.
  fileprivate var written: String {
    switch target {
    case .external(let address): address.text
    case .unresolved(let address), .file(let address), .dead(let address): address
    case .essay, .asset: ""
    }
  }
}
