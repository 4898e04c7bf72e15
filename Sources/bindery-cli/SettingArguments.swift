public import ArgumentParser
public import BinderyModel
import BinderyYAML

/// How text is set.
struct SettingArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Between Han or kana and Latin: off, css for white by the style sheet, space for a space in the text.",
      discussion: "Where nothing is said: css; in plain text space.", valueName: "gap"))
  var gap: GapPolicy?

  @Option(
    help: ArgumentHelp(
      "How strictly marks are kept from the edges of lines: strict, normal, loose.",
      discussion: "Where nothing is said: normal.", valueName: "level"))
  var lineBreak: LineBreakPolicy?

  @Option(
    help: ArgumentHelp(
      "Where Korean lines end: after a word, or after any char.",
      discussion: "Where nothing is said: word.", valueName: "unit"))
  var koreanBreak: KoreanBreakPolicy?

  @Option(
    help: ArgumentHelp(
      "How far paragraphs are set in: a number of em, or none.",
      discussion: "Where nothing is said: Chinese 2, Japanese and Korean 1, Latin 1.2.",
      valueName: "em"),
    transform: { text in
      guard let indent = ParagraphIndent(text) else {
        throw ValidationError("'\(text)' is neither a number of em up to 10 nor none")
      }
      return indent
    })
  var indent: ParagraphIndent?

  @Option(
    help: ArgumentHelp(
      "Line ends in the source: join lines, or break them.",
      discussion: "Where nothing is said: join.", valueName: "policy"))
  var newline: NewlinePolicy?

  @Option(
    name: .customLong("tcy-digits"),
    help: ArgumentHelp(
      "How many digits stand side by side in vertical lines: 2 or 3.",
      discussion: "Where nothing is said: 2.", valueName: "count"))
  var combinedDigits: CombinedDigits?

  @Option(
    help: ArgumentHelp(
      "Code and wide tables in vertical books: horizontal on the page, rotate, split for pages of their own.",
      discussion: "Where nothing is said: split; on paper horizontal.", valueName: "policy"))
  var islands: IslandPolicy?

  @Option(
    name: .customLong("rule"),
    help: ArgumentHelp(
      "Switch a rule of typography, like tcy=off; give it again for another.",
      discussion: "docs/typography.md lists them.", valueName: "name=on|off"),
    transform: RuleSwitch.init)
  var rules: [RuleSwitch] = []

  /// What the flags say.
  var wish: SettingWish {
    var wish = SettingWish()
    wish.gap = gap
    wish.lineBreak = lineBreak
    wish.koreanBreak = koreanBreak
    wish.indent = indent
    wish.newline = newline
    wish.combinedDigits = combinedDigits
    wish.islands = islands
    for rule in rules { wish.rules[rule.rule] = rule.isOn }
    return wish
  }
}

/// A rule of typography, on or off.
struct RuleSwitch {
  let rule: TypesettingRule
  let isOn: Bool

  /// Reads `tcy=off`; a name alone switches on.
  init(_ text: String) throws {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts.first.map(String.init) ?? ""
    guard let rule = TypesettingRule(rawValue: name) else {
      let known = TypesettingRule.allCases.map(\.rawValue)
      let meant = NearMiss.find(name.lowercased(), among: known, shortest: 3)
      throw ValidationError(
        "there is no rule '\(name)': "
          + (meant.map { "did you mean '\($0)'?" }
            ?? "the rules are \(known.joined(separator: ", "))"))
    }
    self.rule = rule
    switch parts.dropFirst().first {
    case "on", nil: isOn = true
    case "off": isOn = false
    case let other?: throw ValidationError("'\(name)' takes on or off, and here is '\(other)'")
    }
  }
}

extension GapPolicy: ExpressibleByArgument {}
extension LineBreakPolicy: ExpressibleByArgument {}
extension KoreanBreakPolicy: ExpressibleByArgument {}
extension NewlinePolicy: ExpressibleByArgument {}
extension CombinedDigits: ExpressibleByArgument {}
extension IslandPolicy: ExpressibleByArgument {}
