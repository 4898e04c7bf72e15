internal import BinderyModel

/// Binds what may not begin a line to what stands before it, where the two are different inlines: a note's
/// number to the character that it is set on (JLREQ 3.1.10), a mark to two digits side by side.
struct BoundSiblings {
  /// How many characters of emphasis or of a link are kept on one line with the number behind them.
  private static let longestLabel = 4

  /// Binds in a run, at any depth.
  func bind(_ run: inout [Inline]) {
    for index in run.indices where run[index].mayHoldBound { bindInside(&run[index]) }
    guard run.contains(where: \.isNoteReference) || run.contains(where: \.isCombined) else {
      return
    }
    var bound: [Inline] = []
    bound.reserveCapacity(run.count)
    for inline in run {
      if inline.isNoteReference, let last = bound.popLast() {
        bound += joined(last, inline)
      } else if let last = bound.last, last.isCombined, let (mark, rest) = inline.leadingMark {
        bound[bound.count - 1] = Inline(.span(.unbreakable, [last, mark]))
        if let rest { bound.append(rest) }
      } else {
        bound.append(inline)
      }
    }
    run = bound
  }

  private func bindInside(_ inline: inout Inline) {
    switch inline.content {
    case .emphasis(var inner):
      bind(&inner)
      inline.content = .emphasis(inner)
    case .strong(var inner):
      bind(&inner)
      inline.content = .strong(inner)
    case .strikethrough(var inner):
      bind(&inner)
      inline.content = .strikethrough(inner)
    case .span(let kind, var inner):
      bind(&inner)
      inline.content = .span(kind, inner)
    case .link(let link, var inner):
      bind(&inner)
      inline.content = .link(link, inner)
    case .text, .softBreak, .lineBreak, .breakOpportunity, .code, .image, .noteReference, .ruby,
      .math, .media:
      break
    }
  }

  /// What stands before a note's number, its last character bound to it.
  private func joined(_ before: Inline, _ reference: Inline) -> [Inline] {
    switch before.content {
    case .text(let text):
      guard let last = text.last, !last.isWhitespace else { return [before, reference] }
      let bound = Inline(.span(.unbreakable, [Inline(.text(String(last))), reference]))
      let rest = text.dropLast()
      guard !rest.isEmpty else { return [bound] }
      var first = before
      first.content = .text(String(rest))
      return [first, bound]
    case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .link(_, let inner):
      return inner.plainText.count <= Self.longestLabel
        ? [Inline(.span(.unbreakable, [before, reference]))] : [before, reference]
    case .span(let kind, let inner):
      // Of notes in a row each follows the others.
      if kind == .unbreakable, inner.last?.isNoteReference == true {
        var before = before
        before.content = .span(kind, inner + [reference])
        return [before]
      }
      return inner.plainText.count <= Self.longestLabel
        ? [Inline(.span(.unbreakable, [before, reference]))] : [before, reference]
    case .softBreak, .lineBreak, .breakOpportunity, .code, .image, .noteReference, .ruby, .math,
      .media:
      return [before, reference]
    }
  }
}

extension Inline {
  fileprivate var mayHoldBound: Bool {
    switch content {
    case .emphasis, .strong, .strikethrough, .link: true
    case .span: !isClosed
    case .text, .softBreak, .lineBreak, .breakOpportunity, .code, .image, .noteReference, .ruby,
      .math, .media:
      false
    }
  }

  fileprivate var isNoteReference: Bool {
    if case .noteReference = content { true } else { false }
  }

  /// Whether it is digits side by side.
  fileprivate var isCombined: Bool {
    if case .span(.tateChuYoko, _) = content { true } else { false }
  }

  /// A mark that begins a text and may not begin a line, and the rest of the text.
  fileprivate var leadingMark: (mark: Inline, rest: Inline?)? {
    guard case .text(let text) = content, let first = text.first, "～〜／".contains(first) else {
      return nil
    }
    var rest = self
    rest.content = .text(String(text.dropFirst()))
    return (Inline(.text(String(first))), text.count == 1 ? nil : rest)
  }
}
