public import BinderyModel

/// Applies the typographic rules of an output to the text of an essay.
///
/// Rules run in a fixed order and each decides one thing; what they decide is in the tree
/// afterwards, so that every writer realises the same decisions.
public struct Typesetter: Sendable {
  /// The language that a text has where nothing else is said.
  public let language: LanguageTag

  /// A typesetter for essays of a language.
  public init(language: LanguageTag) { self.language = language }

  /// The body with all rules applied.
  public func typeset(_ body: Body) -> Body {
    var body = body
    body.blocks = typeset(body.blocks)
    for index in body.notes.indices {
      body.notes[index].blocks = typeset(body.notes[index].blocks)
    }
    return body
  }

  private func typeset(_ blocks: [Block]) -> [Block] {
    let softBreaks = SoftBreaks(language: language)
    return blocks.mappingInlineRuns { softBreaks.resolved(in: $0) }
  }
}
