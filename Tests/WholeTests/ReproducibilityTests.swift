import Foundation
import Testing

@Suite("the same input gives the same bytes")
struct ReproducibilityTests {
  @Test("in another place, time zone, locale, order of files, with any number of threads")
  func bytes() throws {
    let example = Program.root.appending(path: "examples/zh-hans-essays")
    let scratch = try Scratch()
    var books: [Data] = []
    func bind(_ input: URL, _ arguments: [String], _ environment: [String: String]) throws {
      let book = scratch.folder.appending(path: "\(books.count).epub")
      try Program.bind(input, arguments, to: book, environment: environment)
      books.append(try Data(contentsOf: book))
    }
    try bind(example, ["--jobs", "1"], ["TZ": "UTC", "LC_ALL": "C"])
    // A copy in another place, its files written in the reverse order, with other dates on disk.
    let copy = scratch.folder.appending(path: "elsewhere/zh-hans-essays")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: example.path).sorted(by: >)
    for path in paths {
      let url = example.appending(path: path)
      guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
        continue
      }
      try scratch.write("elsewhere/zh-hans-essays/" + path, try Data(contentsOf: url))
    }
    try bind(copy, ["--jobs", "2"], ["TZ": "Asia/Tokyo", "LC_ALL": "zh_CN.UTF-8"])
    try bind(copy, ["--jobs", "7"], ["TZ": "America/Caracas", "LANG": "tr_TR.UTF-8", "HOME": "/"])
    #expect(books[0] == books[1])
    #expect(books[0] == books[2])
  }

  @Test("the date comes from the flag, else SOURCE_DATE_EPOCH, else the essays, else 1980")
  func modified() throws {
    let scratch = try Scratch()
    try scratch.write("dated/a.md", "---\ndate: 2024-05-06 07:08:09 +0900\n---\n# 题\n\n文。\n")
    try scratch.write("undated/a.md", "# 题\n\n文。\n")
    let book = scratch.folder.appending(path: "b.epub")
    func modified(
      _ folder: String, _ arguments: [String] = [], _ environment: [String: String] = [:]
    ) throws -> String {
      try Program.bind(
        scratch.folder.appending(path: folder), arguments, to: book, environment: environment)
      let package = try UnpackedBook(book).text("EPUB/package.opf")
      let match = package.firstMatch(of: /dcterms:modified">([^<]*)</)
      return match.map { String($0.1) } ?? ""
    }
    #expect(try modified("dated") == "2024-05-05T22:08:09Z")
    #expect(try modified("undated") == "1980-01-01T00:00:00Z")
    #expect(
      try modified("dated", [], ["SOURCE_DATE_EPOCH": "1700000000"]) == "2023-11-14T22:13:20Z")
    #expect(
      try modified("dated", ["--modified", "2020-02-03"], ["SOURCE_DATE_EPOCH": "1700000000"])
        == "2020-02-03T00:00:00Z")
  }

  @Test("two editions never share an identifier, one edition never changes it")
  func identifiers() throws {
    let scratch = try Scratch()
    try scratch.write("a/a.md", "# 题\n\n文。\n")
    let book = scratch.folder.appending(path: "b.epub")
    func identifier(_ arguments: [String]) throws -> String {
      try Program.bind(scratch.folder.appending(path: "a"), arguments, to: book)
      let package = try UnpackedBook(book).text("EPUB/package.opf")
      let match = package.firstMatch(of: /<dc:identifier[^>]*>([^<]*)</)
      return match.map { String($0.1) } ?? ""
    }
    let first = try identifier([])
    #expect(
      first.wholeMatch(
        of: /urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/) != nil)
    #expect(try identifier(["--modified", "2020-01-01"]) == first)
    #expect(try identifier(["--title", "另一本"]) != first)
    #expect(try identifier(["--language", "ja"]) != first)
    #expect(try identifier(["--identifier", "urn:isbn:9780000000002"]) == "urn:isbn:9780000000002")
  }
}
