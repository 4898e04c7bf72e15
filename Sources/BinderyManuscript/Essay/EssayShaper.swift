internal import BinderyMarkdown
internal import BinderyModel
internal import BinderyScript

/// The second pass: gives a parsed tree its identifiers, heading levels, links, pictures
/// and MathML.
struct EssayShaper: BodyRewriter {
  private let shape: EssayShape
  private var identifiers: ArraySlice<String>
  private var headingLevels: ArraySlice<UInt8>
  private var links: ArraySlice<Link.Target>
  private var pictures: ArraySlice<Image.Source>
  private let titles: [String]
  private let formulas: FormulaRenderer?
  /// The formulas so far; equal ones share their markup.
  private var rendered: [Formula: MathElement?] = [:]
  private var formulaCount = 0

  /// A shaper for one essay; links and pictures are resolved, in the order of the survey. Without a
  /// renderer formulas stay TeX.
  ///
  /// `titles` are those of the book's essays, for links that have no words of their own.
  init(
    shape: EssayShape, links: [Link.Target], pictures: [Image.Source], titles: [String],
    formulas: FormulaRenderer? = nil
  ) {
    self.shape = shape
    self.formulas = formulas
    identifiers = shape.identifiers[...]
    headingLevels = shape.headingLevels[...]
    self.links = links[...]
    self.pictures = pictures[...]
    self.titles = titles
  }

  /// Changes a tree as it came from the parser into the essay's.
  mutating func shape(_ body: inout Body) {
    if shape.dropsTitle, !body.blocks.isEmpty { body.blocks.removeFirst() }
    rewrite(&body)
  }

  mutating func rewrite(_ block: inout Block) {
    if case .heading(let level, let inlines) = block.content {
      block.attributes.identifier = identifiers.popFirst()
      if let set = headingLevels.popFirst(), set != level {
        block.content = .heading(level: Int(set), inlines)
      }
    } else {
      rewrite(&block.attributes)
    }
    if case .math(let math) = block.content { block.content = .math(rendered(math)) }
  }

  mutating func rewrite(_ inline: inout Inline) {
    rewrite(&inline.attributes)
    switch inline.content {
    case .link(var link, var inside):
      // A file that changed since the first pass may have more links than were resolved.
      guard case .unresolved(let written) = link.target else { return }
      link.target = links.popFirst() ?? .dead(written)
      nameEssay(in: &inside, link.target, written)
      inline.content = .link(link, inside)
    case .image(var image):
      guard case .unresolved(let written) = image.source else { return }
      image.source = pictures.popFirst() ?? .missing(written)
      inline.content = .image(image)
    case .media(var media):
      if case .unresolved(let written) = media.source {
        media.source = pictures.popFirst() ?? .missing(written)
      }
      if case .unresolved(let written)? = media.poster {
        media.poster = pictures.popFirst() ?? .missing(written)
      }
      inline.content = .media(media)
    case .math(let math): inline.content = .math(rendered(math))
    case .text, .softBreak, .lineBreak, .breakOpportunity, .code, .emphasis, .strong,
      .strikethrough, .span, .noteReference, .ruby:
      return
    }
  }

  /// Gives a link that a tag made without words the title of its essay.
  private func nameEssay(in inside: inout [Inline], _ target: Link.Target, _ written: String) {
    guard case .essay(let id, _) = target, titles.indices.contains(id.index), inside.count == 1,
      !titles[id.index].isEmpty,
      let reference = EssayReference(destination: written), reference.tag != .wikilink,
      reference.tag != .embed,
      inside[0].content == .text(reference.label)
    else { return }
    inside[0].content = .text(titles[id.index])
  }

  mutating func rewrite(_ attributes: inout Attributes) {
    guard attributes.identifier != nil else { return }
    attributes.identifier = identifiers.popFirst()
  }

  private mutating func rendered(_ math: Math) -> Math {
    guard math.markup == nil else { return math }
    formulaCount += 1
    guard let formulas, formulaCount <= FormulaReference.mostOfAnEssay else { return math }
    var math = math
    let formula = Formula(math)
    if let known = rendered[formula] {
      math.markup = known
    } else {
      math.markup = try? formulas.render(formula).get()
      rendered[formula] = .some(math.markup)
    }
    return math
  }
}
