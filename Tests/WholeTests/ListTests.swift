import Foundation
import Testing

@Suite("the plan of a book")
struct ListTests {
  private func site() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write("_config.yml", "title: 河边札记\nauthor: 顾听泉\nlang: zh-CN\n")
    try scratch.write(
      "_posts/2024-03-09-tea.md", "---\ntitle: 茶\n---\n山里的茶，2024 年春天采的。\n\n![杯](cup.png)\n")
    try scratch.write(
      "_posts/cup.png",
      Data(base64Encoded: ElementGallery.picture) ?? Data())
    try scratch.write("_posts/2024-04-01-rain.md", "# 雨\n\n下了一夜的雨。It rained.\n")
    try scratch.write("_posts/2024-05-01-boat.md", "# 一条很长很长的题目：关于渡口、船和那盏灯\n\n船来了。\n")
    return scratch
  }

  @Test(
    "a table aligned by cells shows essays in order, with dates, characters, pictures and files")
  func table() throws {
    let scratch = try site()
    let result = try Program.run(["list"], in: scratch.folder)
    #expect(result.status == 0)
    let lines = result.output.split(separator: "\n").map(String.init)
    #expect(lines.first == "河边札记: 顾听泉, zh-Hans, Jekyll")
    #expect(lines[1].hasPrefix("#  title"))
    #expect(lines.contains("   目录"))
    let rows = lines.filter { $0.contains("_posts/") }
    #expect(rows.count == 3)
    #expect(rows[0].hasPrefix("1  茶  ") && rows[0].hasSuffix("_posts/2024-03-09-tea.md"))
    #expect(rows[0].contains("2024-03-09"))
    // 山里的茶2024年春天采的, and 下了一夜的雨Itrained.
    #expect(rows[0].contains("  13  ") && rows[1].contains("  14"))
    #expect(lines.last?.contains("3 essays") == true && lines.last?.contains("  30") == true)
    // The dates stand in one column, Han characters taking two cells.
    let columns = rows.map { line in
      line.components(separatedBy: "2024-0")[0].unicodeScalars
        .reduce(0) { $0 + ($1.value > 0x2E80 ? 2 : 1) }
    }
    #expect(Set(columns).count == 1)
    #expect(!result.output.contains("\u{1B}"))
    #expect(result.errors.contains("`bindery check` tells more"))
    #expect(try scratch.names() == ["_config.yml", "_posts"])
  }

  @Test("as JSON the plan has the documented keys, and is the same each time")
  func json() throws {
    let scratch = try site()
    let run = { try Program.run(["list", "--format", "json", "-q"], in: scratch.folder) }
    let result = try run()
    #expect(result.errors == "")
    #expect(try run().output == result.output)
    let plan = try JSONDecoder().decode(Plan.self, from: Data(result.output.utf8))
    #expect(plan.title == "河边札记" && plan.authors == ["顾听泉"] && plan.language == "zh-Hans")
    #expect(plan.convention == "jekyll" && plan.essays == 3 && plan.images == 1)
    #expect(plan.entries.map(\.kind) == ["essay", "essay", "essay"])
    #expect(plan.entries.map(\.number) == [1, 2, 3])
    #expect(plan.entries[0].file == "_posts/2024-03-09-tea.md")
    #expect(plan.entries[0].date == "2024-03-09")
    #expect(plan.entries[1].characters == 14 && plan.entries[1].words == 8)
    #expect(plan.characters == plan.entries.compactMap(\.characters).reduce(0, +))
  }

  @Test("parts stand above their essays, in the table and as JSON")
  func parts() throws {
    let scratch = try site()
    let table = try Program.run(["list", "--group-by", "month"], in: scratch.folder).output
    #expect(table.contains("\n   2024年3月\n1    茶"))
    let json = try Program.run(
      ["list", "--group-by", "month", "--format", "json"], in: scratch.folder
    ).output
    let plan = try JSONDecoder().decode(Plan.self, from: Data(json.utf8))
    #expect(plan.entries.map(\.title) == ["2024年3月", "2024年4月", "2024年5月"])
    #expect(plan.entries.map { $0.entries?.count } == [1, 1, 1])
  }

  @Test("front and back matter stand around the essays, inscriptions called by their role")
  func matter() throws {
    let scratch = try site()
    try scratch.write(
      "book.yaml", "front:\n  - title-page\n  - dedication: {text: 献给江边的人。}\n  - contents\n")
    let json = try Program.run(["list", "--format", "json"], in: scratch.folder).output
    let plan = try JSONDecoder().decode(Plan.self, from: Data(json.utf8))
    #expect(plan.front.map(\.kind) == ["page", "text", "page"])
    #expect(plan.front.allSatisfy { !$0.title.isEmpty })
    #expect(plan.essays == 3 && plan.entries.map(\.number) == [1, 2, 3])
    let table = try Program.run(["list"], in: scratch.folder).output
    #expect(table.contains("\n   " + plan.front[1].title))
  }

  @Test("against a bound book, what was added, changed and removed is named")
  func against() throws {
    let scratch = try site()
    try Program.bind(scratch.folder, to: scratch.folder.appending(path: "old.epub"))
    func compare() throws -> Plan {
      let result = try Program.run(
        ["list", "--against", "old.epub", "--format", "json"], in: scratch.folder)
      #expect(result.status == 0, "\(result.errors)")
      return try JSONDecoder().decode(Plan.self, from: Data(result.output.utf8))
    }
    #expect(try compare().against == Plan.Against(added: 0, changed: 0, removed: []))
    // One changed, one retitled, one gone, one new that moves all others.
    try scratch.write("_posts/2024-04-01-rain.md", "# 雨\n\n下了两夜的雨。It rained.\n")
    try scratch.write(
      "_posts/2024-03-09-tea.md", "---\ntitle: 新茶\n---\n山里的茶，2024 年春天采的。\n\n![杯](cup.png)\n")
    try FileManager.default.removeItem(
      at: scratch.folder.appending(path: "_posts/2024-05-01-boat.md"))
    try scratch.write("_posts/2024-01-01-snow.md", "# 雪\n\n下雪了。\n")
    let plan = try compare()
    #expect(plan.entries.map(\.change) == ["added", "changed", "changed"])
    #expect(plan.against?.removed == ["一条很长很长的题目：关于渡口、船和那盏灯"])
    let table = try Program.run(["list", "--against", "old.epub"], in: scratch.folder).output
    #expect(table.contains("\n+ 1  雪") && table.contains("\n~ 2  新茶"))
    #expect(table.contains("\n- 一条很长"))
    #expect(table.hasSuffix("1 added, 2 changed, 1 removed\n"))
  }

  @Test("a picture with other bytes is a change")
  func picture() throws {
    let scratch = try Scratch()
    func draw(_ side: Int) throws {
      try scratch.write(
        "a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(side)\" height=\"9\"/>")
    }
    try scratch.write("a.md", "# 图\n\n![方](a.svg)\n")
    try draw(9)
    try Program.bind(scratch.folder, to: scratch.folder.appending(path: "old.epub"))
    let run = { try Program.run(["list", "--against", "old.epub"], in: scratch.folder).output }
    #expect(try run().hasSuffix("nothing changed\n"))
    try draw(10)
    #expect(try run().hasSuffix("0 added, 1 changed, 0 removed\n"))
  }

  @Test("long essays that are split, notes, formulas and parts are compared as a whole")
  func everything() throws {
    let scratch = try Scratch()
    for example in try Examples.folders()
      + Examples.conventions.map({
        Program.root.appending(path: "Tests/Fixtures/\($0)")
      })
    {
      let book = scratch.folder.appending(path: "book.epub")
      try Program.bind(example, to: book)
      let result = try Program.run(
        ["list", example.path, "--against", book.path], in: scratch.folder)
      #expect(result.output.hasSuffix("nothing changed\n"), "\(example.lastPathComponent)")
    }
  }

  @Test(
    "what is no EPUB is refused in a sentence", arguments: ["text", "zip", "xml", "bomb", "none"])
  func hostile(kind: String) throws {
    let scratch = try Scratch()
    try scratch.write("a.md", "# 题\n\n文。\n")
    let book = scratch.folder.appending(path: "old.epub")
    switch kind {
    case "text": try scratch.write("old.epub", "no archive")
    case "zip": try HostileArchive.write(["a.txt": Data("x".utf8)], to: book)
    case "xml":
      try HostileArchive.write(
        ["META-INF/container.xml": Data("<container><rootfile".utf8)], to: book)
    case "bomb":
      try HostileArchive.write(
        [
          "META-INF/container.xml": Data("<c><rootfile full-path=\"p.opf\"/></c>".utf8),
          "p.opf": Data(repeating: 0x20, count: 64 << 20),
        ], to: book)
    default: break
    }
    let result = try Program.run(["list", "--against", "old.epub"], in: scratch.folder)
    #expect(result.status == 1 && !result.wasKilled)
    #expect(result.output == "")
    #expect(result.errors.contains("error: 'old.epub'"))
  }

  @Test("a stranger's EPUB is compared by its documents")
  func stranger() throws {
    let scratch = try Scratch()
    try scratch.write("1.md", "# 茶\n\n山里的茶。\n")
    try scratch.write("2.md", "# 雨\n\n下雨了。\n")
    let page = { (title: String, text: String) in
      Data(
        "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>x</title></head><body><h1>\(title)</h1><p>\(text)</p></body></html>"
          .utf8)
    }
    try HostileArchive.write(
      [
        "META-INF/container.xml": Data("<c><rootfile full-path=\"b/p.opf\"/></c>".utf8),
        "b/p.opf": Data(
          "<package><manifest><item id=\"a\" href=\"t/a%20b.xhtml\" media-type=\"application/xhtml+xml\"/><item id=\"c\" href=\"../c.xhtml\" media-type=\"application/xhtml+xml\"/></manifest><spine><itemref idref=\"a\"/><itemref idref=\"c\"/></spine></package>"
            .utf8),
        "b/t/a b.xhtml": page("茶", "山里的茶。"), "c.xhtml": page("雪", "下雪了。"),
      ], to: scratch.folder.appending(path: "old.epub"))
    let result = try Program.run(["list", "--against", "old.epub"], in: scratch.folder)
    #expect(result.output.contains("+ 2  雨") && result.output.contains("- 雪"))
    #expect(result.output.hasSuffix("1 added, 0 changed, 1 removed\n"))
  }

  @Test("flags that make no sense are wrong usage")
  func usage() throws {
    let scratch = try site()
    let status = { try Program.run(["list"] + $0, in: scratch.folder).status }
    #expect(try status(["--format", "xml"]) == 64)
    #expect(try status(["--diagnostics", "json"]) == 64)
    let typo = try Program.run(["check", "--allow", "link.daed"], in: scratch.folder)
    #expect(typo.status == 64 && typo.errors.contains("did you mean 'link.dead'?"))
  }

  @Test("check finds what only binding finds, writes nothing, and is strict where it is asked")
  func check() throws {
    let scratch = try site()
    try FileManager.default.removeItem(at: scratch.folder.appending(path: "_posts/cup.png"))
    let run = { try Program.run(["check"] + $0, in: scratch.folder) }
    let result = try run([])
    #expect(result.status == 0 && result.errors.contains("[image.missing]"))
    #expect(try run(["--strict"]).status == 1)
    #expect(try run(["--strict", "--allow", "image.missing"]).status == 0)
    #expect(try scratch.names() == ["_config.yml", "_posts"])
    try FileManager.default.removeItem(at: scratch.folder.appending(path: "_posts"))
    try scratch.write("a.md", "# 题\n\n文。\n")
    // No date anywhere is found when the edition is made.
    #expect(try run([]).errors.contains("[modified.unknown]"))
  }
}

/// The plan as JSON.
private struct Plan: Decodable {
  struct Entry: Decodable {
    var kind: String
    var title: String
    var number: Int?
    var file: String?
    var date: String?
    var characters: Int?
    var words: Int?
    var images: Int?
    var change: String?
    var entries: [Entry]?
  }
  struct Against: Decodable, Equatable {
    var added: Int
    var changed: Int
    var removed: [String]
  }
  var title: String
  var authors: [String]
  var language: String
  var convention: String?
  var essays: Int
  var characters: Int
  var images: Int
  var front: [Entry]
  var entries: [Entry]
  var against: Against?
}

/// Archives that Bindery did not make, by Python.
private enum HostileArchive {
  private static let script = """
    import sys, zipfile
    with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sys.argv[2:]: archive.write(name, name)
    """

  static func write(_ files: [String: Data], to archive: URL) throws {
    let scratch = try Scratch()
    for (path, data) in files { try scratch.write(path, data) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script, archive.path] + files.keys.sorted()
    process.currentDirectoryURL = scratch.folder
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }
}
