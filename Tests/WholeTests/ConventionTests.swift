import Foundation
import Testing

@Suite("folders of a convention")
struct ConventionTests {
  private func bind(_ name: String) throws -> (result: Program.Result, files: [String: Data]) {
    let shelf = try Scratch()
    let book = shelf.folder.appending(path: "book.epub")
    let fixture = Program.root.appending(path: "Tests/Fixtures/\(name)")
    let result = try Program.bind(fixture, to: book)
    return (result, try UnpackedBook(book).files)
  }

  @Test(
    "the finish line names the convention",
    arguments: [
      ("mdbook", "6 essays, zh-Hans, mdBook"), ("gitbook", "5 essays, ja, GitBook"),
      ("jekyll", "7 essays, zh-Hans, Jekyll"),
    ])
  func finish(name: String, told: String) throws {
    let result = try bind(name).result
    #expect((result.output + result.errors).contains("book.epub: \(told)\n"))
  }

  @Test(
    "no mark and no link to a Markdown file is left, every chapter stands once and in order",
    arguments: Examples.conventions)
  func marks(name: String) throws {
    let files = try bind(name).files
    for (path, data) in files where path.hasSuffix(".xhtml") {
      let text = String(decoding: data, as: UTF8.self)
      #expect(!text.contains("{{#rust") && !text.contains("{% hint"), "\(path)")
      #expect(text.firstMatch(of: /href="[^":]*\.md["#]/) == nil, "\(path)")
    }
    let package = String(decoding: files["EPUB/package.opf"] ?? Data(), as: UTF8.self)
    let pages = package.matches(of: /idref="essay-(\d+)"/).compactMap { Int($0.output.1) }
    #expect(!pages.isEmpty && pages == Array(1...pages.count))
    let contents = String(decoding: files["EPUB/nav.xhtml"] ?? Data(), as: UTF8.self)
    let lines = contents.matches(of: /href="text\/(\d{4})-[a-z0-9-]+\.xhtml"/)
      .compactMap { Int($0.output.1) }
    // The last one is the landmark that says where reading starts.
    #expect(lines.dropLast() == pages[...])
  }
}
