import Foundation
import Testing

/// Plain text as the program writes it, held against files that were read with care.
///
/// `BINDERY_RECORD=1` writes the files anew; look at them before they are committed.
@Suite("plain text")
struct TextTests {
  private static let folder = Program.root.appending(path: "Tests/Fixtures/plain-text")

  /// A page of the golden files: its name, its essay, and the flags that it is made with.
  struct Golden: Sendable, CustomTestStringConvertible {
    var name: String
    var essay: String
    var flags: [String]
    var testDescription: String { name }
  }

  static let goldens: [Golden] =
    ["zh-hans", "zh-hant", "ja", "ko", "en"].flatMap { essay in
      [
        Golden(name: "\(essay)-40", essay: essay, flags: ["--width", "40"]),
        Golden(name: "\(essay)-72-pages", essay: essay, flags: ["--paginate", "40"]),
        Golden(
          name: "\(essay)-vertical", essay: essay,
          flags: ["--writing-mode", "vertical", "--grid", "26x17"]),
      ]
    } + [
      Golden(
        name: "ja-manuscript", essay: "ja",
        flags: ["--writing-mode", "vertical", "--paper", "manuscript"]),
      Golden(
        name: "ja-aozora", essay: "ja",
        flags: ["--for", "aozora", "--encoding", "utf-8", "--newline-style", "lf"]),
      Golden(name: "zh-hans-markdown", essay: "zh-hans", flags: ["--for", "plain-markdown"]),
    ]

  @Test("each language is set as in its file", arguments: goldens)
  func golden(_ golden: Golden) throws {
    let run = ["export", "text", "\(golden.essay).md", "-q", "-o", "-"] + golden.flags
    let result = try Program.run(run, in: Self.folder)
    #expect(result.status == 0, "\(result.errors)")
    let file = Self.folder.appending(path: "pages/\(golden.name).txt")
    if ProcessInfo.processInfo.environment["BINDERY_RECORD"] != nil {
      try Data(result.output.utf8).write(to: file)
    }
    let wanted = try String(decoding: Data(contentsOf: file), as: UTF8.self)
    #expect(result.output == wanted, "\(golden.name) differs")
  }

  @Test("the file is named after the title; the same bytes come by any number of threads")
  func threads() throws {
    let scratch = try Scratch()
    for number in 1...40 {
      try scratch.write("\(number).md", "# 第\(number)篇\n\n潮水在夜里退去了[^1]。\n\n[^1]: 注。\n")
    }
    let first = try Program.run(["export", "text", "--title", "潮"], in: scratch.folder)
    #expect(first.status == 0, "\(first.errors)")
    let one = try Data(contentsOf: scratch.folder.appending(path: "潮.txt"))
    for jobs in ["1", "3"] {
      let run = ["export", "text", "--title", "潮", "-o", "b.txt", "--jobs", jobs]
      #expect(try Program.run(run, in: scratch.folder).status == 0)
      #expect(try Data(contentsOf: scratch.folder.appending(path: "b.txt")) == one)
    }
  }

  @Test("book.yaml lists text beside others, and export all makes it")
  func outputs() throws {
    let scratch = try Scratch()
    try scratch.write("a.md", "# 潮\n\n潮水退去了。\n")
    try scratch.write(
      "book.yaml",
      "outputs:\n  - {format: epub}\n  - {format: text, file: t.txt, width: 20, writing-mode: vertical, grid: 12x8}\n"
    )
    let result = try Program.run(["export", "all"], in: scratch.folder)
    #expect(result.status == 0, "\(result.errors)")
    let text = try String(
      decoding: Data(contentsOf: scratch.folder.appending(path: "t.txt")), as: UTF8.self)
    #expect(text.contains("︒"))
  }

  @Test(
    "a flag that means nothing is refused",
    arguments: [
      ["--width", "7"], ["--paginate", "3"], ["--grid", "4"], ["--for", "pixiv"],
      ["--encoding", "latin1"],
    ])
  func refusals(flags: [String]) throws {
    let result = try Program.run(["export", "text", "zh-hans.md"] + flags, in: Self.folder)
    #expect(result.status == 64)
  }

  @Test("a reader who leaves ends the text quietly")
  func pipe() throws {
    let scratch = try Scratch()
    let line = "潮水在夜里退去了，又在早晨涨起来。"
    for number in 1...60 {
      try scratch.write(
        "\(number).md", "# 第\(number)篇\n\n" + String(repeating: line + "\n\n", count: 300))
    }
    let script =
      "'\(Program.executable.path)' export text -q -o - | head -n 3; echo ${PIPESTATUS[0]}"
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", script]
    process.currentDirectoryURL = scratch.folder
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let said = String(
      decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let complained = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(said.hasSuffix("0\n"))
    #expect(complained.isEmpty)
  }

  @Test("a style's text.yaml changes looks, and is read strictly")
  func style() throws {
    let scratch = try Scratch()
    try scratch.write("a.md", "# 潮\n\n## 岸\n\n一。\n\n1. 二\n")
    try scratch.write("mine/style.yaml", "description: Mine\nbase: plain\n")
    try scratch.write("mine/text.yaml", "heading-numbers: han\nlist-numbers: han\n")
    let run = ["export", "text", "a.md", "--style", "./mine", "-o", "-", "-q"]
    let good = try Program.run(run, in: scratch.folder)
    #expect(good.output.contains("一、岸"))
    #expect(good.output.contains("一、二"))
    try scratch.write("mine/text.yaml", "bullet: ●\n")
    let bad = try Program.run(run, in: scratch.folder)
    #expect(bad.status == 1)
    #expect(bad.errors.contains("text.yaml:1:1: error: unknown key 'bullet'"))
  }
}
