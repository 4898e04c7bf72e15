internal import BinderyModel
internal import BinderyYAML

/// Which essays are taken, in what order, in which parts.
extension BookFileReader {
  /// A day, a month or a year.
  mutating func period(_ value: PlacedYAML, _ key: some KeyVocabulary) -> Period? {
    guard let text = text(value, key) else { return nil }
    guard let period = Period(text) else {
      refuse(
        value, key, "'\(text)' is no date that can be read",
        hint: "write a day 2024-03-09, a month 2024-03 or a year 2024")
      return nil
    }
    return period
  }

  /// A pattern of paths, or a list of them.
  mutating func patterns(_ value: PlacedYAML, _ key: some KeyVocabulary) -> [PathPattern] {
    var items = [value]
    if case .list(let members) = value.content { items = members }
    return items.compactMap { item in
      text(item, key).flatMap { pattern($0, item, key) { PathPattern($0) } }
    }
  }

  /// A pattern that may be held against every file.
  mutating func pattern(
    _ text: String, _ value: PlacedYAML, _ key: some KeyVocabulary,
    _ make: (String) -> PathPattern?
  ) -> PathPattern? {
    guard let pattern = make(text) else {
      refuse(
        value, key, "'\(text)' is no path in the folder",
        hint: "paths begin at the folder of book.yaml and stay in it, like notes/tea.md or notes/*")
      return nil
    }
    if !pattern.isLiteral {
      patternsLeft -= 1
      if patternsLeft == -1 {
        refuse(
          value, key, "there are more than a thousand patterns",
          hint: "name folders instead, or say the rest in one pattern with * or **")
      }
    }
    return pattern
  }
}
