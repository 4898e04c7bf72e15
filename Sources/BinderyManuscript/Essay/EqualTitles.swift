internal import BinderyModel

/// Essays of one title, and what tells them apart in the contents: their dates, else their folders.
///
/// Where the author lists the essays, his list does.
struct EqualTitles {
  /// What the contents call an essay, by its place in the book.
  private(set) var contentsTitles: [Int: String] = [:]
  /// What is told, once for each title.
  private(set) var diagnostics: [Diagnostic] = []

  /// The essays of a book, in its order; those in different folders are in different parts where
  /// folders make the parts.
  init(_ essays: [EssayDraft], areInParts: Bool) {
    var places: [String: [Int]] = [:]
    for (place, essay) in essays.enumerated() where essay.role == .essay {
      let part = areInParts ? essay.file.path.parent.nameText + "/" : ""
      places[part + (essay.listedTitle ?? essay.title), default: []].append(place)
    }
    for alike in places.values.filter({ $0.count > 1 }).sorted(by: { $0[0] < $1[0] }) {
      let same = alike.map { essays[$0] }
      diagnostics.append(Self.diagnostic(of: same))
      let marks = Self.marks(of: same)
      for (place, mark) in zip(alike, marks) where !mark.isEmpty {
        let title = essays[place].listedTitle ?? essays[place].title
        contentsTitles[place] = "\(title) (\(mark))"
      }
    }
  }

  /// What is different in the essays; empty where nothing short is.
  private static func marks(of essays: [EssayDraft]) -> [String] {
    let dates = essays.map { $0.date?.dayText ?? "" }
    if Set(dates).count == dates.count { return dates }
    let folders = essays.map {
      $0.file.path.isInside($0.file.root) ? $0.file.path.parent.nameText : ""
    }
    return Set(folders).count == folders.count ? folders : []
  }

  private static func diagnostic(of essays: [EssayDraft]) -> Diagnostic {
    let names = essays.prefix(5).map(\.file.source.text).joined(separator: ", ")
    let more = essays.count > 5 ? " and \(essays.count - 5) more" : ""
    return Diagnostic(
      .titleDuplicate, "\(essays.count) essays are called '\(essays[0].title)': \(names)\(more)",
      file: essays[0].file.source, hint: "give each a title of its own")
  }
}
