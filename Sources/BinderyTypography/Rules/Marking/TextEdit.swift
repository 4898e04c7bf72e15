internal import BinderyModel

/// What a rule makes of some characters of a line.
struct TextEdit {
  /// The characters, within one text.
  let range: Range<Int>
  /// What stands there afterwards.
  let replacement: [Inline]

  /// Other characters.
  init(_ range: Range<Int>, _ text: String) {
    self.range = range
    replacement = [Inline(.text(text))]
  }

  /// Other inlines.
  init(_ range: Range<Int>, _ replacement: [Inline]) {
    self.range = range
    self.replacement = replacement
  }

  /// The characters in a span of a kind, and others after it.
  init(_ range: Range<Int>, _ kind: SpanKind, _ text: String, then rest: String = "") {
    self.range = range
    let span = Inline(.span(kind, [Inline(.text(text))]))
    replacement = rest.isEmpty ? [span] : [span, Inline(.text(rest))]
  }
}

/// A rule that marks or changes characters by what stands around them.
protocol MarkingRule: Sendable {
  /// What it changes in a line; ranges that do not overlap, in order.
  func edits(of line: TextLine) -> [TextEdit]
}
