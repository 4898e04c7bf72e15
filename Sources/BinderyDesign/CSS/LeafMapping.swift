/// Turns the bodies of documents into leaves of one document.
///
/// An EPUB has a document for each essay, with the essay's region and kind as classes of its body; where all
/// essays stand in one document, each is an `article` with the same classes. `article` is a type as `body`
/// is, so that no rule weighs more than before.
enum LeafMapping {
  /// The element that each leaf is.
  static let element = "article"

  /// The sheet of one document.
  static func applied(to sheet: Stylesheet) -> Stylesheet {
    func mapped(_ rule: Stylesheet.Rule) -> Stylesheet.Rule {
      switch rule {
      case .statement: rule
      case .group(let condition, let rules): .group(condition, rules.map(mapped))
      case .style(let selectors, let declarations):
        .style(selectors: selectors.map(self.mapped), declarations)
      }
    }
    return Stylesheet(rules: sheet.rules.map(mapped))
  }

  /// The selector with `article` wherever it says `body`.
  static func mapped(_ selector: String) -> String {
    guard selector.contains("body") else { return selector }
    var mapped = ""
    var word = ""
    func leaf(_ word: String) -> String { word == "body" ? element : word }
    for character in selector {
      if character.isLetter || character.isNumber || "-_.#".contains(character) {
        // A class or an identifier of that name is another thing.
        if ".#".contains(character), !word.hasPrefix("."), !word.hasPrefix("#") {
          mapped += leaf(word)
          word = ""
        }
        word.append(character)
      } else {
        mapped += leaf(word) + String(character)
        word = ""
      }
    }
    return mapped + leaf(word)
  }
}
