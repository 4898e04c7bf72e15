import BinderyModel
import Testing

@testable import BinderyManuscript

@Suite("included files")
struct IncludeTests {
  private func book(_ essay: String, _ more: [String: String] = [:]) throws -> TemporaryFolder {
    let files = [
      "book.toml": "", "src/SUMMARY.md": "- [甲](a.md)", "src/a.md": essay,
      "src/n.txt": "一\n二\n三\n四\n五\n",
    ]
    return try TemporaryFolder(files.merging(more) { $1 })
  }

  private func text(_ essay: String, _ more: [String: String] = [:]) throws -> String {
    try book(essay, more).load().body(0).inlines.map { content in
      switch content {
      case .text(let text): text
      case .softBreak: "/"
      case _: ""
      }
    }
    .joined()
  }

  @Test(
    "a range of lines is taken",
    arguments: [
      ("n.txt", "一/二/三/四/五"), ("n.txt:2", "二"), ("n.txt:2:3", "二/三"), ("n.txt:4:", "四/五"),
      ("n.txt::2", "一/二"), ("n.txt:4:9", "四/五"), ("n.txt:9", ""), ("n.txt:3:2", ""),
      ("./n.txt:0:1", "一"),
    ])
  func ranges(target: String, expected: String) throws {
    #expect(try text("{{#include \(target)}}") == expected)
    #expect(try text("{{ #include  \(target) }}") == expected)
  }

  @Test("an anchor is taken without its marks and those inside it")
  func anchors() throws {
    let file = "头\n// ANCHOR: x\n一\n// ANCHOR: y\n二\n// ANCHOR_END: y\n三\n// ANCHOR_END: x\n尾\n"
    #expect(try text("{{#include f:x}}", ["src/f": file]) == "一/二/三")
    #expect(try text("{{#include f:y}}", ["src/f": file]) == "二")
    #expect(try text("{{#include f}}", ["src/f": file]) == "头/一/二/三/尾")
    #expect(try text("甲{{#include f:z}}乙", ["src/f": file]) == "甲乙")
  }

  @Test("included files include others, counted from their own folder")
  func nested() throws {
    let more = [
      "listings/b.md": "乙{{#include c/c.md}}", "listings/c/c.md": "丙{{#include ../d.md}}",
      "listings/d.md": "丁",
    ]
    #expect(try text("甲{{#include ../listings/b.md}}", more) == "甲乙丙丁")
  }

  @Test(
    "what is no mark is text",
    arguments: ["{{#include}}", "{{#other n.txt}}", "{{include n.txt}}", "{{#include n.txt"])
  func others(written: String) throws {
    #expect(try text(written) == written)
  }

  @Test("a mark behind a backslash is shown as it is")
  func escape() throws {
    #expect(try text("\\{{#include n.txt}}") == "{{#include n.txt}}")
  }

  @Test("files that include themselves or each other are told once and left out")
  func cycles() throws {
    let folder = try book(
      "甲{{#include a.md}}{{#include b.md}}",
      ["src/b.md": "乙{{#include c.md}}", "src/c.md": "丙{{#include b.md}}"])
    let manuscript = try folder.load()
    #expect(
      manuscript.diagnostics(.includeFailed).map(\.message) == [
        "'a.md' includes itself", "in 'c.md': 'b.md' includes itself",
      ])
    #expect(try manuscript.body(0).inlines == [.text("甲乙丙")])
  }

  @Test("ten files deep is deep enough")
  func depth() throws {
    var files: [String: String] = [:]
    for level in 0..<20 { files["src/\(level).md"] = "\(level),{{#include \(level + 1).md}}" }
    let manuscript = try book("{{#include 0.md}}", files).load()
    #expect(
      manuscript.diagnostics(.includeFailed).map(\.message) == [
        "in '8.md': '9.md' is included too deeply"
      ])
  }

  @Test("no more is included than is read, however files multiply")
  func amount() throws {
    var files = ["src/9.md": String(repeating: "字", count: 100)]
    for level in 0..<9 {
      files["src/\(level).md"] = String(repeating: "{{#include \(level + 1).md}}", count: 30)
    }
    let manuscript = try book("{{#include 0.md}}", files).load { $0.limits.includedBytes = 100_000 }
    let told = manuscript.diagnostics(.includeFailed)
    #expect(!told.isEmpty && told.count <= 200)
  }

  @Test("nothing outside the book is read, by path or by link")
  func outside() throws {
    let folder = try book(
      "{{#include ../../secret}}{{#include link}}{{#include /etc/hostname}}{{#include dir}}")
    try folder.write("../secret", Array("密".utf8))
    try folder.link("src/link", to: "../../secret")
    try folder.write("src/dir/x", [])
    let manuscript = try folder.load()
    #expect(manuscript.diagnostics(.includeFailed).count == 4)
    #expect(try manuscript.body(0).inlines.isEmpty)
  }

  @Test("what follows an included file keeps its place")
  func places() throws {
    let manuscript = try book("{{#include n.txt}}\n\n{{#include n.txt}} ![](none.png)").load()
    let told = try #require(manuscript.diagnostics(.imageMissing).first)
    #expect(told.source?.start == SourcePosition(line: 3, column: 20))
  }

  @Test("lines that come into a list or a quotation stay in it")
  func containers() throws {
    let body = try book("> ```\n> {{#include n.txt:1:2}}\n> ```\n").load().body(0)
    guard case .quote(let inside)? = body.blocks.first?.content,
      case .code(let code)? = inside.first?.content
    else { return #expect(Bool(false), "no code in a quotation") }
    #expect(body.blocks.count == 1)
    #expect(code.text == "一\n二")
  }

  @Test("GitBook's essays include others on a line of their own, outside code")
  func gitBook() throws {
    let folder = try TemporaryFolder([
      "SUMMARY.md": "- [甲](a.md)", "parts/b.md": "乙", "x.html": "<b>丙</b>",
      "a.md":
        "甲\n\n{% include \"./parts/b.md\" %}\n\n```\n{% include \"parts/b.md\" %}\n```\n{% include \"x.html\" %}\n",
    ])
    let manuscript = try folder.load()
    #expect(try manuscript.body(0).inlines == [.text("甲"), .text("乙")])
    #expect(manuscript.diagnostics(.templateUnknown).count == 1)
  }

  @Test("lines that Rust's tools hide are hidden in Rust alone")
  func hiddenLines() throws {
    let lines = "a\n# b\n  # c\n#\n## d\n#[e]\n#!f"
    let body = try book("```rust\n\(lines)\n```\n\n```sh\n\(lines)\n```\n").load().body(0)
    let code = body.blocks.compactMap { block -> String? in
      if case .code(let code) = block.content { code.text } else { nil }
    }
    #expect(code == ["a\n# d\n#[e]\n#!f", lines])
  }
}
