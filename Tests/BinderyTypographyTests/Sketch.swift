import BinderyModel
import Testing

@testable import BinderyTypography

/// The text of a run with its marks: `[tcy:12]`.
func sketch(_ run: [Inline]) -> String {
  run.map { inline in
    switch inline.content {
    case .text(let text): text
    case .code(let text): "`\(text)`"
    case .emphasis(let inner): "*\(sketch(inner))*"
    case .strong(let inner): "**\(sketch(inner))**"
    case .span(let kind, let inner): "[\(kind.rawValue):\(sketch(inner))]"
    case .link(_, let inner): "<\(sketch(inner))>"
    case .softBreak, .lineBreak, .breakOpportunity, .strikethrough, .image, .noteReference, .ruby,
      .math, .media:
      "?"
    }
  }
  .joined()
}

func typeset(
  _ run: [Inline], _ language: LanguageTag, _ policy: TypesettingPolicy
) -> [Inline] {
  let body = Body(blocks: [Block(.paragraph(run))])
  guard
    case .paragraph(let made)? = Typesetter(language: language, policy: policy).typeset(body)
      .blocks.first?.content
  else { return [] }
  return made
}

func typeset(
  _ text: String, _ language: LanguageTag, _ policy: TypesettingPolicy
) -> String {
  let once = typeset([Inline(.text(text))], language, policy)
  let twice = typeset(once, language, policy)
  #expect(sketch(once) == sketch(twice), "running the rules twice changes nothing")
  return sketch(once)
}

let vertical = TypesettingPolicy(quotes: .region, isVertical: true)
let horizontal = TypesettingPolicy()
