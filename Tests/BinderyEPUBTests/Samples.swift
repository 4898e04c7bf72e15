import BinderyDesign
import BinderyEPUB
import BinderyModel
import Foundation

/// Contents that lie in memory.
struct MemoryContents: BookContents {
  struct Missing: Error {}

  var bodies: [Body]
  var pictures: [[UInt8]] = []

  func body(of chapter: ChapterID) throws -> Body {
    guard bodies.indices.contains(chapter.index) else { throw Missing() }
    return bodies[chapter.index]
  }

  func data(of asset: AssetID) throws -> [UInt8] {
    guard pictures.indices.contains(asset.index) else { throw Missing() }
    return pictures[asset.index]
  }
}

/// A PNG picture of 48 by 32 pixels: a hill.
let hill = [UInt8](
  Data(
    base64Encoded: """
      iVBORw0KGgoAAAANSUhEUgAAADAAAAAgCAIAAADbtmxLAAAAfUlEQVR42u3Oyw2AIBREUeq0CIugOoqw\
      CEtgwUKC+ng/gcRJZj33hHScSy0ABBBAvwNtcV8OVDadUhgXaCKrBrSgwax7+hk0gPUWpUAfsehcH+TI\
      4oS4ICOLn5CBFCzpuQbEZOlu9SCCZTm0ghqW/coH5DiAAAIIIIAAEi4DhnYuXvZ2k1MAAAAASUVORK5C\
      YII=
      """) ?? Data())

func t(_ text: String) -> Inline { Inline(.text(text)) }

func p(_ inlines: Inline...) -> Block { Block(.paragraph(inlines)) }

func plain(_ text: String) -> Block { Block(.plain([t(text)])) }

func heading(_ level: Int, _ text: String, id: String) -> Block {
  Block(.heading(level: level, [t(text)]), attributes: Attributes(identifier: id))
}

func reference(_ number: Int, _ occurrence: Int = 1) -> Inline {
  Inline(.noteReference(NoteReference(label: "n\(number)", number: number, occurrence: occurrence)))
}

func link(_ target: Link.Target, _ label: String) -> Inline {
  Inline(.link(Link(target), [t(label)]))
}

func picture(_ source: Image.Source, _ alternative: String) -> Inline {
  Inline(.image(Image(source, alternative: alternative)))
}

/// A chapter of a small book.
func chapter(
  _ index: Int, _ title: String, _ language: LanguageTag, source: String? = nil,
  outline: [OutlineEntry] = [], size: Int = 100, features: ContentFeatures = []
) -> Chapter {
  Chapter(
    id: ChapterID(index), source: SourcePath(source ?? "essay-\(index).md"), title: title,
    language: language, outline: outline, sourceSize: size, features: features)
}

/// An edition over bodies in memory.
func edition(
  _ metadata: Metadata, _ chapters: [Chapter], _ bodies: [Body], assets: [Asset] = [],
  cover: AssetID? = nil, stylesheet: Stylesheet = Stylesheet(rules: [])
) throws -> Edition {
  let contents = MemoryContents(bodies: bodies, pictures: assets.map { _ in hill })
  let book = Book(
    metadata: metadata, chapters: chapters, assets: assets, cover: cover, contents: contents)
  return Edition(
    book: book, design: Design(format: .epub, stylesheet: stylesheet),
    stamp: BuildStamp(
      identifier: "urn:uuid:6f1c5c32-6a0a-5b0e-9f0a-2c1f3f1f0a01",
      modified: try day(2024, 3, 9), generator: "Bindery 0"))
}

func day(_ year: Int, _ month: Int, _ day: Int) throws -> Timestamp {
  struct NoSuchDay: Error {}
  guard let date = Timestamp(year: year, month: month, day: day) else { throw NoSuchDay() }
  return date
}

func hillAsset(_ index: Int, digest: String = "0123456789abcdef0123456789abcdef") -> Asset {
  Asset(
    id: AssetID(index), source: SourcePath("hill.png"), mediaType: .png, width: 48, height: 32,
    size: hill.count, isAnimated: false, digest: digest)
}

/// The files of an edition as text, by path.
func files(of edition: Edition) throws -> [String: String] {
  var files: [String: String] = [:]
  for entry in try EPUBWriter().artifact(for: edition).entries {
    files[entry.name] = String(decoding: try entry.bytes(), as: UTF8.self)
  }
  return files
}

/// A link out of the book; dead where the address cannot be.
func web(_ address: String) -> Link.Target {
  WebAddress(address).map { .external($0) } ?? .dead(address)
}

/// A picture on a server; missing where the address cannot be.
func remote(_ address: String) -> Image.Source {
  WebAddress(address).map { .remote($0) } ?? .missing(address)
}

extension FontSelection {
  /// The usual fonts, for a book in the languages of every region.
  static let everyRegion = FontSelection(
    FontPlan(),
    languages: [.simplifiedChinese, .traditionalChinese, .japanese, .korean, .english])
}
