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
