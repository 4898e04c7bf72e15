import Foundation
import Testing

@Suite("at the terminal")
struct TerminalTests {
  private func folder() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write("随笔.md", "---\ntitle: 随笔一则\n---\n\n看图：![丢了的图](lost.png)。\n")
    return scratch
  }

  @Test("without --output the file is named after the title, in the current folder")
  func outputName() throws {
    let scratch = try folder()
    let result = try Program.run(["export", "epub", "."], in: scratch.folder)
    #expect(result.status == 0)
    #expect(try scratch.names() == ["随笔一则.epub", "随笔.md"].sorted())
    // The book lies in the input now, and is not read back.
    #expect(try Program.run(["export", "epub"], in: scratch.folder).status == 0)
    #expect(try scratch.names().count == 2)
  }

  @Test("a finding names file, line and character, shows the line and says what to do")
  func findings() throws {
    let scratch = try folder()
    let result = try Program.run(["check"], in: scratch.folder)
    #expect(result.errors.contains("随笔.md:5:4: warning: "))
    #expect(result.errors.contains("[image.missing]\n    看图：![丢了的图](lost.png)。\n          ^"))
    #expect(result.errors.contains("hint: "))
    #expect(!result.errors.contains("\u{1B}"))
    #expect(result.status == 0)
  }

  @Test("--strict refuses, --allow and --quiet silence")
  func strictness() throws {
    let scratch = try folder()
    let strict = try Program.run(["export", "epub", "--strict"], in: scratch.folder)
    #expect(strict.status == 1)
    #expect(try scratch.names() == ["随笔.md"])
    let allowed = try Program.run(
      ["export", "epub", "--strict", "--allow", "image.missing"], in: scratch.folder)
    #expect(allowed.status == 0)
    #expect(!allowed.errors.contains("image.missing"))
    #expect(try Program.run(["export", "epub", "-q"], in: scratch.folder).errors == "")
    #expect(
      try Program.run(["export", "epub", "--allow", "no.code"], in: scratch.folder).status == 64)
  }

  @Test("--quotes takes a policy, and makes another book")
  func quotes() throws {
    let scratch = try Scratch()
    try scratch.write("tide.md", "# The \"tide\"\n\n\"Late,\" she said -- twice.\n")
    var books: Set<Data> = []
    for policy in ["keep", "latin"] {
      let run = ["export", "epub", "tide.md", "-o", "\(policy).epub", "--quotes", policy]
      #expect(try Program.run(run, in: scratch.folder).status == 0)
      books.insert(try Data(contentsOf: scratch.folder.appending(path: "\(policy).epub")))
    }
    #expect(books.count == 2)
    let wrong = try Program.run(["export", "epub", "--quotes", "curly"], in: scratch.folder)
    #expect(wrong.status == 64)
  }

  @Test("a mistake in book.yaml refuses the run, with its line and what was meant")
  func bookFile() throws {
    let scratch = try folder()
    try scratch.write("book.yaml", "subtitle: 副题\ntitel: 书\n")
    for command in [["export", "epub"], ["check"], ["export", "epub", "./book.yaml"]] {
      let result = try Program.run(command, in: scratch.folder)
      #expect(result.status == 1)
      #expect(
        result.errors.contains(
          "book.yaml:2:1: error: unknown key 'titel' [book-file.unknown-key]\n    titel: 书\n    ^~~~~"
        ))
      #expect(result.errors.contains("hint: did you mean 'title'?"))
      #expect(try scratch.names() == ["book.yaml", "随笔.md"].sorted())
    }
  }

  @Test("--diagnostics json gives one object a line on standard output")
  func json() throws {
    let scratch = try folder()
    let result = try Program.run(["check", "--diagnostics", "json"], in: scratch.folder)
    struct Finding: Decodable {
      var code: String, severity: String, message: String
      var file: String?, line: Int?, column: Int?, hint: String?
    }
    let findings = try result.output.split(separator: "\n").map {
      try JSONDecoder().decode(Finding.self, from: Data($0.utf8))
    }
    let missing = try #require(findings.first { $0.code == "image.missing" })
    #expect(missing.file == "随笔.md")
    #expect(missing.line == 5)
    #expect(missing.column == 4)
    #expect(missing.severity == "warning")
  }

  @Test("the keys of a finding in JSON are those of docs/diagnostics.md")
  func jsonKeys() throws {
    let scratch = try folder()
    let result = try Program.run(["check", "--diagnostics", "json"], in: scratch.folder)
    var keys: Set<String> = []
    for line in result.output.split(separator: "\n") {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      let found = try #require(object).keys
      #expect(Set(["code", "severity", "message"]).isSubset(of: found))
      keys.formUnion(found)
    }
    let documentation = try String(
      contentsOf: Program.root.appending(path: "docs/diagnostics.md"), encoding: .utf8)
    let rows = documentation.split(separator: "\n").filter { $0.hasPrefix("| \"") }
    let documented = rows.flatMap { row in
      row.split(separator: "|")[0].split(separator: ",")
        .map { $0.trimmingCharacters(in: [" ", "\""]) }
    }
    #expect(keys == Set(documented))
  }

  @Test("--dialect commonmark leaves what CommonMark does not have as text; no other name is taken")
  func dialect() throws {
    let scratch = try Scratch()
    try scratch.write("a.md", "# 题\n\n**强调。**后文，~~旧~~新。\n")
    let book = scratch.folder.appending(path: "b.epub")
    try Program.bind(scratch.folder, ["--dialect", "commonmark"], to: book)
    #expect(try UnpackedBook(book).essays.contains("**强调。**后文，~~旧~~新。"))
    try Program.bind(scratch.folder, to: book)
    #expect(
      try UnpackedBook(book).essays.contains("<strong>强调。</strong>后文，<del>旧</del>新。"))
    let refused = try Program.run(["check", ".", "--dialect", "gfm"], in: scratch.folder)
    #expect(refused.status == 64)
  }

  @Test("help has examples, completions exist for three shells, the version is told")
  func help() throws {
    let scratch = try Scratch()
    let help = try Program.run(["export", "epub", "--help"], in: scratch.folder)
    #expect(help.output.contains("EXAMPLES"))
    #expect(help.output.contains("--modified"))
    for shell in ["bash", "zsh", "fish"] {
      let script = try Program.run(["--generate-completion-script", shell], in: scratch.folder)
      #expect(script.output.contains("bindery"))
    }
    #expect(try Program.run(["--version"], in: scratch.folder).output.contains("."))
  }
}
