internal import BinderyModel

extension Diagnostic {
  /// How many pictures of an essay say nothing to those who do not see them; `nil` where all do. Words
  /// are never invented for them.
  static func noAlternative(_ essay: EssayDraft, _ sources: [Image.Source]) -> Diagnostic? {
    let silent = zip(essay.pictures, sources).filter { picture, source in
      guard case .asset = source, case .picture = picture.role else { return false }
      return picture.lacksAlternative && !picture.hasCaption
    }
    guard let first = silent.first?.0 else { return nil }
    return Diagnostic(
      .imageNoAlternative,
      silent.count == 1
        ? "a picture has no alternative text"
        : "\(silent.count) pictures have no alternative text, of which this is the first",
      file: essay.file.source, source: first.source,
      hint: "say what it shows to those who do not see it: ![words](path)")
  }
}
