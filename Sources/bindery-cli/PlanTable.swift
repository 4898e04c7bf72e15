import Bindery
import BinderyManuscript
import BinderyModel
import BinderyUnicode

/// The plan of a book as a table: columns aligned by the cells of a terminal, and fitted to one.
struct PlanTable {
  private let plan: BookPlanLines
  /// The cells of the terminal; `nil` where the table goes elsewhere, whole and plain.
  private let width: Int?

  /// The narrowest column of titles.
  private static let narrowest = 12

  init(_ plan: BookPlanLines, width: Int?) {
    self.plan = plan
    self.width = width
  }

  /// One line of the table.
  private struct Row {
    var mark = ""
    var number = ""
    var title = ""
    var date = ""
    var characters = ""
    var images = ""
    var file = ""
  }

  /// The table, with what the book is called above it and what changed below.
  var text: String {
    let rows = [header] + (plan.front + plan.lines + plan.back).map(row) + [total]
    return ([head] + lines(of: rows) + changes).map { $0 + "\n" }.joined()
  }

  // MARK: - Rows

  private var header: Row {
    Row(
      number: "#", title: "title", date: "date", characters: "characters", images: "images",
      file: "file")
  }

  private func row(_ line: BookPlanLines.Line) -> Row {
    let title = String(repeating: "  ", count: min(line.depth, 20)) + Terminal.safe(line.title)
    switch line.kind {
    case .part, .heading, .page: return Row(title: title)
    case .text(let chapter, let facts): return row(chapter, facts, title, line)
    case .essay(let chapter, let facts, let number):
      var row = row(chapter, facts, title, line)
      row.number = String(number)
      return row
    }
  }

  private func row(
    _ chapter: Chapter, _ facts: EssayFacts, _ title: String, _ line: BookPlanLines.Line
  ) -> Row {
    Row(
      mark: line.change.map(Self.mark) ?? "", title: title, date: chapter.date?.dayText ?? "",
      characters: String(facts.characters), images: facts.images == 0 ? "" : String(facts.images),
      file: Terminal.safe(chapter.source.text))
  }

  private var total: Row {
    Row(
      title: plan.essays == 1 ? "1 essay" : "\(plan.essays) essays",
      characters: String(plan.characters), images: plan.images == 0 ? "" : String(plan.images))
  }

  private static func mark(_ change: BookComparison.Change) -> String {
    switch change {
    case .added: "+"
    case .changed: "~"
    }
  }

  // MARK: - Lines

  /// What the book is called, by whom, in which language, how the folder is laid out.
  private var head: String {
    let facts: [String?] = [
      plan.authors.isEmpty ? nil : plan.authors.joined(separator: ", "),
      plan.metadata.language.text, plan.convention?.name,
    ]
    let said = facts.compactMap { $0 }.joined(separator: ", ")
    return fit(Terminal.safe("\(plan.metadata.title): \(said)"))
  }

  private func lines(of rows: [Row]) -> [String] {
    func widest(_ column: (Row) -> String) -> Int { rows.map { column($0).cells }.max() ?? 0 }
    let numbers = widest(\.number)
    let characters = widest(\.characters)
    let images = widest(\.images)
    let dates = widest(\.date)
    var titles = widest(\.title)
    let files = widest(\.file)
    let hasDates = rows.contains { !$0.date.isEmpty && $0.date != header.date }
    let hasImages = plan.images > 0
    var showsFiles = true
    if let width {
      let others =
        (plan.comparison == nil ? 0 : 2) + numbers + 2 + (hasDates ? dates + 2 : 0) + characters + 2
        + (hasImages ? images + 2 : 0)
      showsFiles = others + titles + files + 2 <= width
      titles = min(titles, max(Self.narrowest, width - others))
    }
    return rows.map { row in
      var columns = [
        Self.right(row.number, numbers), Self.left(row.title.fitting(cells: titles), titles),
      ]
      if hasDates { columns.append(Self.left(row.date, dates)) }
      columns.append(Self.right(row.characters, characters))
      if hasImages { columns.append(Self.right(row.images, images)) }
      if showsFiles { columns.append(row.file) }
      if plan.comparison != nil { columns[0] = Self.left(row.mark, 1) + " " + columns[0] }
      let line = columns.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }

  /// What is gone, and how much changed.
  private var changes: [String] {
    guard let comparison = plan.comparison else { return [] }
    let added = comparison.changes.values.count { $0 == .added }
    let changed = comparison.changes.values.count { $0 == .changed }
    let gone = comparison.removed.map { fit("- " + Terminal.safe($0.isEmpty ? "?" : $0)) }
    let isSame = added + changed + gone.count == 0
    return gone + [
      isSame
        ? "nothing changed" : "\(added) added, \(changed) changed, \(gone.count) removed"
    ]
  }

  private func fit(_ line: String) -> String { width.map { line.fitting(cells: $0) } ?? line }

  private static func left(_ text: String, _ cells: Int) -> String {
    text + String(repeating: " ", count: max(0, cells - text.cells))
  }

  private static func right(_ text: String, _ cells: Int) -> String {
    String(repeating: " ", count: max(0, cells - text.cells)) + text
  }
}
