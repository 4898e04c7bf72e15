import Foundation
import Testing

@Suite("bindery init")
struct InitTests {
  private func site() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write("site/_config.yml", "title: 檐下\n")
    try scratch.write("site/_posts/2022-05-01-a.md", "# 老井\n\n井水凉。\n")
    return scratch
  }

  @Test("it writes a book.yaml that changes nothing, and never writes over one")
  func write() throws {
    let scratch = try site()
    try Program.bind(
      scratch.folder.appending(path: "site"), to: scratch.folder.appending(path: "a.epub"))
    let first = try Program.run(["init", "site"], in: scratch.folder)
    #expect(first.status == 0)
    #expect(first.errors == "site/book.yaml: 1 essay, Jekyll\n")
    try Program.bind(
      scratch.folder.appending(path: "site"), to: scratch.folder.appending(path: "b.epub"))
    let books = try ["a.epub", "b.epub"].map {
      try Data(contentsOf: scratch.folder.appending(path: $0))
    }
    #expect(books[0] == books[1])
    try scratch.write("site/book.yaml", "title: 我的\n")
    let second = try Program.run(["init"], in: scratch.folder.appending(path: "site"))
    #expect(second.status == 1)
    #expect(second.errors.contains("'book.yaml' is there already"))
    #expect(
      try String(contentsOf: scratch.folder.appending(path: "site/book.yaml"), encoding: .utf8)
        == "title: 我的\n")
  }

  @Test("it stands back before a book.yml, too, and prints where it is asked to")
  func print() throws {
    let scratch = try site()
    try scratch.write("site/book.yml", "title: 我的\n")
    #expect(try Program.run(["init", "site"], in: scratch.folder).status == 1)
    let printed = try Program.run(["init", "site", "-o", "-"], in: scratch.folder)
    #expect(printed.status == 0)
    #expect(printed.output.contains("#title: 我的\n"))
    #expect(try scratch.names(in: "site") == ["_config.yml", "_posts", "book.yml"])
  }

  @Test("without a folder, or essays in it, there is nothing to write")
  func nothing() throws {
    let scratch = try Scratch()
    try scratch.write("empty/note.pdf", "x")
    for folder in ["empty", "missing", "empty/note.pdf"] {
      let result = try Program.run(["init", folder], in: scratch.folder)
      #expect(result.status == 1)
      #expect(result.errors.hasPrefix("error: "))
    }
    #expect(try scratch.names(in: "empty") == ["note.pdf"])
  }
}
