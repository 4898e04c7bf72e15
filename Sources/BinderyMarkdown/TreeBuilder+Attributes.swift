internal import BinderyModel

/// Gives the attributes that an author wrote in braces to the nodes of the model.
extension TreeBuilder {
  /// The attributes that ended the block which was read last.
  mutating func takeTrailingAttributes() -> AttributeList? {
    defer { trailingAttributes = nil }
    return trailingAttributes
  }

  /// Sets attributes on a block; one of a class with a meaning becomes what the class says.
  mutating func apply(_ list: AttributeList?, to block: inout Block) {
    guard let list else { return }
    let source = block.source
    var rest = list
    if case .code(var code) = block.content {
      code.take(&rest)
      block.content = .code(code)
    } else if case .figure(var figure) = block.content {
      figure.takeSize(from: &rest)
      block.content = .figure(figure)
    }
    if let kind = DivisionKind(takingClassFrom: &rest) {
      let inner: [Block]
      switch block.content {
      case .quote(let blocks): inner = blocks
      case .division(.plain, let blocks): inner = blocks
      case .paragraph, .plain, .heading, .thematicBreak, .list, .definitionList, .code, .table,
        .figure, .division, .details, .math, .callout, .pageBreak:
        inner = [block]
        block.attributes = .none
      }
      block.content = .division(kind, kind == .verse ? inner.map(\.withHardLines) : inner)
    }
    set(rest, on: &block.attributes, at: source)
  }

  /// Sets attributes on an inline; a picture's size is its own.
  mutating func apply(_ list: AttributeList, to inline: inout Inline, at source: SourceRange) {
    var rest = list
    if case .image(var image) = inline.content {
      image.width = rest.takeExtent("width") ?? image.width
      image.height = rest.takeExtent("height") ?? image.height
      if let alternative = rest.take("alt") { image.alternative = alternative }
      inline.content = .image(image)
    }
    set(rest, on: &inline.attributes, at: source)
  }

  /// Sets what every node may carry, and reports what none can.
  mutating func set(
    _ list: AttributeList, on attributes: inout Attributes, at source: SourceRange?
  ) {
    if let identifier = list.identifier, !identifier.isEmpty { attributes.identifier = identifier }
    attributes.classes += list.classes.filter { !attributes.classes.contains($0) }
    for pair in list.pairs {
      switch pair.key {
      case "lang", "xml:lang":
        if let language = LanguageTag.normalising(pair.value) { attributes.language = language.tag }
      case "title": attributes.title = pair.value.isEmpty ? nil : pair.value
      case "dir":
        if let direction = TextDirection(rawValue: pair.value.lowercased()) {
          attributes.direction = direction
        }
      case "target", "rel", "loading", "decoding": break  // Nothing is lost with them.
      default:
        report(
          .attributeUnknown, "the attribute '\(pair.key)' means nothing in a book and was left out",
          at: source,
          hint: "known are id, class, lang, title, dir, and width and height of pictures")
      }
    }
  }
}

extension AttributeList {
  /// Takes a key out and gives its value.
  mutating func take(_ key: String) -> String? {
    guard let value = self[key] else { return nil }
    pairs.removeAll { $0.key == key }
    return value
  }

  /// Takes a size out: `320`, `320px`, `50%`. One in another unit stays, to be reported.
  mutating func takeExtent(_ key: String) -> Image.Extent? {
    guard let value = self[key] else { return nil }
    let digits = value.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits), (1...10_000).contains(number) else { return nil }
    let extent: Image.Extent
    switch value.dropFirst(digits.count) {
    case "", "px": extent = .pixels(number)
    case "%" where number <= 100: extent = .percent(number)
    default: return nil
    }
    pairs.removeAll { $0.key == key }
    return extent
  }
}

extension Figure {
  /// Gives a size to the picture that the figure shows.
  fileprivate mutating func takeSize(from list: inout AttributeList) {
    guard content.count == 1, case .plain(var inlines) = content[0].content, inlines.count == 1,
      case .image(var image) = inlines[0].content
    else { return }
    image.width = list.takeExtent("width") ?? image.width
    image.height = list.takeExtent("height") ?? image.height
    inlines[0].content = .image(image)
    content[0].content = .plain(inlines)
  }
}

extension DivisionKind {
  /// The kind that a class names; the class is taken out.
  init?(takingClassFrom list: inout AttributeList) {
    let kinds: [(name: String, kind: DivisionKind)] = [("verse", .verse), ("epigraph", .epigraph)]
    for (name, kind) in kinds where list.classes.contains(name) {
      list.classes.removeAll { $0 == name }
      self = kind
      return
    }
    return nil
  }
}

extension Block {
  /// The block with every line end of the source kept, as verse wants it.
  var withHardLines: Block {
    var block = self
    block.content.rewriteInlineRuns { run in
      run = run.withHardLines
    }
    return block
  }
}

extension [Inline] {
  fileprivate var withHardLines: [Inline] {
    map { inline in
      var inline = inline
      if inline.content == .softBreak { inline.content = .lineBreak }
      inline.content = inline.content.mapRuns(\.withHardLines)
      return inline
    }
  }
}
