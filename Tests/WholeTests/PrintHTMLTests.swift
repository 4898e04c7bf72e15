import Foundation
import Testing

@Suite("print HTML")
struct PrintHTMLTests {
  private static let examples = ["en-essays", "ja-essays", "every-mark", "zh-hans-collection"]

  private func text(
    _ example: String, _ arguments: [String] = [], environment: [String: String] = [:]
  ) throws -> String {
    let scratch = try Scratch()
    let file = scratch.folder.appending(path: "book.html")
    let input = Program.root.appending(path: "examples/\(example)").path
    let result = try Program.run(
      ["export", "print-html", input, "-o", file.path] + arguments, in: scratch.folder,
      environment: environment)
    #expect(result.status == 0, "bindery said: \(result.errors)")
    return try String(contentsOf: file, encoding: .utf8)
  }

  @Test(
    "one document: identifiers are given once, links inside lead somewhere, nothing is fetched",
    arguments: Self.examples,
    [
      [], ["--writing-mode", "vertical"], ["--engine", "weasyprint", "--links", "notes"],
      ["--engine", "prince"],
    ])
  func links(example: String, arguments: [String]) throws {
    let text = try text(example, arguments + ["--embed-fonts", "none"])
    let identifiers = text.matches(of: /<[a-z0-9]+[^>]* id="([^"]+)"/).map { String($0.1) }
    #expect(Set(identifiers).count == identifiers.count)
    let targets = text.matches(of: /\ href="#([^"]+)"/).map { String($0.1) }
    #expect(!targets.isEmpty)
    #expect(Set(targets).subtracting(identifiers).isEmpty)
    let sources = text.matches(of: /\ (?:src|poster)="([^"]{0,16})/).map { String($0.1) }
    #expect(sources.allSatisfy { $0.hasPrefix("data:") })
    #expect(!text.contains("url(http"))
  }

  @Test("the same bytes with any number of threads, in any place and time zone")
  func bytes() throws {
    let first = try text("zh-hans-essays", ["--jobs", "1"], environment: ["TZ": "UTC"])
    let other = try text("zh-hans-essays", ["--jobs", "7"], environment: ["TZ": "Asia/Tokyo"])
    #expect(first == other)
    #expect(first.contains("@font-face") || first.contains("%40font-face"))
  }

  @Test(
    "what cannot be is refused before anything is written, with what to do",
    arguments: [
      (
        ["--writing-mode", "vertical", "--engine", "weasyprint"],
        "WeasyPrint sets no vertical lines: name another with --engine"
      ),
      (["--grid", "90x60", "--font-size", "10pt"], "do not fit on a page of a5"),
      (["--page-size", "b9"], "'b9' is no size of pages: write it like A5"),
      (["--margins", "wide"], "'wide' is no margins"),
    ])
  func refusals(arguments: [String], words: String) throws {
    let scratch = try Scratch()
    let input = Program.root.appending(path: "examples/en-essays").path
    let result = try Program.run(
      ["export", "print-html", input, "-o", "book.html"] + arguments, in: scratch.folder)
    #expect(result.status != 0)
    #expect(result.errors.contains(words))
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).isEmpty)
  }

  @Test("pictures and fonts stand in a folder where one is named")
  func assets() throws {
    let scratch = try Scratch()
    let input = Program.root.appending(path: "examples/zh-hans-essays").path
    let result = try Program.run(
      ["export", "print-html", input, "-o", "out/book.html", "--assets", "out/我的 files"],
      in: scratch.folder)
    #expect(result.status == 1)
    try FileManager.default.createDirectory(
      at: scratch.folder.appending(path: "out"), withIntermediateDirectories: true)
    let again = try Program.run(
      ["export", "print-html", input, "-o", "out/book.html", "--assets", "out/我的 files"],
      in: scratch.folder)
    #expect(again.status == 0, "bindery said: \(again.errors)")
    let text = try String(
      contentsOf: scratch.folder.appending(path: "out/book.html"), encoding: .utf8)
    let sources = text.matches(of: /\ src="([^"]+)"/).map { String($0.1) }
    #expect(!sources.isEmpty)
    for source in sources {
      #expect(source.hasPrefix("%E6%88%91%E7%9A%84%20files/"))
      let path = try #require(source.removingPercentEncoding)
      #expect(FileManager.default.fileExists(atPath: scratch.folder.path + "/out/" + path))
    }
  }
}
