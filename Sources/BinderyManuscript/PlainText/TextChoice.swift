internal import BinderyModel

/// Which files of a folder without a site are its essays: Markdown, or where there is none, plain
/// texts.
struct TextChoice {
  /// The essays, in natural order.
  let files: [FolderFile]
  /// What was left out.
  private(set) var diagnostics: [Diagnostic] = []

  /// Chooses among the files that were found.
  ///
  /// A README alone does not make a folder of texts one of Markdown.
  init(_ listing: FolderListing) {
    let texts = listing.texts.filter { !Self.isTechnical($0) }
    guard !texts.isEmpty else {
      files = listing.files
      return
    }
    let isMarkdown = listing.files.contains { !Self.isTechnical($0) }
    files = isMarkdown ? listing.files : texts
    let left = isMarkdown ? texts : listing.files + listing.texts.filter(Self.isTechnical)
    guard let first = left.first else { return }
    let names = left.prefix(5).map(\.source.text).joined(separator: ", ")
    let more = left.count > 5 ? " and \(left.count - 5) more" : ""
    let reason = isMarkdown ? "beside Markdown" : "beside the texts"
    diagnostics.append(
      Diagnostic(
        .pageLeftOut, "files \(reason) were left out: \(names)\(more)", file: first.source,
        hint: "name files one by one to bind them"))
  }

  /// Whether a file speaks to programs, or of the folder.
  private static func isTechnical(_ file: FolderFile) -> Bool {
    let stem = file.stem.lowercased()
    return names.contains { stem == $0 || stem.hasPrefix($0 + "-") || stem.hasPrefix($0 + ".") }
  }

  private static let names = [
    "readme", "license", "licence", "copying", "notice", "authors", "changelog", "robots", "humans",
    "security", "ads", "requirements", "constraints", "cmakelists", "manifest",
  ]
}
