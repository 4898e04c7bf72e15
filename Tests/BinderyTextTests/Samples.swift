import BinderyDesign
import BinderyModel
import BinderyUnicode

@testable import BinderyText

/// Contents that lie in memory.
struct MemoryContents: BookContents {
  struct Missing: Error {}

  var bodies: [Body]

  func body(of chapter: ChapterID) throws -> Body {
    guard bodies.indices.contains(chapter.index) else { throw Missing() }
    return bodies[chapter.index]
  }

  func data(of asset: AssetID) throws -> [UInt8] { throw Missing() }
}

func t(_ text: String) -> Inline { Inline(.text(text)) }

func p(_ text: String) -> Block { Block(.paragraph([t(text)])) }

func plain(_ text: String) -> Block { Block(.plain([t(text)])) }

func heading(_ level: Int, _ text: String, id: String? = nil) -> Block {
  Block(.heading(level: level, [t(text)]), attributes: Attributes(identifier: id))
}

func reference(_ number: Int) -> Inline {
  Inline(.noteReference(NoteReference(label: "n\(number)", number: number, occurrence: 1)))
}

func note(_ number: Int, _ text: String) -> Note {
  Note(label: "n\(number)", number: number, referenceCount: 1, blocks: [p(text)])
}

func table(_ rows: [[String]], _ alignments: [Table.Alignment?] = []) -> Block {
  let cells = rows.map { row in
    row.enumerated().map { index, text in
      Table.Cell(
        blocks: [plain(text)], alignment: index < alignments.count ? alignments[index] : nil)
    }
  }
  return Block(.table(Table(head: Array(cells.prefix(1)), body: Array(cells.dropFirst()))))
}

/// A book of some essays in one language, in a design that may be changed.
func edition(
  _ bodies: [Body], _ language: LanguageTag = .simplifiedChinese,
  _ change: (inout Design) -> Void = { _ in }
) -> Edition {
  let chapters = bodies.indices.map { index in
    Chapter(
      id: ChapterID(index), source: SourcePath("\(index).md"), title: "第\(index)篇",
      language: language)
  }
  let book = Book(
    metadata: Metadata(title: "潮汐", language: language), chapters: chapters, assets: [],
    contents: MemoryContents(bodies: bodies))
  var design = Design(
    format: .text, setting: TextSetting(gapped), stylesheet: Stylesheet(rules: []))
  change(&design)
  let stamp = BuildStamp(
    identifier: "urn:x", modified: Timestamp(secondsSince1970: 0) ?? bodyless, generator: "test")
  return Edition(book: book, design: design, stamp: stamp)
}

private var bodyless: Timestamp { preconditionFailure("1970-01-01 is a date") }

/// The text of an edition.
func text(_ edition: Edition) throws -> String {
  let artifact = try TextWriter().artifact(for: edition)
  return String(decoding: try artifact.entries.flatMap { try $0.bytes() }, as: UTF8.self)
}

/// The lines of some blocks, in an essay of a language.
func lines(
  _ blocks: [Block], _ language: LanguageTag = .simplifiedChinese, width: Int = 40,
  _ change: (inout Design) -> Void = { _ in }
) -> [String] {
  var setter = BlockSetter(language: language, in: edition([], language, change))
  return setter.lines(of: blocks, width: width).map(\.text)
}

/// The wish that plain text begins with.
private var gapped: SettingWish {
  var wish = SettingWish()
  wish.gap = .space
  return wish
}
