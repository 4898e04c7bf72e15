import BinderyModel
import Testing

@testable import BinderyScript

@Suite("Highlighting")
struct HighlightTests {
  private static let highlighter = Highlighter(places: ScriptPlaces(), jobs: 2)

  private func runs(_ text: String, _ language: String?) -> [CodeBlock.Run] {
    Self.highlighter.runs(of: CodeBlock(language: language, text: text))
  }

  /// The stretches of a scope.
  private func stretches(_ text: String, _ language: String, _ scope: String) -> [String] {
    var start = text.utf8.startIndex
    return runs(text, language).compactMap { run in
      let end = text.utf8.index(start, offsetBy: run.length)
      defer { start = end }
      return run.scope == scope ? String(text[start..<end]) : nil
    }
  }

  static let codes: [(String, String, String, [String])] = [
    ("swift", "let a = \"山\" // 注释", "string", ["\"山\""]),
    ("swift", "let a = 1 // 注释\n", "comment", ["// 注释"]),
    ("python", "def f(x):\n    return x", "keyword", ["def", "return"]),
    ("py", "def f(x):\n    return 'x'", "string", ["'x'"]),
    ("js title=x", "var 名 = `a${b}c`;", "keyword", ["var"]),
    ("rust", "fn main() { println!(\"<&>\"); }", "string", ["\"<&>\""]),
    ("html", "<p class=\"a\">山</p>", "name", ["p", "p"]),
    ("bash", "echo \"$HOME\" # 家", "comment", ["# 家"]),
    ("c", "int main(void) { return 0; }", "number", ["0"]),
    ("json", "{\"键\": true}", "attr", ["\"键\""]),
    ("diff", "-old\n+new", "addition", ["+new"]),
  ]

  @Test("code is cut by meaning, the innermost counts", arguments: codes)
  func cut(_ language: String, _ text: String, _ scope: String, _ expected: [String]) {
    #expect(stretches(text, language, scope) == expected)
    #expect(runs(text, language).reduce(0) { $0 + $1.length } == text.utf8.count)
  }

  @Test(
    "code stays plain without a language, in one that is not known, and when it is very long")
  func plain() {
    #expect(runs("let a = 1", nil) == [])
    #expect(runs("let a = 1", "klingon") == [])
    #expect(runs("", "swift") == [])
    #expect(runs(String(repeating: "let a = 1\n", count: 7_000), "swift") == [])
  }

  @Test(
    "markup that does not say the very text is not believed",
    arguments: [
      "<span class=\"hljs-keyword\">let</span> b",
      "<span class=\"hljs-keyword\">let</span> a</span>",
      "<span class=\"hljs-keyword\">let a", "<b>let</b> a", "let&nbsp;a", "let a<", "let a&lt",
    ])
  func foreign(_ markup: String) {
    #expect(HighlightMarkup.runs(Array(markup.utf8), of: "let a") == nil)
  }

  @Test("neighbours of one scope are one run, spans of another language have none")
  func nesting() {
    let markup =
      "<span class=\"xml\">&lt;<span class=\"hljs-name\">p</span>"
      + "<span class=\"hljs-name\">q</span></span>&gt;"
    #expect(
      HighlightMarkup.runs(Array(markup.utf8), of: "<pq>") == [
        CodeBlock.Run(length: 1, scope: nil), CodeBlock.Run(length: 2, scope: "name"),
        CodeBlock.Run(length: 1, scope: nil),
      ])
  }

  @Test("runs are kept as text and only read back for a code of their length")
  func answer() {
    let runs = [CodeBlock.Run(length: 3, scope: "keyword"), CodeBlock.Run(length: 2, scope: nil)]
    let text = HighlightAnswer.text(of: runs)
    #expect(text == "3 keyword,2")
    #expect(HighlightAnswer.runs(text, length: 5) == runs)
    for (text, length) in [(text, 6), (text, 4), ("0 a,5", 5), ("-1,6", 5), ("x", 5), ("9", 5)] {
      #expect(HighlightAnswer.runs(text, length: length) == nil)
    }
  }

  @Test("a second run takes the runs from the cache")
  func cache() throws {
    let folder = try TemporaryFolder()
    let code = CodeBlock(language: "swift", text: "let a = 1")
    let first = Highlighter(places: ScriptPlaces(cache: folder.path), jobs: 1)
    #expect(first.fault() == nil)
    let runs = first.runs(of: code)
    first.finish()
    var limits = ScriptLimits()
    limits.patience = 0
    let second = Highlighter(places: ScriptPlaces(cache: folder.path), jobs: 1, limits: limits)
    #expect(second.fault() == nil)
    #expect(!runs.isEmpty && second.runs(of: code) == runs)
    #expect(second.runs(of: CodeBlock(language: "swift", text: "let b = 2")) == [])
  }

  @Test("without highlight.js it is said why code stays plain")
  func missing() {
    let highlighter = Highlighter(places: ScriptPlaces(libraries: ["/nowhere"]), jobs: 1)
    #expect(highlighter.fault() == "highlight.js is not installed")
    #expect(highlighter.runs(of: CodeBlock(language: "swift", text: "let a")) == [])
  }
}
