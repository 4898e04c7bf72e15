internal import BinderyModel

/// The essays of a folder as their author lists them: which, in what order, under which titles.
struct Arrangement: Sendable {
  /// A line of the list, with those below it.
  struct Entry: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
      case essay(SourcePath)
      case part(PartTitle)
      /// A title over what is below it.
      case heading(ListedTitle)
    }

    var kind: Kind
    var children: [Entry] = []
  }

  /// The essays in the order of the list, each once.
  var files: [FolderFile] = []
  /// The whole list.
  var entries: [Entry] = []
  /// What the list calls each essay.
  var titles: [SourcePath: ListedTitle] = [:]
  /// What was wrong with the list.
  var diagnostics: [Diagnostic] = []
  /// The list's own file and its text, for the lines that diagnostics speak of.
  var list: (file: SourcePath, text: [UInt8])?
}

/// A title as a list of essays gives it.
struct ListedTitle: Sendable, Hashable {
  /// Plain text; never empty.
  var text: String
  /// Whether code or a formula stands in it.
  var holdsCode = false
}
