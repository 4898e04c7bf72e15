internal import BinderyModel

/// The contents of a book of plain texts: their volumes are parts, and where there are several
/// texts, those with chapters are.
struct TextContents {
  /// The parts, in reading order.
  private(set) var parts: [Part] = []
  /// The contents.
  private(set) var entries: [ContentsEntry] = []

  /// How many chapters stand before the essays.
  private let offset: Int

  /// The contents of essays in their order, behind so many other chapters; `nil` where none is a
  /// chapter of a text.
  init?(_ essays: [EssayDraft], after offset: Int) {
    self.offset = offset
    guard essays.contains(where: { $0.place != nil }), Self.areTogether(essays) else { return nil }
    let isOne = essays.allSatisfy { $0.file.path == essays[0].file.path }
    var index = 0
    while index < essays.count {
      let end =
        essays[index...].firstIndex { $0.file.path != essays[index].file.path } ?? essays.count
      add(essays, index..<end, isOne: isOne)
      index = end
    }
  }

  /// Whether the chapters of each volume follow each other: who sorts them by title wants no volumes.
  private static func areTogether(_ essays: [EssayDraft]) -> Bool {
    var seen: Set<[String]> = []
    var last: [String] = []
    for essay in essays where essay.place != nil {
      let volume = essay.place?.volume.map { String($0.number) }
      let key = [essay.file.source.text, volume ?? ""]
      guard key == last || seen.insert(key).inserted else { return false }
      last = key
    }
    return true
  }

  /// Adds the chapters of one text.
  private mutating func add(_ essays: [EssayDraft], _ range: Range<Int>, isOne: Bool) {
    guard let place = essays[range.lowerBound].place, !isOne else {
      entries += volumes(essays, range)
      return
    }
    let part = begin(place.work)
    entries.append(ContentsEntry(.part(part), children: volumes(essays, range)))
  }

  /// The chapters of one text, those of a volume below it.
  private mutating func volumes(_ essays: [EssayDraft], _ range: Range<Int>) -> [ContentsEntry] {
    var lines: [ContentsEntry] = []
    var current: TextPlace.Volume?
    for index in range {
      let chapter = ContentsEntry(.chapter(ChapterID(offset + index)))
      guard let volume = essays[index].place?.volume else {
        lines.append(chapter)
        continue
      }
      if volume != current {
        lines.append(ContentsEntry(.part(begin(volume.title))))
        current = volume
      }
      lines[lines.count - 1].children.append(chapter)
    }
    return lines
  }

  private mutating func begin(_ title: String) -> PartID {
    let id = PartID(parts.count)
    parts.append(Part(id: id, title: .text(title)))
    return id
  }
}
