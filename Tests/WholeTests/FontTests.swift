import Foundation
import Testing

/// A book of one essay that holds fonts.
private struct FontBook {
  let unpacked: UnpackedBook
  let result: Program.Result

  init(
    _ text: String, _ arguments: [String] = ["--embed-fonts", "subset"],
    environment: [String: String] = [:], scratch: Scratch? = nil
  ) throws {
    let scratch = try scratch ?? Scratch()
    let essay = try scratch.write("essay.md", text)
    let book = scratch.folder.appending(path: "book.epub")
    result = try Program.bind(essay, arguments, to: book, environment: environment)
    unpacked = try UnpackedBook(book)
  }

  var fonts: [String] {
    unpacked.files.keys.filter { $0.hasPrefix("EPUB/fonts/") }.sorted()
      .map { String($0.dropFirst("EPUB/fonts/".count)) }
  }
}

/// A file of this machine that the tests' packages bring.
private func isHere(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

private let hasNoto = isHere("/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc")
private let dejavu = URL(filePath: "/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf")

@Suite("books that hold fonts", .enabled(if: hasNoto, "Noto Serif CJK is not installed"))
struct FontTests {
  private struct Line: Decodable {
    var em: Double
    var brackets: Double
    var dashes: Double
    var loaded: [String]
    var mode: String
  }

  @Test(
    "the font of the book is in use, 「。」（ as wide as the region has it, —— two em",
    .enabled(if: Chromium.executable != nil, "Chromium is not installed"),
    arguments: [
      ("zh-Hans", 3), ("zh-Hant", 3.5), ("zh-Hant-HK", 3.5), ("ja", 3), ("ko", 3),
    ], ["horizontal", "vertical"])
  func widths(region: (language: String, brackets: Double), mode: String) throws {
    let book = try FontBook(
      "---\nlanguage: \(region.language)\ntitle: 题\n---\n\n他说「。」（好）了——是的，**好**。\n",
      ["--embed-fonts", "subset", "--writing-mode", mode, "--quotes", "keep"])
    let lines: [Line] = try Chromium.measure(
      ["EPUB/text/0001-essay.xhtml"], in: book.unpacked, width: 1_200, height: 1_200
    ) {
      """
      (window, page) => {
        const paragraph = page.querySelector("section > p");
        const walker = page.createTreeWalker(paragraph, window.NodeFilter.SHOW_TEXT);
        const range = page.createRange();
        const isVertical = window.getComputedStyle(paragraph).writingMode === "vertical-rl";
        const length = text => {
          walker.currentNode = paragraph;
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const start = node.data.indexOf(text);
            if (start < 0) continue;
            range.setStart(node, start);
            range.setEnd(node, start + text.length);
            const box = range.getBoundingClientRect();
            return isVertical ? box.height : box.width;
          }
          return 0;
        };
        return {
          em: parseFloat(window.getComputedStyle(paragraph).fontSize),
          brackets: length("「。」（"), dashes: length("——"),
          loaded: [...page.fonts].filter(face => face.status === "loaded")
            .map(face => face.family.replaceAll('"', "") + " " + face.weight),
          mode: window.getComputedStyle(paragraph).writingMode,
        };
      }
      """
    }
    let line = try #require(lines.first)
    #expect(line.mode == (mode == "vertical" ? "vertical-rl" : "horizontal-tb"))
    #expect(abs(line.brackets / line.em - region.brackets) < 0.05)
    // Korean has no dash of two em.
    if region.language != "ko" { #expect(abs(line.dashes / line.em - 2) < 0.03) }
    // The usual styles of these set their headings in a font of their own.
    let hasOwnHeadings =
      ["zh-Hans", "ko"].contains(region.language)
      || region.language.hasPrefix("zh-Hant") && mode == "horizontal"
    let headings: Set<String> = hasOwnHeadings ? ["Bindery Heading bold"] : []
    #expect(Set(line.loaded) == headings.union(["Bindery Body normal", "Bindery Body bold"]))
  }

  private static let essays = """
    ---
    title: 第12章　渡口
    author: 林晚
    ---

    他说：“我在‘旧书店’等你，带上《Walden》。”第12章说的是2024年的事——共3人，**很要紧**！？

    > 引文：*慢慢来*，头发与出发。`let 甲 = 1`

    1. 一
    2. 二

    ![灯下的桌子](no.png)

    漢字《かんじ》。[^1]

    [^1]: 注里的字。
    """

  @Test(
    "fontTools opens each font, and finds every character that the book shows",
    .enabled(if: isHere("/usr/lib/python3/dist-packages/fontTools"), "fontTools is not installed"),
    arguments: [[], ["--script", "hant-tw", "--writing-mode", "vertical"]])
  func characters(arguments: [String]) throws {
    let book = try FontBook(Self.essays, ["--embed-fonts", "subset"] + arguments)
    #expect(book.fonts.contains("body.otf"))
    #expect(book.fonts.contains("body-bold.otf"))
    #expect(book.fonts.contains("code.otf"))
    let script = """
      import json, sys
      from fontTools.ttLib import TTFont
      known = set()
      for path in sys.argv[1:]:
          font = TTFont(path, lazy=False)
          font.getGlyphSet()
          known |= set(font.getBestCmap())
          names = {record.nameID: str(record) for record in font["name"].names}
          assert names[1].startswith("Bindery "), names
          assert "Adobe" in names[0], names
          assert names[13] and names[14], names
      print("".join(sorted(map(chr, known))))
      """
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    let files = book.fonts.filter { $0.hasSuffix("f") }
    process.arguments =
      ["-c", script] + files.map { book.unpacked.folder.appending(path: "EPUB/fonts/\($0)").path }
    process.environment = ["PYTHONIOENCODING": "utf-8"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let answer = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let known = Set(String(decoding: answer, as: UTF8.self).unicodeScalars)
    for page in book.unpacked.files.keys.filter({ $0.hasSuffix(".xhtml") }) {
      let body = try #require(book.unpacked.text(page).firstMatch(of: #/<body[\s\S]*/#))
      let shown = String(body.output).replacing(#/<[^>]*>|&[a-z#0-9]+;|\n/#, with: "")
      #expect(Set(shown.unicodeScalars).subtracting(known).isEmpty, "\(page)")
    }
  }

  @Test("the same bytes with a cold cache, a warm one and none, with any number of threads")
  func reproducible() throws {
    let scratch = try Scratch()
    let cache = ["XDG_CACHE_HOME": scratch.folder.appending(path: "cache").path]
    var books: [Data] = []
    for (jobs, environment) in [
      ("1", cache), ("2", cache), ("7", ["XDG_CACHE_HOME": "/proc/nowhere"]),
    ] {
      let book = scratch.folder.appending(path: "\(books.count).epub")
      try Program.bind(
        Program.root.appending(path: "examples/zh-hans-essays"),
        ["--writing-mode", "vertical", "--script", "hant-tw", "--jobs", jobs], to: book,
        environment: environment)
      books.append(try Data(contentsOf: book))
    }
    #expect(books[0] == books[1])
    #expect(books[0] == books[2])
    #expect(try !scratch.names(in: "cache/bindery/fonts").isEmpty)
  }

  @Test("a character that no font of the book has is told with its place, once")
  func noGlyph() throws {
    let book = try FontBook("# 题\n\n有字\u{10FFFD}。\n\n又有\u{10FFFD}。\n")
    #expect(book.result.errors.contains("essay.md:3:3: note: no font of the book has"))
    #expect(book.result.errors.contains("(U+10FFFD) [font.no-glyph]"))
    #expect(book.result.errors.components(separatedBy: "(U+10FFFD)").count == 2)
  }

  @Test("the package says that there are fonts, and the colophon which")
  func package() throws {
    let scratch = try Scratch()
    try scratch.write("book.yaml", "back: [colophon]\n")
    try scratch.write("a.md", "# 题\n\n文。\n")
    let file = scratch.folder.appending(path: "book.epub")
    try Program.bind(scratch.folder, ["--embed-fonts", "subset"], to: file)
    let book = try UnpackedBook(file)
    let package = book.text("EPUB/package.opf")
    #expect(package.contains("<meta property=\"ibooks:specified-fonts\">true</meta>"))
    #expect(
      package.contains("href=\"fonts/body.otf\" media-type=\"font/otf\""), "\(book.files.keys)")
    #expect(package.contains("href=\"fonts/licence.txt\" media-type=\"text/plain\""))
    #expect(book.text("EPUB/text/colophon.xhtml").contains("Noto Serif CJK SC"))
    #expect(book.text("EPUB/fonts/licence.txt").contains("SIL OPEN FONT LICENSE Version 1.1"))
  }
}

@Suite("fonts that a book does not hold")
struct FontRefusalTests {
  @Test("where no font is here, a vertical book is made without, with a note")
  func nothingHere() throws {
    let scratch = try Scratch()
    let configuration = try scratch.write(
      "fonts.conf",
      "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"urn:fontconfig:fonts.dtd\"><fontconfig/>"
    )
    let book = try FontBook(
      "# 题\n\n文。\n", ["--writing-mode", "vertical"],
      environment: ["FONTCONFIG_FILE": configuration.path])
    #expect(book.fonts == [])
    #expect(book.result.errors.contains("note: no free font of the kind 'serif' (zh-hans) is here"))
    #expect(book.unpacked.text("EPUB/styles/book.css").contains("font-family: serif;"))
    #expect(!book.unpacked.text("EPUB/package.opf").contains("ibooks"))
  }

  @Test(
    "the licence bits of a font are kept to",
    .enabled(if: isHere(dejavu.path), "DejaVu is not installed"),
    arguments: [
      (0x0002, "subset", "forbid to embed it: the book does not hold it"),
      (0x0200, "full", "forbid to embed it"), (0x0100, "subset", "forbid to embed a part of it"),
      (0x0100, "full", nil), (0x0008, "subset", nil),
    ] as [(UInt16, String, String?)])
  func bits(bits: UInt16, policy: String, complaint: String?) throws {
    let scratch = try Scratch()
    let font = try scratch.write("mine.ttf", try Self.font(withBits: bits))
    let book = try FontBook(
      "# A lamp\n\nIt was a dark night.\n", ["--font", font.path, "--embed-fonts", policy],
      scratch: scratch)
    guard let complaint else {
      #expect(book.fonts == ["body.ttf", "licence.txt"])
      #expect(!book.result.errors.contains("font.refused"))
      return
    }
    #expect(book.result.errors.contains("warning: the licence bits of 'DejaVu Serif' \(complaint)"))
  }

  @Test(
    "a variable font is refused, whatever of it is wanted",
    .enabled(if: isHere(dejavu.path), "DejaVu is not installed"), arguments: ["subset", "full"])
  func variable(policy: String) throws {
    let scratch = try Scratch()
    let font = try scratch.write("mine.ttf", try Self.variableFont())
    let book = try FontBook(
      "# A lamp\n\nIt was a dark night.\n", ["--font", font.path, "--embed-fonts", policy],
      scratch: scratch)
    for (path, data) in book.unpacked.files where path.hasPrefix("EPUB/fonts/") {
      #expect(data.prefix(512).range(of: Data("fvar".utf8)) == nil, "\(path)")
    }
    #expect(book.result.errors.contains("'DejaVu Serif' is a variable font"))
    #expect(book.result.errors.contains("give a static font: one file for each weight"))
  }

  @Test(
    "a font file is held unasked, and only what it shows",
    .enabled(if: isHere(dejavu.path), "DejaVu is not installed"))
  func file() throws {
    let book = try FontBook("# A lamp\n\nIt was a dark night.\n", ["--font", dejavu.path])
    let font = try #require(book.unpacked.files["EPUB/fonts/body.ttf"])
    #expect(font.count < 20_000)
    #expect(
      book.unpacked.text("EPUB/styles/book.css").contains("font-family: \"Bindery Body\", serif;"))
  }

  @Test(
    "book.yaml names a font file of its folder, and of no other",
    .enabled(if: isHere(dejavu.path), "DejaVu is not installed"),
    arguments: [
      ("fonts/mine.ttf", nil), ("../mine.ttf", "book-file.invalid-value"),
      ("fonts/lost.ttf", "book-file.invalid-value"),
    ] as [(String, String?)])
  func bookFile(path: String, refusal: String?) throws {
    let scratch = try Scratch()
    try scratch.write("book/a.md", "# A lamp\n\nIt was a dark night.\n")
    try scratch.write("book/fonts/mine.ttf", try Data(contentsOf: dejavu))
    try scratch.write("mine.ttf", try Data(contentsOf: dejavu))
    try scratch.write("book/book.yaml", "outputs: [{format: epub, font: \(path)}]\n")
    let file = scratch.folder.appending(path: "book.epub")
    let result = try Program.run(
      ["export", "epub", "book", "-o", file.path], in: scratch.folder)
    guard let refusal else {
      #expect(result.status == 0, "\(result.errors)")
      #expect(try UnpackedBook(file).files["EPUB/fonts/body.ttf"] != nil)
      return
    }
    #expect(result.status == 1)
    #expect(result.errors.contains(refusal))
  }

  /// DejaVu Serif that says it has axes: its table `gasp` is called `fvar`.
  private static func variableFont() throws -> Data {
    var font = try Data(contentsOf: dejavu)
    let record = try #require(
      stride(from: 12, to: 12 + 16 * 40, by: 16).first { font[$0..<$0 + 4] == Data("gasp".utf8) })
    font.replaceSubrange(record..<record + 4, with: Data("fvar".utf8))
    return font
  }

  /// DejaVu Serif with other licence bits: `fsType`, at 8 in the table `OS/2`.
  private static func font(withBits bits: UInt16) throws -> Data {
    var font = try Data(contentsOf: dejavu)
    func number(_ offset: Int) -> Int { font[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } }
    let record = try #require(
      stride(from: 12, to: 12 + 16 * 40, by: 16).first { font[$0..<$0 + 4] == Data("OS/2".utf8) })
    let table = number(record + 8)
    font[table + 8] = UInt8(bits >> 8)
    font[table + 9] = UInt8(bits & 0xFF)
    return font
  }
}
