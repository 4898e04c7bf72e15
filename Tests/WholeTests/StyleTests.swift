import Foundation
import Testing

@Suite("bindery styles, --style and export all")
struct StyleTests {
  @Test("the list names every style, as a table and as JSON")
  func list() throws {
    let scratch = try Scratch()
    let table = try Program.run(["styles", "list"], in: scratch.folder)
    #expect(table.status == 0)
    let lines = table.output.split(separator: "\n")
    #expect(lines.first?.hasPrefix("NAME ") == true)
    #expect(lines.contains { $0.hasPrefix("song ") && $0.contains(" zh-hans ") })
    #expect(lines.contains { $0.hasPrefix("bunko ") && $0.contains(" ja vertical ") })
    let json = try Program.run(["styles", "list", "--format", "json"], in: scratch.folder)
    let records = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]]
    #expect(records?.count == lines.count - 1)
    #expect(records?.contains { $0["name"] as? String == "kai" } == true)
  }

  @Test("a style is shown with what it inherits, its files and its README")
  func show() throws {
    let scratch = try Scratch()
    let result = try Program.run(["styles", "show", "kai"], in: scratch.folder)
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("# kai on song on plain\ndescription: "))
    #expect(result.output.contains("  body: kai\n"))
    #expect(result.output.contains("# of song\n"))
    #expect(result.output.contains("#   epub.css\n"))
    #expect(result.output.contains("\n# kai\n"))
    for word in ["sung", "Song"] {
      let unknown = try Program.run(["styles", "show", word], in: scratch.folder)
      #expect(unknown.status == 1)
      #expect(unknown.errors == "error: there is no style '\(word)': did you mean 'song'?\n")
    }
  }

  @Test("a copy works at once, and is never written over")
  func copy() throws {
    let scratch = try Scratch()
    try scratch.write("blog/a.md", "# 茶\n\n水开了。\n")
    let first = try Program.run(["styles", "copy", "song", "mine"], in: scratch.folder)
    #expect(first.status == 0)
    #expect(first.errors.contains("use it by --style ./mine"))
    let book = scratch.folder.appending(path: "a.epub")
    try Program.bind(scratch.folder.appending(path: "blog"), ["--style", "./mine"], to: book)
    let named = scratch.folder.appending(path: "b.epub")
    try Program.bind(scratch.folder.appending(path: "blog"), ["--style", "song"], to: named)
    #expect(try Data(contentsOf: book) == (try Data(contentsOf: named)))
    let second = try Program.run(["styles", "copy", "kai", "mine"], in: scratch.folder)
    #expect(second.status == 1)
    #expect(second.errors.contains("'mine/README.md' is there already"))
  }

  @Test("what is wrong in a style of one's own is told with file, line and remedy")
  func refused() throws {
    let scratch = try Scratch()
    try scratch.write("blog/a.md", "# 茶\n\n水开了。\n")
    try scratch.write("mine/style.yaml", "description: 我的\nbase: plan\n")
    try scratch.write("mine/epub.css", "p {\n  margin 0;\n}\n")
    var result = try Program.run(
      ["export", "epub", "blog", "--style", "./mine"], in: scratch.folder)
    #expect(result.status == 1)
    #expect(result.errors.contains("./mine/epub.css:2:3: error: 'margin 0' is no declaration"))
    try scratch.write("mine/epub.css", "p { margin: 0; }\n")
    result = try Program.run(["export", "epub", "blog", "--style", "./mine"], in: scratch.folder)
    #expect(result.errors.contains("./mine/style.yaml:2:7: error: there is no style 'plan'"))
    #expect(result.errors.contains("    base: plan\n          ^~~~\n"))
    #expect(result.errors.contains("hint: did you mean 'plain'?"))
    #expect(try scratch.names() == ["blog", "mine"])
  }

  @Test("flags win over book.yaml, which wins over the style, which wins over what is usual")
  func precedence() throws {
    let scratch = try Scratch()
    try scratch.write("blog/a.md", "# 茶\n\n水开了，12 点。\n")
    try scratch.write(
      "mine/style.yaml", "description: 竖排\nbase: song\noptions: {writing-mode: vertical}\n")
    func isVertical(_ arguments: [String]) throws -> Bool {
      let book = scratch.folder.appending(path: "\(UUID().uuidString).epub")
      try Program.bind(scratch.folder.appending(path: "blog"), arguments, to: book)
      return try UnpackedBook(book).essays.contains("class=\"vrtl\"")
    }
    #expect(try !isVertical([]))
    #expect(try isVertical(["--style", "./mine"]))
    #expect(try !isVertical(["--style", "./mine", "--writing-mode", "horizontal"]))
    try scratch.write("blog/book.yaml", "outputs: {format: epub, writing-mode: horizontal}\n")
    #expect(try !isVertical(["--style", "./mine"]))
    try scratch.write(
      "blog/s/style.yaml", "description: 竖排\nbase: song\noptions: {writing-mode: vertical}\n")
    try scratch.write("blog/book.yaml", "outputs: {format: epub, style: ./s}\n")
    #expect(try isVertical([]))
    try scratch.write("blog/book.yaml", "outputs: {format: epub, style: ../mine}\n")
    let result = try Program.run(["check", "blog"], in: scratch.folder)
    #expect(result.status == 1)
    #expect(result.errors.contains("book.yaml:1:32: error: there is no folder '../mine'"))
  }

  @Test("all outputs are made in one run, each with a name and an identifier of its own")
  func all() throws {
    let scratch = try Scratch()
    try scratch.write("blog/a.md", "# 茶\n\n头发干了，她说：“出发。”\n")
    try scratch.write(
      "blog/book.yaml",
      """
      title: 茶
      identifier: urn:uuid:6f1c5c32-6a0a-5b0e-9f0a-2c1f3f1f0a01
      author: 林
      outputs:
        - format: epub
        - {format: epub, script: hant-tw, writing-mode: vertical}
        - {format: epub, file: kai.epub, style: kai}
      """)
    let result = try Program.run(["export", "all", "blog", "-o", "build"], in: scratch.folder)
    #expect(result.status == 0, "\(result.errors)")
    #expect(
      try scratch.names(in: "build") == ["kai.epub", "茶-zh-Hant-vertical.epub", "茶.epub"])
    #expect(result.errors.contains("build/茶-zh-Hant-vertical.epub: 1 essay, zh-Hant\n"))
    #expect(result.errors.contains("build/kai.epub: 1 essay, zh-Hans\n"))
    let identifiers = try scratch.names(in: "build").map { name in
      let book = try UnpackedBook(scratch.folder.appending(path: "build/\(name)"))
      let package = book.text("EPUB/package.opf")
      return package.firstMatch(of: /<dc:identifier[^>]*>([^<]*)</).map { String($0.output.1) }
    }
    #expect(Set(identifiers).count == 3)
    #expect(identifiers.last == "urn:uuid:6f1c5c32-6a0a-5b0e-9f0a-2c1f3f1f0a01")
  }

  @Test("without a list, the usual EPUB is made")
  func unlisted() throws {
    let scratch = try Scratch()
    try scratch.write("blog/a.md", "# 茶\n\n水开了。\n")
    let result = try Program.run(["export", "all", "blog"], in: scratch.folder)
    #expect(result.status == 0)
    #expect(try scratch.names() == ["blog", "茶.epub"])
  }

  @Test(
    "two outputs that would be one file are refused, with both lines, before anything is written")
  func clash() throws {
    let scratch = try Scratch()
    try scratch.write("blog/a.md", "# 茶\n\n水开了。\n")
    try scratch.write(
      "blog/book.yaml",
      "outputs:\n  - {format: epub, style: kai}\n  - {format: epub, style: song}\n")
    let result = try Program.run(["export", "all", "blog"], in: scratch.folder)
    #expect(result.status == 1)
    #expect(
      result.errors.contains("two outputs would be '茶.epub': book.yaml:2 and book.yaml:3"))
    #expect(try scratch.names() == ["blog"])
  }

  @Test("an output that fails is told, and the others are made")
  func failure() throws {
    let scratch = try Scratch()
    try scratch.write("blog/a.md", "# 茶\n\n水开了。\n")
    try scratch.write("blog/out/b.epub/x", "")
    try scratch.write(
      "blog/book.yaml",
      """
      outputs:
        - {format: epub, file: a.epub, style: sung}
        - {format: epub, file: out/b.epub}
        - {format: epub, file: c.epub}
      """)
    let result = try Program.run(["export", "all", "blog"], in: scratch.folder)
    #expect(result.status == 1)
    #expect(result.errors.contains("there is no style 'sung': did you mean 'song'?"))
    #expect(result.errors.contains("'blog/out/b.epub' is a folder"))
    #expect(result.errors.contains("blog/c.epub: 1 essay, zh-Hans\n"))
    #expect(try scratch.names(in: "blog") == ["a.md", "book.yaml", "c.epub", "out"])
    let check = try Program.run(["check", "blog"], in: scratch.folder)
    #expect(check.status == 1)
    #expect(check.errors.contains("there is no style 'sung'"))
  }
}
