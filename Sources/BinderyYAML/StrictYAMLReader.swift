package import BinderyModel

/// Reads a file of our own, key by key: whatever is not understood is an error with its remedy.
package protocol StrictYAMLReader {
  /// What its findings are called.
  static var codes: StrictCodes { get }
  /// A line that such a file may hold, for those who have written none.
  static var exampleLine: String { get }
  /// The file, as findings name it.
  var source: SourcePath { get }
  /// What was found so far.
  var diagnostics: [Diagnostic] { get set }
}

extension StrictYAMLReader {
  // MARK: Mappings and texts

  /// The known keys that have values; the others are told.
  package mutating func fields<Key: KeyVocabulary>(
    of value: PlacedYAML, _: Key.Type
  ) -> [(key: Key, value: PlacedYAML)] {
    guard case .mapping(let members) = value.content else {
      report(
        Self.codes.invalid, "there are no keys in it", at: value.range,
        hint: "write lines like `\(Self.exampleLine)`")
      return []
    }
    return members.compactMap { member in
      guard let key = Key(rawValue: member.key) else {
        report(
          Self.codes.unknownKey, "unknown key '\(member.key.singleLine)'", at: member.range,
          hint: Key.hint(for: member.key))
        return nil
      }
      return member.value.isBlank ? nil : (key, member.value)
    }
  }

  /// A text on one line.
  package mutating func text(_ value: PlacedYAML, _ key: some KeyVocabulary) -> String? {
    guard case .text(let text) = value.content, !text.singleLine.isEmpty else {
      refuseKind(of: value, key, wanted: "a text")
      return nil
    }
    return text.singleLine
  }

  /// A text, or a list of texts.
  package mutating func names(_ value: PlacedYAML, _ key: some KeyVocabulary) -> [String] {
    guard case .list(let items) = value.content else {
      return [text(value, key)].compactMap(\.self)
    }
    return items.compactMap { text($0, key) }
  }

  /// One of the words of a closed list.
  package mutating func word<Word: RawRepresentable<String> & CaseIterable>(
    _ value: PlacedYAML, _ key: some KeyVocabulary
  ) -> Word? {
    guard let text = text(value, key) else { return nil }
    if let word = Word(rawValue: text) { return word }
    let known = Word.allCases.map(\.rawValue)
    refuse(
      value, key,
      "'\(key.rawValue)' takes one of \(known.joined(separator: ", ")), and here is '\(text)'",
      hint: NearMiss.meant(by: text, among: known).map { "did you mean '\($0)'?" })
    return nil
  }

  // MARK: Findings

  /// Tells that a value is of another kind than its key takes.
  package mutating func refuseKind(
    of value: PlacedYAML, _ key: some KeyVocabulary, wanted: String
  ) {
    let found =
      switch value.content {
      case .nothing: "nothing"
      case .text(let text): text.singleLine.isEmpty ? "nothing" : "'\(text.singleLine)'"
      case .list: "a list"
      case .mapping: "a mapping"
      }
    refuse(value, key, "'\(key.rawValue)' takes \(wanted), and here is \(found)")
  }

  /// Tells that a value means nothing; the key's example is the remedy where there is no better one.
  package mutating func refuse(
    _ value: PlacedYAML, _ key: some KeyVocabulary, _ finding: String, hint: String? = nil
  ) {
    report(
      Self.codes.invalidValue, finding, at: value.range,
      hint: hint ?? "write it like `\(key.example)`")
  }

  /// Tells why the file was not read.
  package mutating func report(_ flaw: YAMLFlaw) {
    let place = SourceRange(flaw.place)
    switch flaw.kind {
    case .duplicateKey:
      report(Self.codes.duplicateKey, flaw.message, at: place, hint: "keep one of them")
    case .tooComplex:
      report(
        Self.codes.invalid, "the file is not read: \(flaw.message)", at: place,
        hint: "say it in plain lines of `key: value`")
    case .invalid:
      report(
        Self.codes.invalid, "the file is no YAML: \(flaw.message)", at: place,
        hint: "put values with ':', '#', '@' or brackets in quotes; indent with spaces")
    }
  }

  /// Tells a finding at a place.
  package mutating func report(
    _ code: DiagnosticCode, _ message: String, at range: SourceRange, hint: String
  ) {
    diagnostics.append(Diagnostic(code, message, file: source, source: range, hint: hint))
  }

  /// Puts the findings in the order of their places; two of a place keep their order.
  package mutating func sortDiagnostics() {
    diagnostics = diagnostics.enumerated().sorted {
      let (a, b) = ($0.element.source?.start, $1.element.source?.start)
      guard let a, let b, a != b else { return $0.offset < $1.offset }
      return a < b
    }
    .map(\.element)
  }
}
