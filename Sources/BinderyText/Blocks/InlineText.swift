internal import BinderyDesign
internal import BinderyModel

/// Turns inlines into runs of plain text, and remembers what they refer to.
struct InlineText {
  private let look: RegionLook
  private let furniture: Furniture
  private let isVertical: Bool
  private let hasEscapes: Bool
  /// What the text says.
  private(set) var runs: [TextRun] = []
  /// The notes that are referred to, each with the scalars before its mark.
  private(set) var notes: [(number: Int, place: Int)] = []
  /// The addresses of links, by number; those of the whole essay.
  private(set) var links: LinkList
  private var kind = TextRun.Kind.prose
  private var looks: RunLooks = []
  private var beside: TextRun.Beside?
  /// How many scalars the runs have.
  private var length = 0

  /// The text of a voice, in lines of a direction; `hasEscapes` where terminals show it.
  init(_ voice: TextVoice, links: LinkList, isVertical: Bool = false, hasEscapes: Bool = false) {
    look = voice.look
    furniture = voice.furniture
    self.links = links
    self.isVertical = isVertical
    self.hasEscapes = hasEscapes
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
    case .emphasis(let inner): stress(inner, look.emphasis, .underlined)
    case .strong(let inner): stress(inner, look.strong, .bold)
    case .strikethrough(let inner): stress(inner, TextMarks("~", "~"), .struck)
    case .span(let kind, let inner): span(kind, inner)
    case .link(let link, let inner): self.link(link, inner)
    case .image(let image): self.image(image)
    case .noteReference(let reference):
      notes.append((reference.number, length))
      mark(reference.number, in: look.noteMark)
    case .ruby(let segments): ruby(segments)
    case .math(let math): put(math.isDisplay ? math.tex : "$\(math.tex)$", as: .code)
    case .media(let media): add(media.fallback)
    }
  }

  private mutating func put(_ text: String, as other: TextRun.Kind? = nil) {
    guard !text.isEmpty else { return }
    let kind = self.kind == .unbreakable ? .unbreakable : other ?? self.kind
    let harmless = text.harmless.withoutTabulators
    let text = isVertical && !isCombined ? harmless.inFullWidth : harmless
    length += text.unicodeScalars.count
    if let last = runs.last, last.kind == kind, last.looks == looks, last.beside == beside,
      beside == nil
    {
      runs[runs.count - 1].text += text
    } else {
      runs.append(TextRun(text, kind: kind, looks: looks, beside: beside))
    }
  }

  /// Whether two characters of ASCII stand side by side in one place here; others have a place each.
  private var isCombined = false

  // MARK: - Words that stand out

  private mutating func stress(_ inner: [Inline], _ signs: TextMarks, _ own: RunLooks) {
    if hasEscapes {
      shown(own) { $0.add(inner) }
    } else {
      wrap(inner, in: signs)
    }
  }

  private mutating func shown(_ own: RunLooks, _ body: (inout InlineText) -> Void) {
    let outer = looks
    if hasEscapes { looks.formUnion(own) }
    body(&self)
    looks = outer
  }

  private mutating func wrap(_ inner: [Inline], in signs: TextMarks) {
    put(signs.open)
    add(inner)
    put(signs.close)
  }

  private mutating func span(_ span: SpanKind, _ inner: [Inline]) {
    switch span {
    case .unbreakable: unbroken { $0.add(inner) }
    case .tateChuYoko:
      unbroken { text in
        text.isCombined = text.isVertical && inner.fillsPlace
        text.add(inner)
        text.isCombined = false
      }
    case .subscripted: script(inner, inner.plainText.subscripted, TextMarks("_(", ")"))
    case .superscripted: script(inner, inner.plainText.superscripted, TextMarks("^(", ")"))
    case .quotation: wrap(inner, in: TextMarks("“", "”"))
    case .warichu: wrap(inner, in: look.ruby ?? TextMarks("（", "）"))
    case .offset, .citation: stress(inner, look.emphasis, .underlined)
    case .bold: stress(inner, look.strong, .bold)
    case .emphasisMarks: dotted(inner)
    case .plain, .small, .marked, .inserted, .underlined, .definition, .abbreviation, .keyboard,
      .sample, .variable, .isolated, .directed, .fullWidth:
      add(inner)
    }
  }

  /// Small figures where Unicode has them, else signs around what is set lower or higher.
  private mutating func script(_ inner: [Inline], _ small: String?, _ signs: TextMarks) {
    if let small { put(small) } else { wrap(inner, in: signs) }
  }

  private mutating func unbroken(_ body: (inout InlineText) -> Void) {
    let outer = kind
    kind = .unbreakable
    body(&self)
    kind = outer
  }

  /// Dots stand beside vertical lines; in horizontal ones signs stand for them.
  private mutating func dotted(_ inner: [Inline]) {
    guard isVertical else { return stress(inner, look.dots, .underlined) }
    let outer = beside
    beside = .dots
    add(inner)
    beside = outer
  }

  // MARK: - Links, notes, pictures

  private mutating func link(_ link: Link, _ inner: [Inline]) {
    switch link.target {
    case .external(let address):
      let label = inner.plainText
      guard !label.isEmpty, label != address.text else { return put(address.text, as: .address) }
      add(inner)
      if let number = links.number(of: address.text) { mark(number, in: look.linkMark) }
    case .file(let path):
      add(inner)
      put(furniture.path(path))
    case .unresolved, .essay, .asset, .dead: add(inner)
    }
  }

  /// A mark holds to what it stands behind (JLREQ 3.1.10).
  private mutating func mark(_ number: Int, in signs: TextMarks) {
    shown(.faint) { text in
      text.unbroken { text in
        text.put("\u{2060}" + signs.open)
        // Two digits stand side by side.
        text.isCombined = text.isVertical && (10...99).contains(number)
        text.put(String(number))
        text.isCombined = false
        text.put(signs.close)
      }
    }
  }

  private mutating func image(_ image: Image) {
    let words: String
    switch image.source {
    case .missing(let path):
      words = furniture.missingPicture(alternative: image.alternative, path: path)
    case .unresolved, .asset, .remote: words = furniture.picture(image.alternative)
    }
    put(look.remark.open + words + look.remark.close)
    if case .remote(let address) = image.source, let number = links.number(of: address.text) {
      mark(number, in: look.linkMark)
    }
  }

  // MARK: - Readings

  /// A reading stands beside a vertical line where it is no longer than its base, and behind it elsewhere.
  private mutating func ruby(_ segments: [RubySegment]) {
    let reading = segments.map(\.reading.plainText).joined()
    let base = segments.map(\.base.plainText).joined()
    guard isVertical, !reading.isEmpty, reading.count <= base.count + 1 else {
      for segment in segments { add(segment.base) }
      // No line ends between a word and its reading.
      if !reading.isEmpty, let signs = look.ruby {
        put("\u{2060}" + signs.open + reading + signs.close)
      }
      return
    }
    let outer = beside
    beside = .reading(reading)
    unbroken { text in for segment in segments { text.add(segment.base) } }
    beside = outer
  }
}

extension String {
  /// The text with a space for each tabulator, whose width nobody knows.
  fileprivate var withoutTabulators: String {
    utf8.contains(0x09) ? String(map { $0 == "\t" ? " " : $0 }) : self
  }
}

extension [Inline] {
  /// Whether the inlines are two characters of ASCII, which one place of a vertical line has room for.
  fileprivate var fillsPlace: Bool {
    guard count == 1, case .text(let text) = self[0].content else { return false }
    return text.count == 2 && text.allSatisfy(\.isASCII)
  }
}
