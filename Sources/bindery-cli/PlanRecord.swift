import Bindery
import BinderyManuscript
import BinderyModel
import Foundation

/// The plan of a book as JSON: documented in docs/list.md.
struct PlanRecord: Encodable {
  /// A line of the contents.
  struct Entry: Encodable {
    var kind: String
    var title: String
    var role: String?
    var page: String?
    var number: Int?
    var file: String?
    var date: String?
    var language: String?
    var authors: [String]?
    var tags: [String]?
    var characters: Int?
    var words: Int?
    var images: Int?
    var change: String?
    var entries: [Entry]?
  }

  /// What became of the essays of a bound book.
  struct Comparison: Encodable {
    let added: Int
    let changed: Int
    let removed: [String]
  }

  let title: String
  let authors: [String]
  let language: String
  let convention: String?
  let essays: Int
  let characters: Int
  let words: Int
  let images: Int
  let front: [Entry]
  let entries: [Entry]
  let back: [Entry]
  let against: Comparison?

  /// The record of a plan.
  init(_ plan: BookPlanLines) {
    title = plan.metadata.title
    authors = plan.authors
    language = plan.metadata.language.text
    convention = plan.convention?.rawValue
    essays = plan.essays
    characters = plan.characters
    words = plan.words
    images = plan.images
    front = Self.entries(plan.front)
    entries = Self.entries(plan.lines)
    back = Self.entries(plan.back)
    against = plan.comparison.map { comparison in
      Comparison(
        added: comparison.changes.values.count { $0 == .added },
        changed: comparison.changes.values.count { $0 == .changed }, removed: comparison.removed)
    }
  }

  /// The record as text, the same for the same plan.
  var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return ((try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}") + "\n"
  }

  private static func entries(_ lines: [BookPlanLines.Line]) -> [Entry] {
    var rest = lines[...]
    return entries(&rest, depth: 0)
  }

  /// The lines of a depth, each with those below it.
  private static func entries(_ lines: inout ArraySlice<BookPlanLines.Line>, depth: Int) -> [Entry]
  {
    var entries: [Entry] = []
    while let line = lines.first, line.depth >= depth {
      lines.removeFirst()
      var entry = entry(line)
      let below = self.entries(&lines, depth: depth + 1)
      entry.entries = below.isEmpty ? nil : below
      entries.append(entry)
    }
    return entries
  }

  private static func entry(_ line: BookPlanLines.Line) -> Entry {
    switch line.kind {
    case .part: return Entry(kind: "part", title: line.title)
    case .heading: return Entry(kind: "heading", title: line.title)
    case .page(let page): return Entry(kind: "page", title: line.title, page: page.rawValue)
    case .text(let chapter, let facts):
      var entry = entry(chapter, facts, line)
      entry.kind = "text"
      entry.role = chapter.role.rawValue
      return entry
    case .essay(let chapter, let facts, let number):
      var entry = entry(chapter, facts, line)
      entry.number = number
      return entry
    }
  }

  private static func entry(
    _ chapter: Chapter, _ facts: EssayFacts, _ line: BookPlanLines.Line
  ) -> Entry {
    Entry(
      kind: "essay", title: line.title, file: chapter.source.text, date: chapter.date?.dayText,
      language: chapter.language.text, authors: chapter.authors.isEmpty ? nil : chapter.authors,
      tags: chapter.tags.isEmpty ? nil : chapter.tags, characters: facts.characters,
      words: facts.words, images: facts.images, change: line.change?.rawValue)
  }
}
