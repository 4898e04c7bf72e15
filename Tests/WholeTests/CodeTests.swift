import Foundation
import Testing

@Suite("code in books")
struct CodeTests {
  private static let essay = """
    # 代码

    ```swift
    let 山 = "<高>"  // 注释
    ```

    > ```python
    > def f(x):
    >     return x + 1  # plain
    > ```

    - 一
      ```html
      <p class="a">山 &amp; 水</p>
      ```

    ```klingon
    nuqneH
    ```

        无名

    | 表 |
    |---|
    | `let` |

    注[^1]。

    [^1]:
        ```json
        {"键": [1, true]}
        ```
    """

  private func bind(
    _ scratch: Scratch, _ arguments: [String], environment: [String: String] = [:],
    as name: String = "book"
  ) throws -> (book: URL, result: Program.Result) {
    try scratch.write("essays/a.md", Self.essay)
    let book = scratch.folder.appending(path: name + ".epub")
    let cache = ["XDG_CACHE_HOME": scratch.folder.appending(path: "cache").path]
    let result = try Program.bind(
      scratch.folder.appending(path: "essays"), arguments, to: book,
      environment: cache.merging(environment) { $1 })
    return (book, result)
  }

  @Test("nothing is highlighted unless it is asked for")
  func plain() throws {
    let scratch = try Scratch()
    let essays = try UnpackedBook(bind(scratch, []).book).essays
    #expect(!essays.contains("hl-"))
    #expect(essays.contains("let 山 = \"&lt;高&gt;\"  // 注释"))
    #expect(try !scratch.names().contains("cache"))
  }

  @Test("highlighted code says what it is in every place, and EPUBCheck finds nothing")
  func highlighted() throws {
    let scratch = try Scratch()
    let book = try bind(scratch, ["--code", "highlight"]).book
    let essays = try UnpackedBook(book).essays
    for part in [
      "<span class=\"hl-keyword\">let</span> 山 = <span class=\"hl-string\">\"&lt;高&gt;\"</span>",
      "<span class=\"hl-comment\">// 注释</span>", "<span class=\"hl-keyword\">return</span>",
      "<span class=\"hl-comment latin\"># plain</span>", "<span class=\"hl-name\">p</span>",
      "<code class=\"language-klingon\">nuqneH</code>", "<pre><code>无名</code></pre>",
      "<span class=\"hl-attribute\">\"键\"</span>",
    ] {
      #expect(essays.contains(part), "\(part)")
    }
    let report = try EPUBCheck.report(on: [book])
    #expect(report.allSatisfy { $0.fatals + $0.errors + $0.warnings == 0 })
  }

  @Test("a book is the same with a cache, from a cache, with a spoilt cache and without one")
  func cache() throws {
    let scratch = try Scratch()
    let highlight = ["--code", "highlight"]
    let first = try Data(contentsOf: bind(scratch, highlight).book)
    let names = try scratch.names(in: "cache/bindery")
    #expect(!names.isEmpty)
    #expect(try Data(contentsOf: bind(scratch, highlight + ["--jobs", "1"]).book) == first)
    for name in names { try scratch.write("cache/bindery/\(name)", "spoilt") }
    #expect(try Data(contentsOf: bind(scratch, highlight).book) == first)
    let none = ["XDG_CACHE_HOME": "", "HOME": ""]
    #expect(try Data(contentsOf: bind(scratch, highlight, environment: none).book) == first)
    let forbidden = ["XDG_CACHE_HOME": "/proc/no"]
    #expect(try Data(contentsOf: bind(scratch, highlight, environment: forbidden).book) == first)
  }

  @Test("without highlight.js code is plain, and one note says so")
  func missing() throws {
    let scratch = try Scratch()
    let nowhere = ["BINDERY_JAVASCRIPT": "/nowhere"]
    let (book, result) = try bind(scratch, ["--code", "highlight"], environment: nowhere)
    #expect(result.errors.components(separatedBy: "[highlight.unavailable]").count == 2)
    #expect(try !UnpackedBook(book).essays.contains("hl-"))
    let asked = try bind(scratch, [], environment: nowhere, as: "plain").result
    #expect(!asked.errors.contains("highlight.unavailable"))
  }

  @Test("another look than those there are is refused")
  func unknown() throws {
    let scratch = try Scratch()
    try scratch.write("essays/a.md", Self.essay)
    let result = try Program.run(
      ["export", "epub", "essays", "--code", "colour"], in: scratch.folder)
    #expect(result.status == 64)
    #expect(result.errors.contains("'plain' and 'highlight'"))
  }
}
