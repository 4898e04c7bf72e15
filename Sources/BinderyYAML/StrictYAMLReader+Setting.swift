package import BinderyModel

/// How text is set.
extension StrictYAMLReader {
  /// A number of em, or `none`.
  package mutating func indent(_ value: PlacedYAML, _ key: some KeyVocabulary) -> ParagraphIndent? {
    guard let text = text(value, key) else { return nil }
    guard let indent = ParagraphIndent(text) else {
      refuse(value, key, "'indent' takes a number of em up to 10, or none, and here is '\(text)'")
      return nil
    }
    return indent
  }

  /// Names of rules, each with `on` or `off`.
  package mutating func rules(_ value: PlacedYAML, _ key: some KeyVocabulary)
    -> [TypesettingRule: Bool]
  {
    guard case .mapping(let members) = value.content else {
      refuseKind(of: value, key, wanted: "names of rules with on or off")
      return [:]
    }
    var rules: [TypesettingRule: Bool] = [:]
    for member in members {
      guard let rule = TypesettingRule(rawValue: member.key) else {
        let known = TypesettingRule.allCases.map(\.rawValue)
        refuse(
          PlacedYAML(content: .nothing, range: member.range), key,
          "there is no rule '\(member.key.singleLine)'",
          hint: NearMiss.find(member.key.lowercased(), among: known, shortest: 3)
            .map { "did you mean '\($0)'?" } ?? "the rules are \(known.joined(separator: ", "))")
        continue
      }
      if let isOn = isOn(member.value, rule, key) { rules[rule] = isOn }
    }
    return rules
  }

  private mutating func isOn(
    _ value: PlacedYAML, _ rule: TypesettingRule, _ key: some KeyVocabulary
  ) -> Bool? {
    switch text(value, key)?.lowercased() {
    case "true", "yes", "on": return true
    case "false", "no", "off": return false
    case nil: return nil
    case let other?:
      refuse(
        value, key, "'\(rule.rawValue)' takes on or off, and here is '\(other)'")
      return nil
    }
  }
}
