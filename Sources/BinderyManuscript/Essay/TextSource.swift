internal import BinderyModel

/// A text to be read: a file, or what `book.yaml` says in place.
struct TextSource: Sendable, Hashable {
  /// A text that stands in another file.
  struct InPlace: Sendable, Hashable {
    var text: [UInt8]
    /// The line that it begins on.
    var line: Int
  }

  /// The file that it lies in, or stands in.
  var file: FolderFile
  /// What it is to the book.
  var role = ChapterRole.essay
  /// The text itself, where it is no file of its own.
  var inPlace: InPlace?
}
