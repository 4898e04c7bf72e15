import Foundation
import Testing

@Suite("formulas in books")
struct FormulaTests {
  private static let essay = """
    # 潮与圆

    圆周率 $\\pi$ 约为 \\(22/7\\)，周长是

    $$
    c = 2 \\pi r
    $$

    | 量 | 式 |
    |----|----|
    | 面积 | $\\pi r^2$ |

    脚注[^1]，错的 $\\nosuchcommand{x}$，钱 $5 和 $6。

    [^1]: 见 $$e^{i\\pi} + 1 = 0$$。
    """

  private func bind(
    _ scratch: Scratch, environment: [String: String] = [:], as name: String = "book"
  ) throws -> (book: URL, result: Program.Result) {
    try scratch.write("essays/a.md", Self.essay)
    let book = scratch.folder.appending(path: name + ".epub")
    let cache = ["XDG_CACHE_HOME": scratch.folder.appending(path: "cache").path]
    let result = try Program.bind(
      scratch.folder.appending(path: "essays"), [], to: book,
      environment: cache.merging(environment) { $1 })
    return (book, result)
  }

  @Test("formulas are MathML, what KaTeX refuses is TeX, and money is money")
  func formulas() throws {
    let scratch = try Scratch()
    let (book, result) = try bind(scratch)
    let essays = try UnpackedBook(book).essays
    #expect(essays.components(separatedBy: "<math").count == 6)
    #expect(essays.contains("<code class=\"math\">\\nosuchcommand{x}</code>"))
    #expect(essays.contains("钱 $5 和 $6。"))
    #expect(result.errors.contains("a.md:13:"))
    #expect(result.errors.contains("[math.invalid]"))
    #expect(try UnpackedBook(book).text("EPUB/package.opf").contains("properties=\"mathml\""))
    let report = try EPUBCheck.report(on: [book])
    #expect(report.allSatisfy { $0.fatals + $0.errors + $0.warnings == 0 })
  }

  @Test("a second run, from the cache, gives the same bytes")
  func cached() throws {
    let scratch = try Scratch()
    let first = try Data(contentsOf: bind(scratch).book)
    #expect(try Data(contentsOf: bind(scratch, as: "again").book) == first)
  }

  @Test("without KaTeX formulas are TeX, and one note says so")
  func without() throws {
    let scratch = try Scratch()
    let (book, result) = try bind(scratch, environment: ["BINDERY_JAVASCRIPT": "/nowhere"])
    #expect(try !UnpackedBook(book).essays.contains("<math"))
    #expect(result.errors.components(separatedBy: "[math.unavailable]").count == 2)
    #expect(result.status == 0)
  }
}
