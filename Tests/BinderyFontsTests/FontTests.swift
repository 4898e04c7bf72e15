import BinderyModel
import Foundation
import Testing

@testable import BinderyFonts

/// Fonts of this machine: Noto Serif CJK, which the tests' packages bring.
private enum Noto {
  static let path = "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc"
  static var isHere: Bool { FileManager.default.fileExists(atPath: path) }
  /// The places of the regions' faces in the collection.
  static let japanese = 0
  static let simplifiedChinese = 2
}

@Suite("Fonts", .enabled(if: Noto.isHere, "Noto Serif CJK is not installed"))
struct FontTests {
  private let font: Font

  init() throws { font = try Font(path: Noto.path, index: Noto.simplifiedChinese) }

  private let text = "春眠不觉晓，处处闻啼鸟。「夜来」——风雨声……ABC 123"

  private let name = SubsetName(family: "Book Serif", style: "Regular")

  private func subset(keepsLocalForms: Bool = false) throws -> [UInt8] {
    try FontSubset.cut(
      font, to: CharacterBitmap(text), name: name, keepsLocalForms: keepsLocalForms)
  }

  private func missing(_ text: String, in font: Font) -> [Unicode.Scalar] {
    CharacterBitmap(text).subtracting(font.coverage).scalars
  }

  /// A cut font as a file, opened again.
  private func opened(_ subset: [UInt8]) throws -> Font {
    let path = NSTemporaryDirectory() + "bindery-\(UUID().uuidString).otf"
    try Data(subset).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try Font(path: path)
  }

  @Test("a face of a collection says what it is")
  func faces() throws {
    #expect(font.family == "Noto Serif CJK SC")
    #expect(font.weight == 400)
    #expect(font.right.usage == .installable)
    #expect(font.right.allowsSubsets)
    #expect(font.hasPostScriptOutlines)
    #expect(font.name(.licenceAddress) == "http://scripts.sil.org/OFL")
    #expect(try Font(path: Noto.path, index: Noto.japanese).family == "Noto Serif CJK JP")
  }

  @Test("what is no font, or no face, is refused with its path")
  func refusals() {
    #expect(throws: FontError.unreadable(path: "/etc/hostname")) {
      try Font(path: "/etc/hostname")
    }
    #expect(throws: FontError.unreadable(path: "/nowhere.otf")) { try Font(path: "/nowhere.otf") }
    #expect(throws: FontError.noFace(path: Noto.path, index: 99)) {
      try Font(path: Noto.path, index: 99)
    }
  }

  @Test("characters without a glyph are told")
  func missing() throws {
    #expect(missing("字😀骨", in: font) == ["😀"])
    #expect(missing(text, in: font).isEmpty)
  }

  @Test("a cut font shows its characters and no others")
  func cut() throws {
    let cut = try opened(try subset())
    #expect(missing(text, in: cut).isEmpty)
    #expect(missing("梦", in: cut) == ["梦"])
  }

  @Test("a cut font bears our name, and its maker's copyright and licence")
  func names() throws {
    let cut = try opened(try subset())
    #expect(cut.family == "Book Serif")
    #expect(cut.name(.full) == "Book Serif Regular")
    #expect(cut.name(.postScript) == "BookSerif-Regular")
    #expect(cut.name(.copyright) == font.name(.copyright))
    #expect(cut.name(.licence) == font.name(.licence))
  }

  @Test(
    "a cut font keeps the widths of punctuation and vertical forms, and not other regions' glyphs")
  func features() throws {
    let kept = try opened(try subset())
    let layout = kept.table(FontTag("GSUB")).bytes + kept.table(FontTag("GPOS")).bytes
    for feature in ["halt", "vhal", "palt", "vert", "fwid"] {
      #expect(layout.firstRange(of: feature.utf8) != nil, "\(feature)")
    }
    #expect(layout.firstRange(of: "locl".utf8) == nil)
    #expect(!kept.table(FontTag("vmtx")).bytes.isEmpty)
    let local = try opened(try subset(keepsLocalForms: true))
    #expect(local.table(FontTag("GSUB")).bytes.firstRange(of: "locl".utf8) != nil)
  }

  @Test("the same characters make the same bytes, in whatever order they come")
  func reproducible() throws {
    let again = try FontSubset.cut(
      try Font(path: Noto.path, index: Noto.simplifiedChinese),
      to: CharacterBitmap(String(text.reversed())), name: name)
    #expect(try subset() == again)
  }

  @Test("a whole font has all its characters under our name, and stands alone")
  func whole() throws {
    let whole = try opened(try FontSubset.whole(font, name: name))
    #expect(whole.family == "Book Serif")
    #expect(whole.coverage == font.coverage)
  }

  @Test("a cut font of a thousand characters is no twentieth of the whole")
  func size() throws {
    var characters = CharacterBitmap()
    for value in 0x4E00..<0x4E00 + 1_000 {
      characters.insert(try #require(Unicode.Scalar(UInt32(value))))
    }
    let cut = try FontSubset.cut(font, to: characters, name: name)
    #expect(cut.count < 600_000)
    #expect(characters.subtracting(try opened(cut).coverage).isEmpty)
  }
}

@Suite("What fonts may be used for")
struct EmbeddingRightTests {
  @Test(
    "the bits of OS/2 say what is allowed",
    arguments: [
      (0x0, EmbeddingRight.Usage.installable, true, true), (0x2, .restricted, true, true),
      (0x4, .previewAndPrint, true, true), (0x8, .editable, true, true),
      (0x6, .previewAndPrint, true, true), (0x104, .previewAndPrint, false, true),
      (0x200, .installable, true, false),
    ] as [(UInt16, EmbeddingRight.Usage, Bool, Bool)])
  func bits(bits: UInt16, usage: EmbeddingRight.Usage, subsets: Bool, outlines: Bool) {
    let right = EmbeddingRight(fsType: bits)
    #expect(right.usage == usage)
    #expect(right.allowsSubsets == subsets)
    #expect(right.allowsOutlines == outlines)
    #expect(right.allowsBooks == (usage != .restricted && outlines))
  }
}

@Suite("Finding fonts", .enabled(if: Noto.isHere, "Noto Serif CJK is not installed"))
struct FontFinderTests {
  @Test("a family is found with its face, regular and bold, whatever the case of its letters")
  func find() throws {
    let finder = try #require(FontFinder())
    let regular = try #require(finder.find(family: "noto serif cjk sc"))
    #expect(regular.path == Noto.path)
    #expect(regular.index == Noto.simplifiedChinese)
    let bold = try #require(finder.find(family: "Noto Serif CJK SC", FontCut(isBold: true)))
    #expect(try Font(path: bold.path, index: bold.index).weight == 700)
    #expect(finder.find(family: "Noto Serif CJK SC", FontCut(isItalic: true)) == nil)
  }

  @Test("a family that is not here is not taken for another")
  func absent() throws {
    let finder = try #require(FontFinder())
    #expect(finder.find(family: "No Such Family") == nil)
  }

  @Test("families that show a character are named")
  func showing() throws {
    let finder = try #require(FontFinder())
    #expect(!finder.families(showing: "骨").isEmpty)
    #expect(finder.families(showing: "\u{10FFFD}").isEmpty)
  }
}
