internal import BinderyDesign
internal import BinderyModel
internal import BinderyTypography
internal import BinderyUnicode

/// Sets an essay, or another text of the author's.
struct ChapterText {
  private let book: BookText
  private let chapter: Chapter
  private var edition: Edition { book.edition }

  init(_ book: BookText, _ chapter: Chapter) {
    self.book = book
    self.chapter = chapter
  }

  /// The text in lines, with its notes and what stands behind it.
  ///
  /// - Throws: what `BookContents` throws when the essay can no longer be read.
  func section() throws -> TextSection {
    let body = edition.typesetter(in: chapter.language, of: chapter)
      .typeset(try edition.book.contents.body(of: chapter.id))
    let levels = body.blocks.compactMap(\.headingLevel)
    var setter = BlockSetter(
      language: chapter.language, in: edition, topLevel: levels.min() ?? 1)
    var section = TextSection(title: book.titles.title(of: chapter))
    section.lines = head + setter.lines(of: body.blocks, width: book.width).trimmedEnd
    for note in body.notes {
      section.notes.append((note.number, setter.note(note, width: book.width)))
    }
    section.references = setter.references(width: book.width) + foot(&setter)
    section.findings = setter.findings.diagnostics(of: chapter.source, width: book.width)
    section.standsAlone = chapter.role.isInscription && chapter.title.isEmpty
    return section
  }

  /// Title, subtitle, byline and tags; nothing where a short text stands alone.
  private var head: [LaidLine] {
    guard !chapter.role.isInscription || !chapter.title.isEmpty else { return [] }
    var lines = book.heading(
      book.titles.title(of: chapter), in: chapter.language, anchor: "")
    let facts = [
      book.titles.subtitle(of: chapter), book.titles.byline(of: chapter), tags,
    ].compactMap { $0 }
    for fact in facts where !fact.isEmpty {
      lines += book.heading(fact, in: chapter.language)
    }
    let white = LaidLine(text: "", keep: .withNext)
    return lines + [white] + (book.page.isVertical ? [] : [white])
  }

  private var tags: String {
    chapter.role == .essay ? chapter.tags.map(\.singleTextLine).joined(separator: " · ") : ""
  }

  /// Where an essay was published first.
  private func foot(_ setter: inout BlockSetter) -> [LaidLine] {
    guard let address = chapter.address else { return [] }
    let label = Furniture(for: chapter.language).originalLabel
    let line = [
      Inline(.text(label)), Inline(.link(Link(.external(address)), [Inline(.text(address.text))])),
    ]
    return setter.paragraph(line, width: book.width)
  }
}

extension BlockSetter {
  /// A note behind its mark.
  mutating func note(_ note: Note, width: Int) -> [LaidLine] {
    hanging(
      look.noteMark.open + String(note.number) + look.noteMark.close, note.blocks, width: width)
  }

  /// The addresses that the links lead to, each behind its mark.
  mutating func references(width: Int) -> [LaidLine] {
    var lines: [LaidLine] = []
    guard !widths.isVertical else { return islandOfReferences }
    for (index, address) in links.addresses.enumerated() {
      let mark = sign(look.linkMark.open + String(index + 1) + look.linkMark.close + " ")
      lines += self.address(
        address, width: width, indent: mark, hanging: white(mark.cells(by: widths)))
    }
    return lines
  }

  /// Addresses are read from left to right: in vertical text they have a page of their own.
  private var islandOfReferences: [LaidLine] {
    let marks = TextMarks("[", "] ")
    let lines = links.addresses.enumerated().flatMap { index, address in
      CodeLine.pieces(
        of: marks.open + String(index + 1) + marks.close + address.harmless, room: islandWidth,
        widths: CellWidth(region: .latin))
    }
    return lines.isEmpty ? [] : [LaidLine(text: "", island: lines.map { LaidLine(text: $0) })]
  }

  private mutating func hanging(_ mark: String, _ blocks: [Block], width: Int) -> [LaidLine] {
    let mark = sign(mark) + (widths.isVertical ? "" : " ")
    let cells = mark.cells(by: widths)
    let own = blocks.map { block -> Block in
      guard case .paragraph(let inlines) = block.content else { return block }
      var plain = block
      plain.content = .plain(inlines)
      return plain
    }
    return lines(of: own, width: max(2, width - cells)).prefixed(by: mark, white(cells))
  }
}

extension Block {
  /// The level of a heading; `nil` of other blocks.
  var headingLevel: Int? {
    if case .heading(let level, _) = content { level } else { nil }
  }
}

extension [LaidLine] {
  /// The lines without blank ones at the end.
  fileprivate var trimmedEnd: [LaidLine] {
    var lines = self
    while let last = lines.last, last.isBlank { lines.removeLast() }
    return lines
  }
}
