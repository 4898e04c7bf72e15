internal import BinderyModel

/// The lines of a book's front and back matter, when it is known what its essays say.
struct MatterContents {
  /// What stands before the essays.
  private(set) var front: [ContentsEntry] = []
  /// What stands behind them.
  private(set) var back: [ContentsEntry] = []
  /// Which pages had nothing to show.
  private(set) var diagnostics: [Diagnostic] = []

  private let essays: [EssayDraft]
  private let bookFile: SourcePath?

  /// The lines around some essays; the chapters of a book are the texts of the front matter, the
  /// essays, and the texts of the back matter.
  init(_ matter: Matter, essays: [EssayDraft], bookFile: BookFile?) {
    self.essays = essays
    self.bookFile = bookFile?.file.source
    var next = 0
    front = matter.front.map { entries($0, &next) } ?? ContentsEntry.usualFront
    next += essays.count
    back = matter.back.map { entries($0, &next) } ?? ContentsEntry.usualBack(of: essays.count)
  }

  private mutating func entries(_ lines: [Matter.Line], _ next: inout Int) -> [ContentsEntry] {
    var entries: [ContentsEntry] = []
    for line in lines {
      switch line {
      case .page(let page, let range):
        guard let lack = lack(of: page) else {
          entries.append(ContentsEntry(.page(page)))
          continue
        }
        diagnostics.append(
          Diagnostic(
            .pageEmpty, "no essay has a \(lack): the page '\(page.rawValue)' is left out",
            file: bookFile, source: range,
            hint: "give essays a `\(lack):`, or take the page out of book.yaml"))
      case .text:
        entries.append(ContentsEntry(.chapter(ChapterID(next))))
        next += 1
      }
    }
    return entries
  }

  /// What no essay has, where a page would have nothing to show.
  private func lack(of page: BookPage) -> String? {
    switch page {
    case .tagIndex: essays.allSatisfy(\.header.subjects.isEmpty) ? "tag" : nil
    case .chronology: essays.allSatisfy { $0.date == nil } ? "date" : nil
    case .halfTitle, .titlePage, .imprint, .contents, .colophon: nil
    }
  }
}
