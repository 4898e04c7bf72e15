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
  public func typeset(_ body: consuming Body) -> Body {
    var body = body
    let softBreaks = SoftBreaks(language: language)
    body.blocks.rewriteInlineRuns(softBreaks.resolve)
    for index in body.notes.indices {
      body.notes[index].blocks.rewriteInlineRuns(softBreaks.resolve)
    }
    return body
  }
}
