import Foundation
import Testing

@Suite("a stranger's folder")
struct HostileTests {
  @Test("a hostile folder becomes a good book; each bad part is reported with its file")
  func folder() throws {
    let hostile = try HostileFolder()
    let shelf = try Scratch()
    let book = shelf.folder.appending(path: "book.epub")
    let result = try Program.bind(hostile.scratch.folder, ["--verbose"], to: book)
    for (file, code) in [
      ("pipe.md", "file.not-regular"), ("folder.md", "file.not-regular"),
      ("outside.md", "file.outside"), ("device.md", "file.outside"), ("huge.md", "file.too-large"),
      ("enc-gbk.md", "encoding.converted"), ("enc-big5.md", "encoding.converted"),
      ("enc-sjis.md", "encoding.converted"), ("enc-euckr.md", "encoding.converted"),
      ("enc-broken.md:3:", "encoding.invalid"), ("enc-nul.md:3:", "character.removed"),
      ("enc-binary.md", "file.binary"), ("empty.md", "file.empty"),
      ("yaml-broken.md", "front-matter.invalid"),
      ("yaml-twice.md:3:", "front-matter.duplicate-key"),
      ("yaml-twice.md:4:", "front-matter.unknown-key"), ("yaml-huge.md", "front-matter.too-large"),
      ("deep-quotes.md:3:", "nesting.too-deep"), ("deep-pipes.md:3:", "table.too-wide"),
      ("references.md:3:", "image.missing"), ("references.md:8:", "link.unsafe"),
      ("references.md:8:", "link.dead"),
    ] {
      let isReported = result.errors.split(separator: "\n").contains {
        $0.hasPrefix(file) && $0.hasSuffix("[\(code)]")
      }
      #expect(isReported, "\(file) [\(code)] is not reported")
    }
    #expect(try shelf.names() == ["book.epub"])
    let essays = try UnpackedBook(book).essays
    for text in ["好文章", "编码来", "編碼來", "文字コード", "충분한", "有BOM", "又一段", "坏字节", "炸弹", "没有结尾"] {
      #expect(essays.contains(text), "\(text) is lost")
    }
    #expect(!essays.contains("root:"))
    #expect(essays.components(separatedBy: "底").count > 10)
  }

  @Test("controls and direction overrides never reach the terminal")
  func terminal() throws {
    let scratch = try Scratch()
    try scratch.write(
      "a\u{1B}[31m\u{202E}.md", "# 题\n\n![\u{202E}图](x\u{202E}\u{2066}y.png) <\u{202E}b>\n")
    let result = try Program.run(
      ["check", ".", "--verbose"], in: scratch.folder, environment: ["NO_COLOR": ""])
    for scalar in (result.errors + result.output).unicodeScalars {
      let isHarmful =
        scalar.value < 0x20 && scalar != "\n" || (0x7F...0x9F).contains(scalar.value)
        || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
      #expect(!isHarmful, "U+\(String(scalar.value, radix: 16)) reached the terminal")
    }
    #expect(result.errors.contains("image.missing"))
  }

  @Test(
    "only a folder with nothing usable is refused, and nothing is written",
    arguments: [
      [:], ["a.rtf": "text"], ["a.md": ""], ["a.md": "\0\0\u{1}\u{2}\0\0"],
    ])
  func nothingUsable(files: [String: String]) throws {
    let scratch = try Scratch()
    for (name, text) in files { try scratch.write("in/" + name, text) }
    try scratch.write("in/.keep", "")
    let result = try Program.run(["export", "epub", "in", "-o", "b.epub"], in: scratch.folder)
    #expect(result.status == 1)
    #expect(result.errors.contains("error: "))
    #expect(try scratch.names() == ["in"])
  }

  @Test("a missing input, a folder as output and wrong flags are refused with their status")
  func refusals() throws {
    let scratch = try Scratch()
    try scratch.write("a.md", "# 题\n\n文。\n")
    try scratch.write("dir.epub/x", "")
    #expect(try Program.run(["export", "epub", "nowhere"], in: scratch.folder).status == 1)
    #expect(
      try Program.run(["export", "epub", ".", "-o", "dir.epub"], in: scratch.folder).status == 1)
    #expect(
      try Program.run(["export", "epub", ".", "-o", "no/such/b.epub"], in: scratch.folder).status
        == 1)
    #expect(try Program.run(["export", "epub", "--no-such-flag"], in: scratch.folder).status == 64)
    #expect(
      try Program.run(["export", "epub", "--modified", "soon"], in: scratch.folder).status == 64)
    #expect(
      try Program.run(
        ["export", "epub"], in: scratch.folder, environment: ["SOURCE_DATE_EPOCH": "soon"]
      ).status == 64)
    #expect(try scratch.names() == ["a.md", "dir.epub"])
  }

  @Test("a killed run leaves neither half a book nor a stray file")
  func killed() throws {
    let scratch = try Scratch()
    for index in 1...400 {
      try scratch.write("in/\(index).md", "# 题\n\n" + String(repeating: "很长的正文。", count: 4_000))
    }
    try scratch.write("out/book.epub", "the old book")
    for (signal, delay) in [(SIGINT, 0.05), (SIGTERM, 0.15), (SIGKILL, 0.25), (SIGKILL, 0.4)] {
      let process = Process()
      process.executableURL = Program.executable
      process.arguments = ["export", "epub", "in", "-o", "out/book.epub", "--quiet"]
      process.currentDirectoryURL = scratch.folder
      process.standardError = FileHandle.nullDevice
      try process.run()
      Thread.sleep(forTimeInterval: delay)
      kill(process.processIdentifier, signal)
      process.waitUntilExit()
      #expect(try scratch.names(in: "out") == ["book.epub"])
      let book = try Data(contentsOf: scratch.folder.appending(path: "out/book.epub"))
      // The run may have been quicker than the signal: then the book is whole.
      if book != Data("the old book".utf8) {
        _ = try UnpackedBook(scratch.folder.appending(path: "out/book.epub"))
      }
    }
  }
}
