internal import BinderyModel

/// Where `book.yaml` takes essays from: a file, a folder, a pattern of paths, or the whole folder,
/// and which of the essays there.
struct EssaySource: Sendable, Hashable {
  /// Paths from the folder on; `nil` for the whole folder.
  var path: PathPattern?
  /// Which of the essays are taken.
  var selection = Selection()
  /// The number of the part that the essays stand in; `nil` before the parts.
  var part: Int?
  /// Where it stands in the file.
  var range: SourceRange

  /// The source of a part.
  func inPart(_ number: Int) -> EssaySource {
    var source = self
    source.part = number
    return source
  }
}
