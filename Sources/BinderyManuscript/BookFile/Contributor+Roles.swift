internal import BinderyModel
internal import BinderyYAML

extension Contributor.Role {
  /// The role by its word or its MARC code.
  init?(named word: String) {
    guard let role = Self.allCases.first(where: { $0.word == word || $0.rawValue == word }) else {
      return nil
    }
    self = role
  }

  /// The word that authors write.
  var word: String {
    switch self {
    case .author: "author"
    case .editor: "editor"
    case .translator: "translator"
    case .illustrator: "illustrator"
    case .photographer: "photographer"
    case .contributor: "contributor"
    }
  }

  /// What to do about a word that is no role.
  static func hint(for word: String) -> String {
    let words = allCases.map(\.word)
    return NearMiss.find(word.lowercased(), among: words).map { "did you mean '\($0)'?" }
      ?? words.first { $0 == word.lowercased() }.map { "did you mean '\($0)'?" }
      ?? "the roles are \(words.joined(separator: ", "))"
  }
}
