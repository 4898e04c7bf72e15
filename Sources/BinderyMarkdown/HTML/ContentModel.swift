internal import BinderyModel
internal import BinderyXML

/// Makes content of the book from a repaired HTML tree.
///
/// The types of the model are the content model: a paragraph holds inlines, a list items, a table
/// rows. What stands where HTML does not let it (a `<figure>` in a `<p>`, a `<p>` in a `<ul>`) is
/// lifted, wrapped or unwrapped on the way; the author's text is always kept.
struct ContentModel {
  private let slots: [HTMLComposer.Slot]
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

  // MARK: - Places

  func source(of element: MarkupElement) -> SourceRange? {
    origin(of: element).map { place($0.line, $0.column) }
  }

  private func origin(of element: MarkupElement) -> HTMLComposer.Origin? {
    element[HTMLComposer.numberName].flatMap { Int($0) }
      .flatMap { origins.indices.contains($0) ? origins[$0] : nil }
  }

  mutating func report(_ kind: HTMLFinding.Kind, _ element: MarkupElement) {
    report(kind, at: origin(of: element))
  }

  mutating func report(_ kind: HTMLFinding.Kind, at origin: HTMLComposer.Origin?) {
    findings.append(
      HTMLFinding(kind: kind, line: origin?.line ?? 1, column: origin?.column ?? 1))
  }

  // MARK: - Flows

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
  static func inlines(ofText text: String) -> [Inline] {
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
    if element.name == HTMLComposer.slotName {
      return slot(of: element) + flows(of: element.children)
    }
    let style = InlineStyle(element["style"] ?? "")
    if style.isPageBreak || Self.isPageBreak(class: element["class"]) {
      return paged(element, style)
    }
    return unpaged(element)
  }

  private mutating func slot(of element: MarkupElement) -> [Flow] {
    let number = element[HTMLComposer.numberName].flatMap { Int($0) } ?? -1
    guard slots.indices.contains(number) else { return [] }
    switch slots[number] {
    case .content(let flows): return flows
    case .foreign(let name, let source, let origin):
      return foreign(name, source, at: origin, place(origin.line, origin.column))
    case .formula(let tex, let isDisplay, let origin):
      let math = Math(tex: tex, isDisplay: isDisplay)
      return Self.flows(of: math, .none, place(origin.line, origin.column))
    }
  }

  /// What an element makes, page breaks before and after it aside.
  private mutating func unpaged(_ element: MarkupElement) -> [Flow] {
    let inner = element.children
    switch element.name {
    case "br": return [.inline(inline(.lineBreak, element))]
    case "wbr": return [.inline(inline(.breakOpportunity, element))]
    case "img", "image": return image(element)
    case "picture": return picture(element)
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
    case "nobr": return phrase(element) { .span(.unbreakable, $0) }
    case "big", "time", "font", "option": return phrase(element) { .span(.plain, $0) }
    case "input": return input(element)
    case "select": return select(element)
    case "textarea": return textArea(element)
    case "progress", "meter": return gauge(element)
    case "video", "audio", "bgsound": return media(element)
    case "object", "embed": return object(element)
    case "iframe", "frame": return frame(element)
    case "map": return map(element)
    case "area": return area(element)
    case "source": return flows(of: inner)
    default:
      if let kind = SpanKind(rawValue: element.name) {
        return phrase(element) { .span(kind, $0) }
      }
      return blockFlows(of: element)
    }
  }

  // MARK: - Page breaks

  private static let pageBreakClasses: Set<String> = ["pagebreak", "page-break", "page_break"]

  private static func isPageBreak(class names: String?) -> Bool {
    names?.split(whereSeparator: \.isWhitespace)
      .contains { pageBreakClasses.contains($0.lowercased()) } ?? false
  }

  /// An element with a page break before or after it; one with nothing inside is the break itself.
  private mutating func paged(_ element: MarkupElement, _ style: InlineStyle) -> [Flow] {
    let pageBreak = Flow.block(Block(.pageBreak, source: source(of: element)))
    let inner = unpaged(element)
    let isRule = element.name == "hr"
    if isRule || inner.isBlank { return [pageBreak] }
    return (style.breaksBefore ? [pageBreak] : []) + inner + (style.breaksAfter ? [pageBreak] : [])
  }
}

extension [Flow] {
  /// Whether nothing would be seen of it, and nothing leads to it.
  fileprivate var isBlank: Bool {
    blocks().allSatisfy { block in
      guard block.attributes.identifier == nil else { return false }
      return switch block.content {
      case .paragraph(let inlines), .plain(let inlines): inlines.isEmpty
      case .division(_, let blocks): blocks.map(Flow.block).isBlank
      case .heading, .thematicBreak, .quote, .list, .definitionList, .code, .table, .figure,
        .details, .math, .callout, .pageBreak:
        false
      }
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
