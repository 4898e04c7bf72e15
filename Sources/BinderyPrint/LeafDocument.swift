import BinderyDesign
import BinderyModel
import BinderyPages
import BinderyXHTML

/// Makes the element of a leaf.
struct LeafDocument: Sendable {
  let layout: PrintLayout
  let leaf: Leaf

  /// The bytes of the leaf.
  ///
  /// - Throws: what `BookContents` throws when the essay can no longer be read.
  func bytes() throws -> [UInt8] {
    var blank: [Element.Child] = []
    if layout.plan.known.afterBlank.contains(leaf.identifier) {
      let page = PageRules(layout: layout).declarationsOfBlank(before: leaf)
      blank = [.element(Element("div", ["class": "blank", "style": page])), .text("\n")]
    }
    let article = try article()
    try layout.pictures.check()
    return Serializer.fragment(blank + [.element(article), .text("\n")])
  }

  private func article() throws -> Element {
    switch leaf.kind {
    case .chapter(let id): return try essay(layout.edition.book[id])
    case .part(let id):
      return book("part", layout.content(of: layout.edition.book[id]))
    case .page(let page):
      return book(page == .contents ? "contents" : "matter", layout.content(of: page))
    case .heading: return book("matter", [])
    }
  }

  /// A leaf that speaks the book's language.
  private func book(_ kind: String, _ content: [Element]) -> Element {
    let language = layout.edition.book.metadata.language
    let element = article(kind, language, content.map { .element($0) })
    layout.fonts?.add(
      layout.edition.tallied(element), in: Region(language), chapter: nil
    ) { _ in CharacterPlace() }
    return element
  }

  private func essay(_ chapter: Chapter) throws -> Element {
    let body = try layout.body(of: chapter)
    let inText = layout.profile.hasFootnotes ? body.notes.compactMap(\.paragraph) : []
    let notesInText = Dictionary(inText) { first, _ in first }
    let atEnd = body.notes.filter { notesInText[$0.number] == nil }
    let context = PrintContext(layout: layout, chapter: chapter, notesInText: notesInText)
    var renderer = XHTMLRenderer(context: context, notes: Set(body.notes.map(\.number)))
    let frame = ChapterFrame(output: layout, chapter: chapter)
    let content = frame.head + renderer.blocks(body.blocks) + renderer.notes(atEnd) + frame.foot
    let kind = chapter.role == .essay ? "essay" : "essay \(chapter.role.rawValue)"
    let element = article(kind, chapter.language, [.element(frame.section(content))])
    layout.fonts?.add(
      layout.edition.tallied(element), in: Region(chapter.language), chapter: chapter.id.index
    ) { scalar in
      CharacterPlace(
        of: scalar, in: chapter, body.blocks + body.notes.flatMap(\.blocks), context)
    }
    return element
  }

  /// Gives a leaf its identifier; in vertical lines its title bears it.
  ///
  /// Chromium leads to the upper left corner of what bears one: where lines go from right to left, that is the
  /// end of a leaf, pages behind its beginning.
  private func identify(_ element: inout Element) {
    switch layout.edition.design.writingMode {
    case .horizontal: element["id"] = leaf.identifier
    case .vertical:
      if !element.set("id", to: leaf.identifier, onFirstOf: ["header", "h1"]) {
        element["id"] = leaf.identifier
      }
    }
  }

  private func article(
    _ kind: String, _ language: LanguageTag, _ content: [Element.Child]
  ) -> Element {
    var classes = "\(Region(language).rawValue) \(kind)"
    if leaf.startsOnRecto { classes += " recto" }
    if leaf.isFirstOfBody { classes += " first" }
    var element = Element("article", ["class": classes, "style": page], blocks: content)
    element.set(language: language)
    identify(&element)
    if leaf.pages == .body, let heads = PageRules(layout: layout).headDeclarations(of: leaf) {
      element.set("style", to: heads, onFirstOf: ["header", "h1"])
    }
    return element
  }

  /// Which pages the leaf stands on, and what their heads say.
  private var page: String {
    let rules = PageRules(layout: layout)
    return rules.declarations(of: leaf)
  }
}

extension Note {
  /// The note's number and its text, where it is one paragraph, which may stand in another's.
  fileprivate var paragraph: (Int, [Inline])? {
    guard blocks.count == 1, referenceCount > 0, blocks[0].attributes.isEmpty,
      case .paragraph(let inlines) = blocks[0].content, !inlines.holdsNote
    else { return nil }
    return (number, inlines)
  }
}

extension [Inline] {
  /// Whether a note is referred to.
  fileprivate var holdsNote: Bool {
    var isFound = false
    for inline in self {
      if case .noteReference = inline.content { return true }
      _ = inline.content.mapRuns { inner in
        isFound = isFound || inner.holdsNote
        return inner
      }
    }
    return isFound
  }
}

extension Element {
  /// Gives the first element of some names that lacks it an attribute; whether there is one.
  @discardableResult
  fileprivate mutating func set(
    _ name: String, to value: String, onFirstOf names: Set<String>
  ) -> Bool {
    for index in children.indices {
      guard case .element(var inner) = children[index] else { continue }
      if names.contains(inner.name), inner[name] == nil {
        inner[name] = value
      } else if !inner.set(name, to: value, onFirstOf: names) {
        continue
      }
      children[index] = .element(inner)
      return true
    }
    return false
  }
}

extension Edition {
  /// A leaf as a document of its own, which style sheets are written for.
  func tallied(_ leaf: Element) -> Element {
    var body = leaf
    body.name = "body"
    return Element(
      "html", ["class": design.writingMode == .vertical ? "vrtl" : "hltr"],
      [.element(body)])
  }
}
