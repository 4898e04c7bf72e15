package import BinderyModel
internal import Yams

/// Why YAML was not read, or not wholly.
package struct YAMLFlaw: Error, Sendable, Hashable {
  /// What kind of flaw it is.
  package enum Kind: Sendable, Hashable {
    case invalid
    case duplicateKey(String)
    case tooComplex
  }

  /// What kind of flaw it is.
  package var kind: Kind
  /// What the parser says, or what is too much.
  package var message: String
  /// Where it is.
  package var place: SourcePosition

  /// A flaw at a place.
  package init(kind: Kind, message: String, place: SourcePosition) {
    self.kind = kind
    self.message = message
    self.place = place
  }

  /// What Yams says is wrong; the column counts characters.
  package init(_ error: any Error, firstLine: Int) {
    let start = SourcePosition(line: firstLine, column: 1)
    func place(_ mark: Mark) -> SourcePosition {
      SourcePosition(line: firstLine + mark.line - 1, column: mark.column)
    }
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self.init(kind: .invalid, message: problem, place: place(mark))
    case .duplicatedKeysInMapping(let duplicates, let context):
      let key = duplicates.first ?? ""
      self.init(
        kind: .duplicateKey(key), message: "the key '\(key)' stands twice",
        place: place(context.mark))
    case .reader(let problem, _, _, _), .writer(let problem), .emitter(let problem),
      .representer(let problem):
      self.init(kind: .invalid, message: problem, place: start)
    case .no, .memory, .dataCouldNotBeDecoded, nil:
      self.init(kind: .invalid, message: "it cannot be parsed", place: start)
    }
  }
}
