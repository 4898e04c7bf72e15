/// A page of a section: lines of text, and notes at its foot.
struct SetPage: Sendable {
  /// The lines of text.
  var lines: [LaidLine] = []
  /// The lines of notes.
  var notes: [LaidLine] = []
  /// Whether its lines are horizontal among vertical pages.
  var isIsland = false
}

/// Puts the lines of a section on pages.
///
/// Lines that belong together stay together (CLREQ 3.4.4); notes stand at the foot of the page that refers to them, and a
/// long one goes on overleaf.
struct Pagination {
  /// The lines that a page has room for.
  private let room: Int
  private let islandRoom: Int
  private var notes: [Int: [LaidLine]]
  private var pages: [SetPage] = []
  private var page = SetPage()
  /// Lines of notes that go on overleaf.
  private var carried: [LaidLine] = []

  /// The pages of a section. Its notes stand at the feet of pages, those that nothing refers to behind the text.
  static func pages(of section: TextSection, room: Int) -> [SetPage] {
    var pagination = Pagination(room: max(4, room), notes: section.notes)
    pagination.put(section.lines)
    for (number, _) in section.notes { pagination.putNotes([number]) }
    if !section.references.isEmpty { pagination.put([.blank] + section.references) }
    return pagination.finish()
  }

  /// Pages of lines without notes; those of islands have a room of their own.
  static func pages(of lines: [LaidLine], room: Int, islandRoom: Int) -> [SetPage] {
    var pagination = Pagination(room: max(4, room), notes: [], islandRoom: islandRoom)
    pagination.put(lines)
    return pagination.finish()
  }

  private init(room: Int, notes: [(number: Int, lines: [LaidLine])], islandRoom: Int? = nil) {
    self.room = room
    self.islandRoom = islandRoom ?? room
    self.notes = Dictionary(notes.map { ($0.number, $0.lines) }) { first, _ in first }
  }

  // MARK: - Text

  private mutating func put(_ lines: [LaidLine]) {
    var start = 0
    while start < lines.count {
      let line = lines[start]
      guard line.keep != .pageEnd, line.island.isEmpty else {
        endPage()
        putIsland(line.island)
        start += 1
        continue
      }
      var end = start + 1
      while end < lines.count, lines[end - 1].keep == .withNext, lines[end].keep != .pageEnd,
        lines[end].island.isEmpty
      {
        end += 1
      }
      put(group: lines[start..<end])
      start = end
    }
  }

  /// Lines that stay together, where a page can hold them.
  private mutating func put(group: ArraySlice<LaidLine>) {
    guard group.count <= room else {
      for line in group { put(group: [line]) }
      return
    }
    var group = group
    if page.lines.isEmpty { group = group.drop(while: \.isBlank) }
    guard !group.isEmpty else { return }
    let new = group.flatMap(\.notes).flatMap { notes[$0] ?? [] }
    // Of a long note two lines at least stand on the page that refers to it.
    let least = new.count > 3 ? 2 : new.count
    if !page.lines.isEmpty, !hasRoom(lines: group.count, notes: least) {
      endPage()
      group = group.drop(while: \.isBlank)
    }
    if page.lines.isEmpty { makeRoom(lines: group.count) }
    page.lines += group
    putNotes(group.flatMap(\.notes))
  }

  private func hasRoom(lines: Int, notes: Int) -> Bool {
    let feet = page.notes.count + notes
    return page.lines.count + lines + (feet > 0 ? feet + 1 : 0) <= room
  }

  /// Notes from the page before make room for lines that stay together, and go on overleaf again.
  private mutating func makeRoom(lines: Int) {
    let excess = lines + page.notes.count + 1 - room
    guard excess > 0, !page.notes.isEmpty else { return }
    carried = page.notes.suffix(excess) + carried
    page.notes = page.notes.dropLast(excess)
  }

  private mutating func putIsland(_ lines: [LaidLine]) {
    var rest = lines[...]
    while !rest.isEmpty {
      pages.append(SetPage(lines: Array(rest.prefix(islandRoom)), isIsland: true))
      rest = rest.dropFirst(islandRoom)
    }
  }

  // MARK: - Notes

  private mutating func putNotes(_ numbers: [Int]) {
    for number in numbers {
      guard let lines = notes.removeValue(forKey: number) else { continue }
      put(note: lines[...])
    }
  }

  /// As much of a note as the page has room for; the rest is carried.
  private mutating func put(note lines: ArraySlice<LaidLine>) {
    guard carried.isEmpty else {
      carried += lines
      return
    }
    let free = room - page.lines.count - 1 - page.notes.count
    page.notes += lines.prefix(max(0, free))
    carried += lines.dropFirst(max(0, free))
  }

  private mutating func endPage() {
    guard !page.lines.isEmpty || !page.notes.isEmpty else { return }
    while page.lines.last?.isBlank == true { page.lines.removeLast() }
    pages.append(page)
    page = SetPage()
    // Some text stands above what is carried.
    let rest = carried
    carried = []
    page.notes = Array(rest.prefix(max(1, room - 3)))
    carried = Array(rest.dropFirst(page.notes.count))
  }

  private mutating func finish() -> [SetPage] {
    endPage()
    while !page.notes.isEmpty { endPage() }
    return pages.isEmpty ? [SetPage()] : pages
  }
}
