public import BinderyModel

extension XHTMLRenderer {
  mutating func noteReference(
    _ reference: NoteReference, _ attributes: Attributes
  ) -> [Element.Child] {
    let identifier = claim(
      own: DocumentIdentifier.noteReference(reference.number, occurrence: reference.occurrence))
    var superscript = Element("sup", ["class": "note-reference"])
    apply(attributes, to: &superscript)
    if context.standsInText(reference.number), reference.occurrence == 1 {
      return footnote(reference.number, attributes)
    }
    // Brackets keep two references side by side apart, and give a finger something to touch.
    let number = Element.Child.text("[\(reference.number)]")
    guard notes.contains(reference.number) else {
      superscript.children = [number]
      return [.element(superscript)]
    }
    if let identifier { references[reference.number, default: []].append(identifier) }
    guard !surroundings.contains(.link) else {
      superscript.children = [.element(Element("span", ["id": identifier], [number]))]
      return [.element(superscript)]
    }
    var link = Element(
      "a",
      [
        "href": "#\(context.identifierPrefix)\(DocumentIdentifier.note(reference.number))",
        "id": identifier,
      ], [number])
    context.mark(&link, as: .reference)
    superscript.children = [.element(link)]
    return [.element(superscript)]
  }

  /// A note where it is referred to; the engine moves it to the foot of the page and numbers it (CSS GCPM 3
  /// section 2).
  private mutating func footnote(_ number: Int, _ attributes: Attributes) -> [Element.Child] {
    var note = Element(
      "span", ["id": claim(own: DocumentIdentifier.note(number)), "class": "footnote"])
    apply(attributes, to: &note)
    note.children = inlines(context.text(of: number))
    return [.element(note)]
  }

  /// The notes at the end of a document, each with one link back per reference to it.
  ///
  /// Render the text first: the links back lead to the references seen until then.
  public mutating func notes(_ notes: [Note]) -> [Element.Child] {
    guard !notes.isEmpty else { return [] }
    // Notes may refer to notes, so every text comes before the first link back.
    var elements = notes.map { note in
      Element(
        "aside", ["id": claim(own: DocumentIdentifier.note(note.number)), "class": "note"],
        blocks: blocks(note.blocks))
    }
    for (index, note) in notes.enumerated() {
      context.mark(&elements[index], as: .note)
      elements[index].putFirst(Element("span", ["class": "note-number"], text: "[\(note.number)]"))
      elements[index].putLast(backlinks(to: note.number))
    }
    var group = Element(
      "section", ["class": "notes", "aria-label": context.notesLabel], lines: elements)
    context.mark(&group, as: .group)
    return [.element(group)]
  }

  private func backlinks(to number: Int) -> [Element.Child] {
    let targets = references[number] ?? []
    return targets.enumerated().flatMap { index, target -> [Element.Child] in
      let label = context.backlinkLabel
      // An arrow that every East Asian font has (JIS X 0208, GB 2312, Big5, KS X 1001).
      var link = Element(
        "a",
        [
          "href": "#\(target)", "class": "backlink",
          "aria-label": targets.count == 1 ? label : "\(label) \(index + 1)",
        ], text: targets.count == 1 ? "↑" : "↑\(index + 1)")
      context.mark(&link, as: .backlink)
      return [.text(" "), .element(link)]
    }
  }
}

extension Element {
  /// Puts an inline before the text of the first paragraph, or in a paragraph of its own.
  fileprivate mutating func putFirst(_ inline: Element) {
    if case .element(var first) = children.first, first.name == "p" {
      first.children.insert(contentsOf: [.element(inline), .text(" ")], at: 0)
      children[0] = .element(first)
    } else {
      children.insert(.element(Element("p", [:], [.element(inline)])), at: 0)
    }
  }

  /// Puts inlines after the text of the last paragraph, or in a paragraph of their own.
  fileprivate mutating func putLast(_ inlines: [Child]) {
    guard !inlines.isEmpty else { return }
    if case .element(var last) = children.last, last.name == "p" {
      last.children += inlines
      children[children.count - 1] = .element(last)
    } else {
      children.append(.element(Element("p", [:], Array(inlines.dropFirst()))))
    }
  }
}
