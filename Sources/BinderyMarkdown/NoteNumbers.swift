internal import BinderyModel

extension Body {
  /// Numbers the notes anew in the order of their first references, those written in the text
  /// among those written below it.
  mutating func numberNotes() {
    var numbers = NoteNumbers()
    blocks.rewriteInlineRuns { $0 = numbers.numbering($0) }
    var numbered: [Note] = []
    var waiting = Dictionary(notes.map { ($0.label, $0) }) { first, _ in first }
    // A note may refer to others, which then follow it.
    var next = 0
    while next < numbers.order.count {
      let label = numbers.order[next]
      next += 1
      guard var note = waiting.removeValue(forKey: label) else { continue }
      note.number = next
      note.blocks.rewriteInlineRuns { $0 = numbers.numbering($0) }
      numbered.append(note)
    }
    notes = numbered
  }
}

/// Gives numbers to labels as they come.
private struct NoteNumbers {
  /// The labels in the order of their numbers.
  private(set) var order: [String] = []
  private var numbers: [String: Int] = [:]

  mutating func numbering(_ inlines: [Inline]) -> [Inline] {
    inlines.map { inline in
      var inline = inline
      if case .noteReference(var reference) = inline.content {
        if numbers[reference.label] == nil {
          order.append(reference.label)
          numbers[reference.label] = order.count
        }
        reference.number = numbers[reference.label] ?? 0
        inline.content = .noteReference(reference)
      } else {
        inline.content = inline.content.mapRuns { numbering($0) }
      }
      return inline
    }
  }
}
