/// The keys of a mapping in a file of our own; a case more makes the compiler ask for its reading.
package protocol KeyVocabulary: RawRepresentable<String>, CaseIterable, Hashable {
  /// What other programs, or other people, call the same.
  static var synonyms: [String: Self] { get }
  /// How the key is written.
  var example: String { get }
}

extension KeyVocabulary {
  /// None, where nothing is said.
  package static var synonyms: [String: Self] { [:] }

  /// What to do about a word that is none of ours.
  package static func hint(for word: String) -> String {
    let known = allCases.map(\.rawValue)
    let intended = synonyms[word.lowercased()]?.rawValue ?? NearMiss.meant(by: word, among: known)
    return intended.map { "did you mean '\($0)'?" }
      ?? "the keys here are \(known.joined(separator: ", "))"
  }
}
