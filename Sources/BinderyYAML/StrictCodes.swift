package import BinderyModel

/// What the findings in a kind of file are called.
package struct StrictCodes: Sendable {
  /// No YAML, too much of it, or no keys in it.
  package let invalid: DiagnosticCode
  /// A key that is none of the file's.
  package let unknownKey: DiagnosticCode
  /// A key given twice.
  package let duplicateKey: DiagnosticCode
  /// A value of the wrong kind, or one that means nothing.
  package let invalidValue: DiagnosticCode

  /// The codes of a kind of file.
  package init(
    invalid: DiagnosticCode, unknownKey: DiagnosticCode, duplicateKey: DiagnosticCode,
    invalidValue: DiagnosticCode
  ) {
    self.invalid = invalid
    self.unknownKey = unknownKey
    self.duplicateKey = duplicateKey
    self.invalidValue = invalidValue
  }
}
