import BinderyModel

/// Gives each link out of the book a note with its address, numbered with the author's own notes in the order
/// of the text.
struct LinkNotes {
  private var notes: [Note] = []
  /// The new numbers of the author's notes.
  private var numbers: [Int: Int] = [:]
  private let own: [Int: Note]

  private init(_ notes: [Note]) {
    own = Dictionary(notes.map { ($0.number, $0) }) { first, _ in first }
  }

  /// An essay with the addresses of its links as notes.
  static func applied(to body: Body) -> Body {
    var links = LinkNotes(body.notes)
    var blocks = body.blocks
    blocks.rewriteInlineRuns { $0 = links.noted($0) }
    // Notes may refer to notes; those that nothing refers to stand last.
    for note in body.notes { _ = links.number(of: note.number) }
    let notes = links.notes.map { note in
      var note = note
      note.blocks.rewriteInlineRuns { $0 = links.renumbered($0) }
      return note
    }
    return Body(blocks: blocks, notes: notes)
  }

  private mutating func noted(_ inlines: [Inline]) -> [Inline] {
    var result: [Inline] = []
    for inline in inlines {
      switch inline.content {
      case .noteReference(var reference):
        reference.number = number(of: reference.number)
        result.append(inline.with(.noteReference(reference)))
      case .link(let link, let label):
        result.append(inline.with(.link(link, noted(label))))
        guard case .external(let address) = link.target, !label.plainText.names(address) else {
          continue
        }
        result.append(Inline(.noteReference(reference(to: address))))
      case .text, .softBreak, .lineBreak, .breakOpportunity, .code, .emphasis, .strong,
        .strikethrough, .span, .image, .ruby, .math, .media:
        result.append(inline.with(inline.content.mapRuns { noted($0) }))
      }
    }
    return result
  }

  private func renumbered(_ inlines: [Inline]) -> [Inline] {
    inlines.map { inline in
      guard case .noteReference(var reference) = inline.content else {
        return inline.with(inline.content.mapRuns(renumbered))
      }
      reference.number = numbers[reference.number] ?? reference.number
      return inline.with(.noteReference(reference))
    }
  }

  private mutating func number(of old: Int) -> Int {
    if let known = numbers[old] { return known }
    guard var note = own[old] else { return old }
    note.number = notes.count + 1
    numbers[old] = note.number
    notes.append(note)
    return note.number
  }

  private mutating func reference(to address: WebAddress) -> NoteReference {
    let number = notes.count + 1
    let text = Inline(.link(Link(.external(address)), [Inline(.text(address.text))]))
    notes.append(
      Note(
        label: address.text, number: number, referenceCount: 1, blocks: [Block(.paragraph([text]))])
    )
    return NoteReference(label: address.text, number: number, occurrence: 1)
  }
}

extension Inline {
  fileprivate func with(_ content: InlineContent) -> Inline {
    var inline = self
    inline.content = content
    return inline
  }
}

extension String {
  /// Whether the text is an address already.
  fileprivate func names(_ address: WebAddress) -> Bool {
    self == address.text || "https://\(self)" == address.text || "http://\(self)" == address.text
      || address.text.hasPrefix("mailto:")
  }
}
