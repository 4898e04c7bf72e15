import Coverage
import Foundation
import Testing

@Suite("no letter of an essay is lost")
struct CoverageTests {
  @Test(
    "the example collections and the fixtures are in their books to the last letter",
    arguments: Folders.all)
  func folder(_ folder: URL) throws {
    let book = try BookCoverage(of: folder.path)
    for essay in book.essays {
      let lost = essay.coverage.losses.map { "\(essay.file):\($0.line): \($0.letters)" }
      #expect(essay.coverage.share >= 0.999, "\(lost)")
    }
  }

  /// What `make coverage FOLDER=…` runs: a folder of anybody's.
  @Test(
    "a folder is in its book", .enabled(if: Folders.asked != nil, "BINDERY_COVERAGE names none"))
  func asked() throws {
    let folder = try #require(Folders.asked)
    let book = try BookCoverage(of: folder)
    for essay in book.essays where essay.coverage.losses.isEmpty == false {
      let share = String(format: "%.2f", essay.coverage.share * 100)
      print("coverage: \(essay.file): \(share) % of \(essay.coverage.letters) letters")
      for loss in essay.coverage.losses { print("coverage:   line \(loss.line): \(loss.letters)") }
    }
    let (letters, kept) = book.total
    let short = book.essays.count { $0.coverage.share < 0.999 }
    let share = String(format: "%.4f", letters == 0 ? 100 : Double(kept) * 100 / Double(letters))
    print(
      "coverage: \(share) % of \(letters) letters in \(book.essays.count) essays; "
        + "\(short) below 99.9 %")
    #expect(short == 0)
  }

  @Test("a loss is named with its line; text that moved is none")
  func losses() {
    let source = "---\ntitle: 题\n---\n\n# 一\n\n第一段。[^1]\n\n第二段，*后*面。\n\n[^1]: 注。\n"
    let whole = Coverage(of: source, in: "一 第一段。1 第二段，后面。注。")
    #expect(whole.losses.isEmpty && whole.share == 1 && whole.letters == 10)
    let short = Coverage(of: source, in: "一 第一段。 后面。注。")
    #expect(short.losses.map(\.letters) == ["第二段"])
    #expect(short.losses.map(\.line) == [9])
  }

  @Test(
    "markup is no text",
    arguments: [
      ("[甲](b.md \"题\") ![乙](c.png)", ["甲", "乙"]),
      ("[甲][ref]\n\n[ref]: https://example.org/a", ["甲"]),
      ("```swift\nlet x\n```\n后", ["let", "x", "后"]),
      ("前`a <b>`后<b>中</b>", ["前", "a", "b", "后", "中"]),
      ("<书名>与<!-- 藏 -->文", ["书名", "与", "文"]),
      ("见 https://example.org/abc，好", ["见", "好"]),
      ("{% include a.html %}甲{{ page.title }}乙{: .note}", ["甲", "乙"]),
      ("[[笔记|词]] ![[图]] 句 ^block", ["词", "句"]),
      ("甲&nbsp;乙[^1]\n\n[^1]: 注", ["甲", "乙", "注"]),
    ])
  func markup(source: String, pieces: [String]) {
    #expect(SourceLetters(of: source).pieces.map(\.letters) == pieces)
  }
}

/// The folders that are bound.
enum Folders {
  /// The folder that `BINDERY_COVERAGE` names.
  static let asked = ProcessInfo.processInfo.environment["BINDERY_COVERAGE"]

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Each example collection and each fixture of a convention.
  static let all: [URL] = ["examples", "Tests/Fixtures"].flatMap { name in
    let folder = root.appending(path: name)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().filter { !$0.contains(".") }.map { folder.appending(path: $0) }
  }
}
