import BinderyModel
import BinderyTypography
import Testing

@Suite("smart punctuation")
struct SmartPunctuationTests {
  private func typeset(
    _ inlines: [Inline], _ language: LanguageTag, _ quotes: QuotePolicy = .latin
  ) -> [Inline] {
    let body = Body(blocks: [Block(.paragraph(inlines))])
    var policy = TypesettingPolicy(quotes: quotes)
    policy.setting.rules = []
    let result = Typesetter(language: language, policy: policy).typeset(body)
    guard case .paragraph(let run)? = result.blocks.first?.content else { return [] }
    return run
  }

  private func text(_ text: String) -> Inline { Inline(.text(text)) }

  @Test(
    "a mark that nothing closes stays",
    arguments: [
      "a \"b", "b\" c", "6\" and 7\"", "\"", "\"\"", "'", "say 'aye", "他说\"OK", "\" a \"",
    ])
  func unbalanced(string: String) {
    #expect(typeset([text(string)], .english).plainText == string)
  }

  @Test(
    "an apostrophe is one wherever it stands",
    arguments: [
      ("don't", "don’t"), ("O'Neill's", "O’Neill’s"), ("James' \"x\"", "James’ “x”"),
      ("\"the dogs' bowl\"", "“the dogs’ bowl”"),
      ("'the \"dogs' bowl\" now'", "‘the “dogs’ bowl” now’"),
      ("class of '68.", "class of ’68."), ("90's", "90’s"), ("get 'em", "get ’em"),
      ("f'(x)", "f'(x)"), ("cafe\u{301}'s", "cafe\u{301}’s"),
    ])
  func apostrophes(typed: String, expected: String) {
    #expect(typeset([text(typed)], .english).plainText == expected)
  }

  @Test("a pair may begin and end in different spans, but not in different languages")
  func spans() {
    let run = [
      Inline(.emphasis([text("\"yes")])), Inline(.softBreak), Inline(.strong([text("no\"")])),
    ]
    #expect(typeset(run, .english).plainText == "“yes no”")
    let french = Attributes(language: LanguageTag("fr"))
    let mixed = [text("\"yes "), Inline(.emphasis([text("oui\"")]), attributes: french)]
    #expect(typeset(mixed, .english).plainText == "\"yes oui\"")
  }

  @Test("the base of a ruby is text, its reading is left alone")
  func ruby() {
    let segment = RubySegment(base: [text("\"Xi'an\"")], reading: [text("xi'an")])
    let result = typeset([Inline(.ruby([segment]))], .english)
    let expected = RubySegment(base: [text("“Xi’an”")], reading: [text("xi'an")])
    #expect(result == [Inline(.ruby([expected]))])
  }

  @Test("the language of an item or a cell gives the form")
  func blocks() {
    let french = Attributes(language: LanguageTag("fr"))
    let said = [Block(.plain([text("\"oui\"")]))]
    let list = List(
      marker: .bullet, isTight: true, items: [ListItem(blocks: said, attributes: french)])
    let table = Table(head: [], body: [[Table.Cell(blocks: said, attributes: french)]])
    let notes = [Note(label: "a", number: 1, referenceCount: 1, blocks: said)]
    let body = Body(blocks: [Block(.list(list)), Block(.table(table))], notes: notes)
    let result = Typesetter(language: .english).typeset(body)
    var texts: [String] = []
    var blocks = result.blocks + result.notes.flatMap(\.blocks)
    blocks.rewriteInlineRuns { if !$0.isEmpty { texts.append($0.plainText) } }
    let guillemets = "«\u{202F}oui\u{202F}»"
    #expect(texts == [guillemets, guillemets, "“oui”"])
  }

  @Test("a title is set as its heading is")
  func titles() {
    let typesetter = Typesetter(language: .english)
    #expect(typesetter.typeset(title: "What \"it\" isn't...") == "What “it” isn’t…")
    let kept = Typesetter(language: .english, policy: TypesettingPolicy(quotes: .keep))
    #expect(kept.typeset(title: "\"it\"") == "\"it\"")
  }

  @Test("attributes, alternatives and addresses are no text")
  func attributes() {
    let image = Image(.missing("a--b.png"), alternative: "a \"b\"")
    let link = Link(.unresolved("a--b.md"))
    let run = [
      Inline(.image(image), attributes: Attributes(title: "\"x\"")),
      Inline(.link(link, [text("a--b.md")])),
    ]
    #expect(typeset(run, .english) == run)
  }

  private static let languages = [
    "en", "fr", "de", "sv", "pl", "hu", "ru", "zh-Hans", "zh-Hant", "ja",
  ]
  .compactMap { LanguageTag($0) }

  /// Strings of what the rule looks at, the same at each run.
  private static func randomRuns(_ count: Int) -> [[Inline]] {
    var random = SystemlessRandom(state: 7)
    let pieces = [
      "\"", "\"", "\"", "'", "'", "--", "---", "-", "...", ".", "a", "s", "n", "9", "12", " ", " ",
      "中", "文", "か", "한", "，", "。", "「", "」", "(", ")", "“", "”", "’", "‘", "„", "«", "»", "–", "—",
      "…", "@", "www.x.y", "https://a.b", "\u{202F}", "\u{301}", "/", "tis",
    ]
    return (0..<count).map { _ in
      (0..<Int.random(in: 1...4, using: &random)).map { _ in
        let length = Int.random(in: 1...8, using: &random)
        let string = (0..<length).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        switch Int.random(in: 0..<8, using: &random) {
        case 0: return Inline(.code(string))
        case 1: return Inline(.emphasis([Inline(.text(string))]))
        case 2:
          let own = Attributes(language: Self.languages.randomElement(using: &random))
          return Inline(.emphasis([Inline(.text(string))]), attributes: own)
        case 3: return Inline(.link(Link(.dead("x")), [Inline(.text(string))]))
        default: return Inline(.text(string))
        }
      }
    }
  }

  @Test("running the rule on its result changes nothing", arguments: [QuotePolicy.latin, .smart])
  func idempotent(policy: QuotePolicy) {
    for (index, run) in Self.randomRuns(20_000).enumerated() {
      let language = Self.languages[index % Self.languages.count]
      let once = typeset(run, language, policy)
      let twice = typeset(once, language, policy)
      guard once == twice else {
        Issue.record(
          "\(language): \(run.plainText) became \(once.plainText), then \(twice.plainText)")
        return
      }
    }
  }

  @Test("nothing but marks changes", arguments: QuotePolicy.allCases)
  func onlyMarks(policy: QuotePolicy) {
    let marks = Set("\"'-.–—…“”‘’„‚«»‹›「」『』\u{202F}".unicodeScalars)
    func rest(_ run: [Inline]) -> [Unicode.Scalar] {
      run.plainText.unicodeScalars.filter { !marks.contains($0) }
    }
    for (index, run) in Self.randomRuns(5_000).enumerated() {
      let result = typeset(run, Self.languages[index % Self.languages.count], policy)
      #expect(rest(result) == rest(run))
      if policy == .keep { #expect(result == run) }
    }
  }

  @Test("a line of nothing but marks takes linear time", .timeLimit(.minutes(1)))
  func linear() {
    for piece in ["\"", "'", "--!", "\"'a ", "a\" 'b", "...)"] {
      let string = String(repeating: piece, count: 100_000)
      #expect(typeset([text(string)], .english).plainText.utf8.count > 0)
    }
  }
}

/// SplitMix64: the same numbers at each run.
private struct SystemlessRandom: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
