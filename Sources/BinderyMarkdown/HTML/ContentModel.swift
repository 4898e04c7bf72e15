internal import BinderyModel
internal import BinderyXML

/// Makes content of the book from a repaired HTML tree.
///
/// The types of the model are the content model: a paragraph holds inlines, a list items, a table
/// rows. What stands where HTML does not let it (a `<figure>` in a `<p>`, a `<p>` in a `<ul>`) is
/// lifted, wrapped or unwrapped on the way; the author's text is always kept.
struct ContentModel {
  private let slots: [[Flow]]
  private let origins: [HTMLComposer.Origin]
  private let place: (_ line: Int, _ column: Int) -> SourceRange
  /// What was changed.
  private(set) var findings: [HTMLFinding] = []

  /// Sorts the content of composed pieces.
  ///
  /// - Parameters:
  ///   - pieces: raw HTML and the Markdown between.
  ///   - place: the range in the author's file of a line and column of the text.
  /// - Returns: the content, and what was changed on the way.
  static func flows(
    of pieces: [HTMLPiece], place: @escaping (Int, Int) -> SourceRange
  ) -> (flows: [Flow], findings: [HTMLFinding]) {
    let composer = HTMLComposer(pieces)
    var model = ContentModel(composer, place: place)
    let tree = Markup.repair(htmlFragment: composer.html)
    let flows = model.flows(of: tree)
    return (flows, composer.findings + model.findings)
  }

  private init(
    _ composer: HTMLComposer, place: @escaping (_ line: Int, _ column: Int) -> SourceRange
  ) {
    slots = composer.slots
    origins = composer.origins
    self.place = place
  }

  // MARK: - Flows

  func source(of element: MarkupElement) -> SourceRange? {
    origin(of: element).map { place($0.line, $0.column) }
  }

  private func origin(of element: MarkupElement) -> HTMLComposer.Origin? {
    element[HTMLComposer.numberName].flatMap { Int($0) }
      .flatMap { origins.indices.contains($0) ? origins[$0] : nil }
  }

  mutating func report(_ kind: HTMLFinding.Kind, _ element: MarkupElement) {
    let origin = origin(of: element)
    findings.append(
      HTMLFinding(kind: kind, line: origin?.line ?? 1, column: origin?.column ?? 1))
  }

  mutating func flows(of nodes: [MarkupNode]) -> [Flow] {
    var flows: [Flow] = []
    for node in nodes {
      switch node {
      case .text(let text): flows += Self.inlines(ofText: text).map(Flow.inline)
      case .element(let element): flows += self.flows(of: element)
      }
    }
    return flows
  }

  /// White space in HTML text is one space; where it holds a line end it is a soft break.
  private static func inlines(ofText text: String) -> [Inline] {
    var inlines: [Inline] = []
    var run = ""
    var space = ""
    func flush() {
      if !run.isEmpty { inlines.append(Inline(.text(run))) }
      run = ""
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case " ", "\t", "\n", "\r", "\u{C}": space.unicodeScalars.append(scalar)
      default:
        if space.utf8.contains(0x0A) {
          flush()
          inlines.append(Inline(.softBreak))
        } else if !space.isEmpty {
          run += " "
        }
        space = ""
        run.unicodeScalars.append(scalar)
      }
    }
    if space.utf8.contains(0x0A) {
      flush()
      inlines.append(Inline(.softBreak))
    } else if !space.isEmpty {
      run += " "
    }
    flush()
    return inlines
  }

  private mutating func flows(of element: MarkupElement) -> [Flow] {
    let inner = element.children
    switch element.name {
    case HTMLComposer.slotName:
      let number = element[HTMLComposer.numberName].flatMap { Int($0) } ?? -1
      let content = slots.indices.contains(number) ? slots[number] : []
      return content + flows(of: inner)
    case "br": return [.inline(inline(.lineBreak, element))]
    case "wbr": return [.inline(inline(.breakOpportunity, element))]
    case "img", "image": return image(element)
    case "a": return link(element)
    case "em": return phrase(element) { .emphasis($0) }
    case "strong": return phrase(element) { .strong($0) }
    case "del", "s", "strike": return phrase(element) { .strikethrough($0) }
    case "code", "tt": return code(element)
    case "ruby": return ruby(element)
    case "rb", "rt", "rp", "rtc":
      report(.moved(element.name), element)
      return flows(of: inner)
    case "acronym": return phrase(element) { .span(.abbreviation, $0) }
    case "big", "time": return phrase(element) { .span(.plain, $0) }
    case "input": return input(element)
    case "iframe", "embed", "object", "video", "audio": return outside(element)
    default:
      if let kind = SpanKind(rawValue: element.name) {
        return phrase(element) { .span(kind, $0) }
      }
      return blockFlows(of: element)
    }
  }

  // MARK: - Inlines

  private mutating func inline(_ content: InlineContent, _ element: MarkupElement) -> Inline {
    Inline(content, attributes: attributes(of: element), source: source(of: element))
  }

  /// An inline element; blocks inside it are lifted out and take it into their own text.
  private mutating func phrase(
    _ element: MarkupElement, _ make: ([Inline]) -> InlineContent
  ) -> [Flow] {
    let inner = flows(of: element.children)
    let attributes = attributes(of: element)
    let source = source(of: element)
    if inner.onlyInlines == nil { report(.moved(element.name), element) }
    if inner.isEmpty {  // An empty element is kept only as a place that links point to.
      guard attributes.identifier != nil else { return [] }
      return [.inline(Inline(.span(.plain, []), attributes: attributes, source: source))]
    }
    var isFirst = true
    return inner.wrapped { inlines in
      defer { isFirst = false }
      var attributes = attributes
      if !isFirst { attributes.identifier = nil }
      return Inline(make(inlines), attributes: attributes, source: source)
    }
  }

  private mutating func link(_ element: MarkupElement) -> [Flow] {
    guard let address = element["href"]?.trimmingSpaces, !address.isEmpty else {
      return phrase(element) { .span(.plain, $0) }
    }
    return phrase(element) { .link(Link(.unresolved(address)), $0) }
  }

  private mutating func code(_ element: MarkupElement) -> [Flow] {
    let inner = flows(of: element.children)
    // Links, pictures and notes in code stay what they are; everything else is its text.
    let isText = inner.onlyInlines?.allSatisfy(\.isPlainEnough) ?? false
    guard isText else { return phrase(element) { .span(.sample, $0) } }
    let text = inner.inlines.plainText
    return text.isEmpty ? [] : [.inline(inline(.code(text), element))]
  }

  private mutating func ruby(_ element: MarkupElement) -> [Flow] {
    var segments: [RubySegment] = []
    var base: [Inline] = []
    func reading(_ element: MarkupElement, _ model: inout ContentModel) {
      let inlines = model.flows(of: element.children).inlines.trimmed
      guard !base.isEmpty || !inlines.isEmpty else { return }
      segments.append(RubySegment(base: base.trimmed, reading: inlines))
      base = []
    }
    for child in element.children {
      switch child {
      case .text(let text): base += Self.inlines(ofText: text)
      case .element(let inner):
        switch inner.name {
        case "rt": reading(inner, &self)
        case "rp": break
        case "rtc":
          for case .element(let part) in inner.children where part.name == "rt" {
            reading(part, &self)
          }
        case "rb": base += flows(of: inner.children).inlines
        default: base += flows(of: [child]).inlines
        }
      }
    }
    if !base.trimmed.isEmpty { segments.append(RubySegment(base: base.trimmed, reading: [])) }
    guard segments.contains(where: { !$0.reading.isEmpty }) else {
      return segments.flatMap(\.base).map(Flow.inline)
    }
    return [.inline(inline(.ruby(segments), element))]
  }

  private mutating func image(_ element: MarkupElement) -> [Flow] {
    // Pages that load pictures late keep the true address in a data attribute.
    let candidates = ["src", "data-src", "data-original", "data-lazy-src"].compactMap {
      element[$0]?.trimmingSpaces
    }
    let address =
      candidates.first { !$0.isEmpty && !$0.hasPrefix("data:") } ?? candidates.first ?? ""
    let alternative = element["alt"]?.collapsingSpaces ?? ""
    guard !address.isEmpty else {
      return alternative.isEmpty ? [] : [.inline(inline(.text(alternative), element))]
    }
    let image = Image(
      .unresolved(address), alternative: alternative, width: pixels(element["width"]),
      height: pixels(element["height"]))
    return [.inline(inline(.image(image), element))]
  }

  private func pixels(_ value: String?) -> Image.Extent? {
    guard let value = value?.trimmingSpaces,
      let number = Int(value.prefix { $0.isASCII && $0.isNumber }),
      (1...10_000).contains(number)
    else { return nil }
    let unit = value.drop { $0.isASCII && $0.isNumber }
    switch unit {
    case "", "px": return .pixels(number)
    case "%" where number <= 100: return .percent(number)
    default: return nil
    }
  }

  private mutating func input(_ element: MarkupElement) -> [Flow] {
    switch element["type"]?.lowercased() {
    case "checkbox": return [.inline(Inline(.text(element["checked"] == nil ? "☐" : "☑")))]
    case "hidden": return []
    default:
      report(.replaced("input", by: "its value"), element)
      let value = element["value"]?.collapsingSpaces ?? ""
      return value.isEmpty ? [] : [.inline(inline(.text(value), element))]
    }
  }

  /// A frame, a film or a sound: a link to it and what the author wrote for those who cannot play.
  private mutating func outside(_ element: MarkupElement) -> [Flow] {
    var address = element["src"] ?? element["data"]
    for case .element(let child) in element.children
    where child.name == "source" || child.name == "embed" {
      address = address ?? child["src"]
    }
    let fallback = flows(of: element.children)
    guard var target = address?.trimmingSpaces, !target.isEmpty else {
      report(.replaced(element.name, by: "its content"), element)
      return fallback
    }
    if target.hasPrefix("//") { target = "https:" + target }
    report(.replaced(element.name, by: "a link to \(target)"), element)
    let title = element["title"]?.collapsingSpaces ?? ""
    let label = Inline(.text(title.isEmpty ? target : title))
    return [.inline(inline(.link(Link(.unresolved(target)), [label]), element))] + fallback
  }
}

extension Inline {
  /// Whether an inline loses nothing when it becomes the text of code.
  fileprivate var isPlainEnough: Bool {
    switch content {
    case .text, .softBreak, .code, .breakOpportunity: true
    case .span(_, let inner), .emphasis(let inner), .strong(let inner):
      attributes.identifier == nil && inner.allSatisfy(\.isPlainEnough)
    case .lineBreak, .strikethrough, .link, .image, .noteReference, .ruby, .math, .media: false
    }
  }
}

extension String {
  var trimmingSpaces: String {
    var view = self[...]
    while let first = view.first, first.isWhitespace { view.removeFirst() }
    while let last = view.last, last.isWhitespace { view.removeLast() }
    return String(view)
  }

  var collapsingSpaces: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
