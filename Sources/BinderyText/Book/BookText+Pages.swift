internal import BinderyDesign
internal import BinderyModel

/// The pages that tell of the book itself.
extension BookText {
  /// A heading in the middle of the measure; in vertical lines set in from the top.
  func heading(_ text: String, in language: LanguageTag? = nil, anchor: String? = nil)
    -> [LaidLine]
  {
    var setter = BlockSetter(language: language ?? edition.book.metadata.language, in: edition)
    var lines = setter.title(inlines(text, in: language), width: width)
    for index in lines.indices { lines[index].keep = .withNext }
    if !lines.isEmpty { lines[0].anchor = anchor }
    return lines
  }

  var halfTitle: TextSection {
    TextSection(lines: heading(titles.book).map(\.free), standsAlone: true)
  }

  /// A part's title, on a page of its own.
  func partPage(_ part: Part) -> TextSection {
    TextSection(lines: heading(titles.title(of: part)).map(\.free), standsAlone: true)
  }

  /// Title, people, publisher and date.
  var titlePage: TextSection {
    let metadata = edition.book.metadata
    var lines = heading(titles.book)
    if let subtitle = titles.subtitle { lines += heading(subtitle) }
    var facts: [String] = []
    for role in Contributor.Role.allCases {
      let names = metadata.contributors.filter { $0.role == role }.map(\.name.singleTextLine)
      if !names.isEmpty { facts.append(furniture.credit(names, as: role)) }
    }
    if let publisher = metadata.publisher { facts.append(publisher.singleTextLine) }
    if let published = metadata.published { facts.append(furniture.date(published)) }
    if !facts.isEmpty { lines.append(LaidLine(text: "", keep: .withNext)) }
    lines += facts.flatMap { heading($0) }
    return TextSection(lines: lines.map(\.free), standsAlone: true)
  }

  /// What the book tells of itself, each fact behind its name.
  func facts(_ page: BookPage, _ facts: BookFacts) -> TextSection {
    var setter = setter()
    var lines = heading(name(of: page)) + [LaidLine(text: "", keep: .withNext)]
    let labels = facts.items.map { setter.sign($0.label.singleTextLine) }
    let widest = labels.map { $0.cells(by: setter.widths) }.max() ?? 0
    let indent = min(widest + 2, width / 2) / 2 * 2
    lines += setter.paragraph(inlines(titles.book), width: width, hanging: setter.white(indent))
    for (item, label) in zip(facts.items, labels) {
      let room = setter.white(max(2, indent - label.cells(by: setter.widths)))
      // An address is no prose: nothing in it is changed.
      let value =
        item.address == nil
        ? inlines(item.value)
        : [Inline(.link(Link(.dead("")), [Inline(.code(item.value.singleTextLine))]))]
      lines += setter.paragraph(
        value, width: width, indent: setter.white(indent), hanging: setter.white(indent)
      ).labelled(label + room)
    }
    if let rights = facts.rights {
      lines += [.blank] + setter.paragraph(inlines(rights), width: width)
    }
    return TextSection(title: name(of: page), lines: lines)
  }
}

extension LaidLine {
  /// The line, free to be parted from the next.
  var free: LaidLine {
    var line = self
    line.keep = .free
    return line
  }
}

extension [LaidLine] {
  /// The lines with a label in the place of the first one's indent.
  fileprivate func labelled(_ label: String) -> [LaidLine] {
    guard var first else { return [LaidLine(text: label)] }
    first.text = label + first.text.drop { $0 == " " || $0 == "\u{3000}" }
    return [first] + dropFirst()
  }
}
