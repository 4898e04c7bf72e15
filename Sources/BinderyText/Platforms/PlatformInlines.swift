internal import BinderyDesign
internal import BinderyModel

/// Writes inlines in the notation of a platform, and counts what it cannot say.
struct PlatformInlines {
  private let notation: PlatformNotation
  private let furniture: Furniture
  /// Whether the text has no line ends, as titles have none.
  private let isOneLine: Bool
  /// What the platform has no sign for, each kind once.
  private(set) var unsayable: [PlatformLoss] = []
  /// The text so far; line ends are in it where its lines end.
  private(set) var text = ""

  init(_ notation: PlatformNotation, _ furniture: Furniture, isOneLine: Bool = false) {
    self.notation = notation
    self.furniture = furniture
    self.isOneLine = isOneLine
  }

  /// Adds inlines behind those before.
  mutating func add(_ inlines: [Inline]) { for inline in inlines { add(inline) } }

  /// Notes something that is said otherwise.
  private mutating func lose(_ loss: PlatformLoss) {
    if !unsayable.contains(loss) { unsayable.append(loss) }
  }

  private mutating func add(_ inline: Inline) {
    switch inline.content {
    case .text(let text): self.text += notation.escaped(text.harmless)
    case .softBreak: text += !notation.isMarkdown ? "" : isOneLine ? " " : "\n"
    case .lineBreak:
      if isOneLine {
        text += notation.isMarkdown ? " " : "\u{3000}"
      } else {
        text += notation.platform == .plainMarkdown ? "\\\n" : "\n"
      }
    case .breakOpportunity: break
    case .code(let code):
      text += notation.code == nil ? notation.escaped(code.harmless) : "`\(code.harmless)`"
    case .emphasis(let inner): wrap(inner, notation.emphasis, .emphasis)
    case .strong(let inner): wrap(inner, notation.strong, .strong)
    case .strikethrough(let inner): wrap(inner, notation.strikethrough, .strikethrough)
    case .span(let kind, let inner): span(kind, inner)
    case .link(let link, let inner): self.link(link, inner)
    case .image(let image):
      lose(.picture)
      text += "［\(notation.escaped(furniture.picture(image.alternative.harmless)))］"
    case .noteReference(let reference): text += "〔\(reference.number)〕"
    case .ruby(let segments): ruby(segments)
    case .math(let math): text += "$\(math.tex.harmless)$"
    case .media(let media): add(media.fallback)
    }
  }

  private mutating func wrap(
    _ inner: [Inline], _ signs: PlatformNotation.Signs?, _ loss: PlatformLoss
  ) {
    guard let signs else {
      lose(loss)
      return add(inner)
    }
    text += signs.open
    add(inner)
    text += signs.close
  }

  private mutating func span(_ kind: SpanKind, _ inner: [Inline]) {
    switch kind {
    case .emphasisMarks:
      guard let dotted = notation.dots(inner.plainText.harmless) else {
        lose(.dots)
        return add(inner)
      }
      text += dotted
    case .tateChuYoko:
      // Two digits are read as well one after the other.
      guard let signs = notation.tateChuYoko else { return add(inner) }
      text += signs.open
      add(inner)
      text += signs.close
    case .bold: wrap(inner, notation.strong, .strong)
    case .offset, .citation: wrap(inner, notation.emphasis, .emphasis)
    case .warichu:
      text += "（"
      add(inner)
      text += "）"
    case .quotation:
      text += "“"
      add(inner)
      text += "”"
    case .plain, .subscripted, .superscripted, .small, .marked, .inserted, .underlined,
      .definition, .abbreviation, .keyboard, .sample, .variable, .isolated, .directed,
      .unbreakable, .fullWidth:
      add(inner)
    }
  }

  private mutating func link(_ link: Link, _ inner: [Inline]) {
    guard case .external(let address) = link.target else { return add(inner) }
    let label = inner.plainText.harmless
    guard !label.isEmpty, label != address.text else {
      text += address.text
      return
    }
    if let written = notation.link(notation.escaped(label), address.text) {
      text += written
    } else {
      add(inner)
      text += "（\(address.text)）"
    }
  }

  private mutating func ruby(_ segments: [RubySegment]) {
    let base = notation.escaped(segments.map(\.base.plainText).joined().harmless)
    let reading = notation.escaped(segments.map(\.reading.plainText).joined().harmless)
    if notation.platform == .plainMarkdown { lose(.ruby) }
    text += reading.isEmpty ? base : notation.ruby(base, reading)
  }
}

/// Something that a platform has no sign for.
enum PlatformLoss: String, Sendable, Hashable, CaseIterable {
  case emphasis = "emphasis"
  case strong = "strong words"
  case strikethrough = "struck words"
  case dots = "dots"
  case ruby = "readings, which stand in brackets"
  case picture = "pictures, whose words stand in brackets"
  case heading = "headings, which are lines"
  case quote = "quotations, which are set in"
  case code = "code, which is set in"
  case table = "tables, whose cells stand in rows"
  case pageBreak = "page breaks"
}
