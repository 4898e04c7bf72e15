import Foundation
import Testing

@Suite("choosing essays on the command line")
struct PlanTests {
  private func site() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write("site/_config.yml", "title: 檐下\nlang: zh-Hans\n")
    for (day, title, tag) in [
      ("2022-05-01", "老井", "水"), ("2023-03-09", "煮茶", "茶"), ("2023-11-20", "听雨", "水"),
    ] {
      try scratch.write(
        "site/_posts/\(day)-a.md", "---\ntitle: \(title)\ntags: [\(tag)]\n---\n屋檐下的一天。\n")
    }
    return scratch
  }

  private func run(_ arguments: [String], in scratch: Scratch) throws -> Program.Result {
    try Program.run(
      ["export", "epub", "site", "-o", "book.epub"] + arguments, in: scratch.folder)
  }

  @Test("parts have pages in the book's language, and the report counts what is left out")
  func parts() throws {
    let scratch = try site()
    let result = try run(["--from", "2023", "--group-by", "month"], in: scratch)
    #expect(result.status == 0)
    #expect(result.errors.contains("1 of 3 essays were left out: 1 before 2023"))
    let contents = try UnpackedBook(scratch.folder.appending(path: "book.epub"))
      .text("EPUB/nav.xhtml")
    let lines = contents.matches(of: />([^<>\n]+)<\/a>/).map { String($0.output.1) }
    #expect(lines.prefix(4) == ["2023年3月", "煮茶", "2023年11月", "听雨"])
  }

  @Test("the output of book.yaml is made with its design; flags win")
  func outputs() throws {
    let scratch = try site()
    try scratch.write(
      "site/book.yaml",
      "order: date-desc\nquotes: keep\noutputs: [{format: epub, file: out.epub, quotes: smart}]\n")
    try scratch.write("site/_posts/2024-02-03-b.md", "---\ntitle: 一声\n---\n他说\"好\"。\n")
    func bind(_ arguments: [String]) throws -> Program.Result {
      try Program.run(["export", "epub"] + arguments, in: scratch.folder)
    }
    #expect(try bind(["site"]).status == 0)
    let made = try UnpackedBook(scratch.folder.appending(path: "site/out.epub")).essays
    #expect(made.contains("他说“好”。"))
    #expect(try bind(["site/book.yaml", "--quotes", "latin", "-o", "b.epub"]).status == 0)
    let asked = try UnpackedBook(scratch.folder.appending(path: "b.epub"))
    #expect(asked.essays.contains("他说\"好\"。"))
    #expect(asked.files.keys.contains("EPUB/text/0001-b.xhtml"))
    #expect(try scratch.names() == ["b.epub", "site"])
  }

  @Test("neither threads nor the order of files on disk change what is chosen and how it stands")
  func bytes() throws {
    let fixture = Program.root.appending(path: "Tests/Fixtures/jekyll")
    let scratch = try Scratch()
    let paths = try FileManager.default.subpathsOfDirectory(atPath: fixture.path).sorted(by: >)
    for path in paths {
      let url = fixture.appending(path: path)
      guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
        continue
      }
      try scratch.write("jekyll/" + path, try Data(contentsOf: url))
    }
    let plan = ["--group-by", "tag", "--order", "title", "--exclude", "*柳*"]
    var books: [Data] = []
    for (input, jobs, locale) in [
      (fixture, "1", "C"), (scratch.folder.appending(path: "jekyll"), "7", "tr_TR.UTF-8"),
    ] {
      let book = scratch.folder.appending(path: "\(jobs).epub")
      try Program.bind(
        input, plan + ["--jobs", jobs], to: book, environment: ["LC_ALL": locale, "LANG": locale])
      books.append(try Data(contentsOf: book))
    }
    #expect(books[0] == books[1])
  }

  @Test("another choice of the same essays is another book")
  func identity() throws {
    let scratch = try site()
    func identifier(_ arguments: [String]) throws -> String {
      _ = try run(arguments, in: scratch)
      let package = try UnpackedBook(scratch.folder.appending(path: "book.epub"))
        .text("EPUB/package.opf")
      return package.firstMatch(of: /<dc:identifier[^>]*>([^<]*)</).map { String($0.1) } ?? ""
    }
    let all = try identifier([])
    let water = try identifier(["--tag", "水"])
    #expect(water != all)
    #expect(try identifier(["--tag", "水", "--order", "title"]) == water)
    #expect(try identifier(["--tag", "茶"]) != water)
    #expect(try identifier(["--exclude", "2022-*"]) == all)
  }

  @Test("a selection of nothing ends with status 1, says why, and writes nothing")
  func nothing() throws {
    let scratch = try site()
    let result = try run(["--from", "2030"], in: scratch)
    #expect(result.status == 1)
    #expect(
      result.errors.contains(
        "error: 'site' holds no essay that was asked for: 3 before 2030: ask for less"))
    #expect(try scratch.names() == ["site"])
  }

  @Test(
    "what cannot be asked for is wrong usage",
    arguments: [
      ["--from", "yesterday"], ["--order", "colour"], ["--group-by", "week"],
      ["--exclude", "../a.md"], ["--to", "2024-13"],
    ])
  func usage(arguments: [String]) throws {
    let result = try run(arguments, in: try site())
    #expect(result.status == 64)
  }
}
