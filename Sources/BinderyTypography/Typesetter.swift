public import BinderyModel

/// Applies the typographic rules of an output to the text of an essay.
///
/// Rules run in a fixed order and each decides one thing; what they decide is in the tree
/// afterwards, so that every writer realises the same decisions.
public struct Typesetter: Sendable {
  /// The language that a text has where nothing else is said.
  public let language: LanguageTag
  private let punctuation: SmartPunctuation

  /// A typesetter for essays of a language.
  public init(language: LanguageTag, quotes: QuotePolicy = .latin) {
    self.language = language
    punctuation = SmartPunctuation(policy: quotes)
  }

  /// The body with all rules applied.
  public func typeset(_ body: consuming Body) -> Body {
    var body = body
    typeset(&body.blocks)
    for index in body.notes.indices { typeset(&body.notes[index].blocks) }
    return body
  }

  private func typeset(_ blocks: inout [Block]) {
    let softBreaks = SoftBreaks(language: language)
    blocks.rewriteInlineRuns(in: language) { run, own in
      // Line ends go by the marks as they were typed.
      softBreaks.resolve(&run)
      punctuation.set(&run, language: own ?? language)
    }
  }

  /// A title as its heading is set, so that contents and page agree.
  public func typeset(title: String) -> String {
    var run = [Inline(.text(title))]
    punctuation.set(&run, language: language)
    return run.plainText
  }
}
