internal import BinderyModel

/// Leaves out what a site needs and no reader of a book does: pages that a template fills, such as
/// archives and searches, pages that send their readers elsewhere, the page of what was not found.
///
/// What an author lists as a chapter is one, whatever it holds.
struct SitePageSelection {
  /// The essays that are left, in their order.
  let essays: [EssayDraft]
  /// What was left out.
  let diagnostics: [Diagnostic]

  /// A selection among the essays of a folder.
  init(_ all: [EssayDraft]) {
    let isBlank = { (essay: EssayDraft) in essay.isBlank && !essay.shape.dropsTitle }
    essays = all.filter { !isBlank($0) && !Self.isNotFound($0) }
    guard essays.count < all.count else {
      diagnostics = []
      return
    }
    let notes = [
      Diagnostic.leftOut(all.filter(isBlank).map(\.file), "without a text of their own"),
      Diagnostic.leftOut(
        all.filter { !isBlank($0) && Self.isNotFound($0) }.map(\.file), "of what was not found"),
    ]
    diagnostics = notes.compactMap { $0 }
  }

  private static func isNotFound(_ essay: EssayDraft) -> Bool {
    essay.header.permalink?.hasSuffix("404.html") == true
      || essay.file.stem == "404" && (essay.header.layout ?? essay.header.permalink) != nil
  }
}
