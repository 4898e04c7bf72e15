internal import BinderyModel

extension Diagnostic {
  /// What is told of an essay that is published where an earlier one is.
  static func clash(_ essay: EssayDraft, _ earlier: EssayDraft, at address: String) -> Diagnostic {
    Diagnostic(
      .addressDuplicate,
      "'\(essay.file.source)' has the address of '\(earlier.file.source)', '\(address)': links"
        + " lead to the first",
      file: essay.file.source, hint: "give one of them another permalink or slug")
  }
}
