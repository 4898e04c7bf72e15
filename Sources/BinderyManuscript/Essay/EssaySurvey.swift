internal import BinderyModel
internal import BinderyScript

/// What an essay's tree holds that the book must know of: headings, identifiers, links, pictures,
/// formulas.
struct EssaySurvey: BodyVisitor {
  /// A heading.
  struct Heading: Sendable, Hashable {
    var level: Int
    var text: String
    /// Whether code or a formula stands in it.
    var holdsCode: Bool
    /// Whether it divides the essay, rather than standing in a quotation, a list or a note.
    var isDivision: Bool
  }

  /// A node that has or gets an identifier.
  struct Mark: Sendable, Hashable {
    /// The identifier that the author gave.
    var given: String?
    /// The place among the headings; `nil` for other nodes.
    var heading: Int?
    var source: SourceRange?
  }

  /// A link or a picture and what it names.
  struct Reference: Sendable, Hashable {
    var destination: String
    var source: SourceRange?
    /// Whether it is a picture that nothing is said about.
    var lacksAlternative = false
    /// Whether it is shown with a caption.
    var hasCaption = false
    /// What it is to be shown as.
    var role = PictureReference.Role.picture
  }

  private(set) var headings: [Heading] = []
  private(set) var marks: [Mark] = []
  private(set) var links: [Reference] = []
  private(set) var pictures: [Reference] = []
  /// The formulas, no more than are set.
  private(set) var formulas: [FormulaReference] = []
  /// The first formula that is one too many.
  private(set) var excessFormula: FormulaReference?
  private(set) var features: ContentFeatures = []
  /// Whether nothing would be seen of it: no letter, no picture, no formula.
  private(set) var isBlank = true
  private var containers = 0
  /// Figures with a caption around what is visited.
  private var captions = 0

  /// Surveys a body.
  init(of body: Body) {
    if !body.notes.isEmpty { features.insert(.notes) }
    if body.blocks.contains(where: \.isIsland) { features.insert(.islands) }
    walk(body)
  }

  mutating func visit(_ block: Block) {
    if case .heading(let level, let inlines) = block.content {
      mark(block.attributes, heading: headings.count, block.source)
      headings.append(
        Heading(
          level: level, text: inlines.titleText, holdsCode: inlines.holdsCode,
          isDivision: containers == 0))
    } else {
      mark(block.attributes, heading: nil, block.source)
    }
    switch block.content {
    case .table: features.insert(.tables)
    case .code(let code):
      isBlank = false
      features.insert(.monospaced)
      if code.language != nil { features.insert(.code) }
    case .math(let math): add(math, block.source)
    case .paragraph, .plain, .heading, .thematicBreak, .quote, .list, .definitionList, .figure,
      .division, .details, .callout, .pageBreak:
      break
    }
    if block.isContainer { containers += 1 }
    if block.hasCaption { captions += 1 }
  }

  mutating func leave(_ block: Block) {
    if block.isContainer { containers -= 1 }
    if block.hasCaption { captions -= 1 }
  }

  mutating func visit(_ inline: Inline) {
    mark(inline.attributes, heading: nil, inline.source)
    if isBlank { isBlank = inline.isBlank }
    switch inline.content {
    case .link(let link, _):
      guard case .unresolved(let destination) = link.target else { return }
      links.append(Reference(destination: destination, source: inline.source))
    case .image(let image):
      guard case .unresolved(let destination) = image.source else { return }
      pictures.append(
        Reference(
          destination: destination, source: inline.source,
          lacksAlternative: image.alternative.isEmpty, hasCaption: captions > 0))
    case .media(let media):
      // In the order in which the shaper takes them: the film or sound, then its picture.
      if case .unresolved(let destination) = media.source {
        pictures.append(
          Reference(
            destination: destination, source: inline.source, role: PictureReference.Role(media.kind)
          ))
      }
      if case .unresolved(let destination)? = media.poster {
        pictures.append(Reference(destination: destination, source: inline.source, role: .poster))
      }
    case .ruby: features.insert(.ruby)
    case .math(let math): add(math, inline.source)
    case .code: features.insert(.monospaced)
    case .emphasis: features.insert(.emphasis)
    case .strong: features.insert(.strong)
    case .span(let kind, _): features.formUnion(kind.features)
    case .text, .softBreak, .lineBreak, .breakOpportunity, .strikethrough, .noteReference: break
    }
  }

  mutating func visit(_ attributes: Attributes) { mark(attributes, heading: nil, nil) }

  mutating func enterNotes() { containers += 1 }

  private mutating func add(_ math: Math, _ source: SourceRange?) {
    isBlank = false
    guard math.markup == nil else {
      features.insert(.math)
      return
    }
    let reference = FormulaReference(formula: Formula(math), source: source)
    if formulas.count < FormulaReference.mostOfAnEssay {
      formulas.append(reference)
    } else if excessFormula == nil {
      excessFormula = reference
    }
  }

  private mutating func mark(_ attributes: Attributes, heading: Int?, _ source: SourceRange?) {
    guard heading != nil || attributes.identifier != nil else { return }
    marks.append(Mark(given: attributes.identifier, heading: heading, source: source))
  }
}

extension Inline {
  /// Whether the inline by itself shows nothing; what stands inside is looked at by itself.
  fileprivate var isBlank: Bool {
    switch content {
    case .text(let text): text.allSatisfy(\.isWhitespace)
    case .code, .image, .media, .math: false
    case .softBreak, .lineBreak, .breakOpportunity, .noteReference, .emphasis, .strong,
      .strikethrough, .span, .link, .ruby:
      true
    }
  }
}

extension Block {
  /// Whether a heading inside does not divide the essay.
  fileprivate var isContainer: Bool {
    switch content {
    case .quote, .list, .definitionList, .table, .figure, .details, .callout: true
    case .division(let kind, _):
      switch kind {
      case .aside, .address, .epigraph, .verse: true
      case .plain, .section: false
      }
    case .paragraph, .plain, .heading, .thematicBreak, .code, .math, .pageBreak: false
    }
  }
}

extension Block {
  /// Whether it is a figure with a caption.
  fileprivate var hasCaption: Bool {
    if case .figure(let figure) = content { !figure.caption.isEmpty } else { false }
  }
}

extension SpanKind {
  /// What metadata and fonts must know of it.
  fileprivate var features: ContentFeatures {
    switch self {
    case .bold: .strong
    case .offset, .citation, .definition, .variable: .emphasis
    case .keyboard, .sample: .monospaced
    case .plain, .subscripted, .superscripted, .small, .marked, .inserted, .underlined, .quotation,
      .abbreviation, .isolated, .directed, .tateChuYoko, .emphasisMarks, .unbreakable, .fullWidth,
      .warichu:
      []
    }
  }
}
