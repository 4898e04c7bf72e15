internal import BinderyDesign
internal import BinderyModel

/// Turns inlines into runs of plain text, and remembers what they lead to.
struct InlineText {
  private let look: TextLook
  private let furniture: Furniture
  private(set) var runs: [TextRun] = []
  /// The notes that are referred to, in order.
  private(set) var notes: [Int] = []
  /// The addresses of links, by number; those of the whole essay.
  private(set) var links: LinkList
  private var kind = TextRun.Kind.prose

  init(look: TextLook, furniture: Furniture, links: LinkList) {
    self.look = look
    self.furniture = furniture
    self.links = links
  }

  /// Adds inlines behind those before.
  mutating func add(_ inlines: [Inline]) {
    for inline in inlines { add(inline) }
  }

  private mutating func add(_ inline: Inline) {
    switch inline.content {
    case .text(let text): put(text)
    case .softBreak: put(" ")
    case .lineBreak: put("\n")
    case .breakOpportunity: put("\u{200B}")
    case .code(let text): put(text, as: .code)
    case .emphasis(let inner): wrap(inner, in: inner.plainText.hasEastAsianScript ? "" : look.emphasis)
    case .strong(let inner): wrap(inner, in: look.emphasis.isEmpty ? "" : "*")
    case .strikethrough(let inner): wrap(inner, in: "~")
    case .span(let kind, let inner): span(kind, inner)
    case .link(let link, let inner): self.link(link, inner)
    case .image(let image): put(look.noteMark.open + words(for: image) + look.noteMark.close)
    case .noteReference(let reference):
      notes.append(reference.number)
      mark(String(reference.number), in: look.noteMark)
    case .ruby(let segments): ruby(segments)
    case .math(let math): put(math.tex, as: .code)
    case .media(let media): add(media.fallback)
    }
  }

  private mutating func put(_ text: String, as other: TextRun.Kind? = nil) {
    guard !text.isEmpty else { return }
    let kind = self.kind == .unbreakable ? .unbreakable : other ?? self.kind
    if let last = runs.last, last.kind == kind {
      runs[runs.count - 1].text += text
    } else {
      runs.append(TextRun(text, kind: kind))
    }
  }

  private mutating func wrap(_ inner: [Inline], in sign: String) {
    put(sign)
    add(inner)
    put(sign)
  }

  private mutating func span(_ span: SpanKind, _ inner: [Inline]) {
    switch span {
    case .unbreakable, .tateChuYoko:
      let outer = kind
      kind = .unbreakable
      add(inner)
      kind = outer
    case .subscripted: wrap(inner, from: "_(", to: ")")
    case .superscripted: wrap(inner, from: "^(", to: ")")
    case .quotation: wrap(inner, from: "“", to: "”")
    case .warichu: wrap(inner, from: look.ruby.open, to: look.ruby.close)
    case .offset, .citation: wrap(inner, in: inner.plainText.hasEastAsianScript ? "" : look.emphasis)
    case .plain, .small, .marked, .inserted, .underlined, .bold, .definition, .abbreviation,
      .keyboard, .sample, .variable, .isolated, .directed, .emphasisMarks, .fullWidth:
      add(inner)
    }
  }

  private mutating func wrap(_ inner: [Inline], from open: String, to close: String) {
    put(open)
    add(inner)
    put(close)
  }

  private mutating func link(_ link: Link, _ inner: [Inline]) {
    switch link.target {
    case .external(let address):
      let label = inner.plainText
      guard !label.isEmpty, label != address.text else { return put(address.text, as: .address) }
      add(inner)
      if let number = links.number(of: address.text) { mark(String(number), in: look.linkMark) }
    case .file(let path):
      add(inner)
      put(furniture.path(path))
    case .unresolved, .essay, .asset, .dead: add(inner)
    }
  }

  /// A mark holds to what it stands behind (JLREQ 3.1.10).
  private mutating func mark(_ number: String, in signs: (open: String, close: String)) {
    put("\u{2060}" + signs.open + number + signs.close, as: .unbreakable)
  }

  private mutating func ruby(_ segments: [RubySegment]) {
    for segment in segments { add(segment.base) }
    let reading = segments.map(\.reading.plainText).joined()
    if !reading.isEmpty { put(look.ruby.open + reading + look.ruby.close) }
  }

  private func words(for image: Image) -> String {
    switch image.source {
    case .missing(let path):
      furniture.missingPicture(alternative: image.alternative, path: path)
    case .unresolved, .asset, .remote: furniture.picture(image.alternative)
    }
  }
}

/// The addresses that the links of an essay lead to, numbered in the order of their first links.
struct LinkList: Sendable {
  /// Whether addresses are listed.
  let isKept: Bool
  /// The addresses; the first has the number 1.
  private(set) var addresses: [String] = []
  private var numbers: [String: Int] = [:]

  init(isKept: Bool) { self.isKept = isKept }

  /// The number of an address; `nil` where none are listed.
  mutating func number(of address: String) -> Int? {
    guard isKept else { return nil }
    if let number = numbers[address] { return number }
    addresses.append(address)
    numbers[address] = addresses.count
    return addresses.count
  }
}
