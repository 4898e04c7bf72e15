internal import BinderyModel

extension Diagnostic {
  /// What is told of pages that a convention leaves out; `nil` where there is none.
  static func leftOut(_ files: [FolderFile], _ reason: String) -> Diagnostic? {
    guard let first = files.first else { return nil }
    let names = files.prefix(5).map(\.source.text).joined(separator: ", ")
    let more = files.count > 5 ? " and \(files.count - 5) more" : ""
    return Diagnostic(
      .pageLeftOut, "pages \(reason) were left out: \(names)\(more)", file: first.source,
      hint: "name files one by one to bind them")
  }
}
