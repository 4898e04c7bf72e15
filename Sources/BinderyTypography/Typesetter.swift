public import BinderyModel

/// Applies the typographic rules of an output to the text of an essay.
///
/// Rules run in a fixed order and each decides one thing; what they decide is in the tree
/// afterwards, so that every writer realises the same decisions.
public struct Typesetter: Sendable {
  /// The language that a text has where nothing else is said.
  public let language: LanguageTag
  private let punctuation: SmartPunctuation
  private let policy: TypesettingPolicy
  private let tellsBrackets: Bool

  /// A typesetter for essays of a language.
  public init(language: LanguageTag, policy: TypesettingPolicy = TypesettingPolicy()) {
    self.language = language
    punctuation = SmartPunctuation(policy: policy.quotes)
    self.policy = policy
    tellsBrackets = policy.setting.rules.contains(.bracketParagraphs) && Region(language) != .latin
  }

  /// The body with all rules applied.
  public func typeset(_ body: consuming Body) -> Body {
    var body = body
    let markings = policy.markings(in: language)
    typeset(&body.blocks, markings)
    for index in body.notes.indices { typeset(&body.notes[index].blocks, markings) }
    return body
  }

  private func typeset(_ blocks: inout [Block], _ markings: [Marking]) {
    let softBreaks = SoftBreaks(language: language, policy: policy.setting.newline)
    let bindsSiblings = policy.setting.rules.contains(.unbreakablePairs)
    blocks.rewriteInlineRuns(in: language) { run, own in
      let language = own ?? language
      // Line ends go by the marks as they were typed.
      softBreaks.resolve(&run)
      punctuation.set(&run, language: language)
      for marking in markings { marking.apply(to: &run, language: language) }
      if bindsSiblings { BoundSiblings().bind(&run) }
    }
    if tellsBrackets { BracketParagraphs().mark(&blocks) }
  }

  /// A line of the book's own words, as a page shows it: its marks found, its quotation marks those of the
  /// output.
  public func mark(_ line: String) -> [Inline] {
    var run = [Inline(.text(line))]
    for marking in policy.markings(in: language) { marking.apply(to: &run, language: language) }
    return run
  }

  /// A title as its heading is set, so that contents and page agree, without what only a page can show.
  public func typeset(title: String) -> String {
    var run = [Inline(.text(title))]
    punctuation.set(&run, language: language)
    return run.plainText
  }
}
