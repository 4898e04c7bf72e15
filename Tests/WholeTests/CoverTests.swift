import Foundation
import Testing

@Suite("covers")
struct CoverTests {
  private static func essay(_ scratch: Scratch) throws -> URL {
    try scratch.write("in/a.md", "---\ntitle: 河边的书店\nauthor: 陆知秋\ndate: 2024-03-09\n---\n雨下了一夜。\n")
    return scratch.folder.appending(path: "in")
  }

  @Test("a book without a cover picture gets one, listed, shown and described")
  func drawn() throws {
    let scratch = try Scratch()
    let book = scratch.folder.appending(path: "b.epub")
    try Program.bind(try Self.essay(scratch), to: book)
    let unpacked = try UnpackedBook(book)
    let package = unpacked.text("EPUB/package.opf")
    let item = try #require(package.firstMatch(of: /<item [^>]*cover-image[^>]*>/)).0
    let path = try #require(item.firstMatch(of: /href="([^"]+)"/)).1
    #expect(package.contains("<meta name=\"cover\""))
    let picture = try #require(unpacked.files["EPUB/\(path)"])
    #expect(picture.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    #expect(picture.count < 150_000)
    let page = unpacked.text("EPUB/text/cover.xhtml")
    #expect(page.contains("alt=\"封面：河边的书店／陆知秋\""))
    #expect(unpacked.text("EPUB/nav.xhtml").contains("text/cover.xhtml"))
  }

  @Test("--cover none, and cover: none in book.yaml, leave it out")
  func none() throws {
    let scratch = try Scratch()
    let folder = try Self.essay(scratch)
    let book = scratch.folder.appending(path: "b.epub")
    try Program.bind(folder, ["--cover", "none"], to: book)
    #expect(try UnpackedBook(book).files["EPUB/text/cover.xhtml"] == nil)
    try scratch.write("in/book.yaml", "cover: none\n")
    try Program.bind(folder, to: book)
    #expect(try UnpackedBook(book).files["EPUB/text/cover.xhtml"] == nil)
  }

  @Test("bindery cover draws it alone, another for each design, direction and script")
  func alone() throws {
    let scratch = try Scratch()
    _ = try Self.essay(scratch)
    var pictures: Set<Data> = []
    let runs = [
      [], ["--design", "field"], ["--design", "label"], ["--writing-mode", "vertical"],
      ["--script", "hant-tw"],
    ]
    for arguments in runs {
      let result = try Program.run(
        ["cover", "in", "-o", "c.png"] + arguments, in: scratch.folder)
      #expect(result.status == 0, "\(result.errors)")
      pictures.insert(try Data(contentsOf: scratch.folder.appending(path: "c.png")))
    }
    #expect(pictures.count == runs.count)
    #expect(try Program.run(["cover", "in", "-o", "c.jpg"], in: scratch.folder).status == 64)
  }

  @Test("a font file that the author names is the cover's, too")
  func file() throws {
    let scratch = try Scratch()
    let folder = try Self.essay(scratch)
    func cover(_ arguments: [String]) throws -> Data {
      let result = try Program.run(
        ["cover", "in", "-o", "c.png", "--style", "plain"] + arguments, in: scratch.folder)
      #expect(result.status == 0, "\(result.errors)")
      return try Data(contentsOf: scratch.folder.appending(path: "c.png"))
    }
    // A font of this book's characters that no machine has.
    let book = scratch.folder.appending(path: "b.epub")
    try Program.bind(folder, ["--font", "sans", "--embed-fonts", "subset"], to: book)
    let font = try #require(try UnpackedBook(book).files["EPUB/fonts/body.otf"])
    try scratch.write("mine.otf", font)
    #expect(try cover(["--font", "mine.otf"]) != cover([]))
    #expect(try cover(["--font", "mine.otf"]) != cover(["--font", "sans"]))
  }

  @Test("a title that no font shows leaves the book without a cover, with one note")
  func unshown() throws {
    let scratch = try Scratch()
    try scratch.write("in/a.md", "# 夜\u{F8FE}\n\n雨。\n")
    let book = scratch.folder.appending(path: "b.epub")
    let result = try Program.bind(scratch.folder.appending(path: "in"), to: book)
    #expect(result.errors.components(separatedBy: "[cover.not-drawn]").count == 2)
    #expect(try UnpackedBook(book).files["EPUB/text/cover.xhtml"] == nil)
  }
}
