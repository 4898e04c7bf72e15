import BinderyModel
import BinderyYAML
import Foundation
import Testing

@testable import BinderyManuscript

@Suite("a book.yaml to begin with")
struct BookFileTemplateTests {
  private static let fixtures = ["jekyll", "hugo", "hexo", "mdbook", "gitbook", "obsidian"]

  private func template(_ folder: String) throws -> String {
    try BookFileTemplate(ManuscriptOptions(inputs: [folder])).text
  }

  /// The lines that are keys once a `#` is taken away.
  private func keys(_ text: String) -> [String] {
    text.split(separator: "\n").filter { $0.hasPrefix("#") && !$0.hasPrefix("# ") && $0 != "#" }
      .map { String($0.dropFirst()) }
  }

  /// A fixture copied, with a book file, and bound.
  private func load(_ name: String, book: String) throws -> Manuscript {
    let copy = try TemporaryFolder()
    let fixture = Fixture.path(name)
    for path in try FileManager.default.subpathsOfDirectory(atPath: fixture) {
      let url = URL(filePath: fixture).appending(path: path)
      guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
        continue
      }
      try copy.write("\(name)/\(path)", Array(try Data(contentsOf: url)))
    }
    try copy.write("\(name)/book.yaml", Array(book.utf8))
    return try copy.load(name)
  }

  @Test("as it is written it changes nothing", arguments: fixtures)
  func silent(name: String) throws {
    let before = try Fixture.load(name)
    let after = try load(name, book: try template(Fixture.path(name)))
    #expect(after.titles == before.titles)
    #expect(after.book.metadata == before.book.metadata)
    #expect(after.book.entries == before.book.entries)
    #expect(after.codes == before.codes)
  }

  @Test("each key is read without an error when its # is taken away", arguments: fixtures)
  func keys(name: String) throws {
    let text = try template(Fixture.path(name))
    #expect(keys(text).count > 12)
    for line in keys(text) {
      let reader = BookFileReader(
        FolderFile(DiskPath("/b/book.yaml"), root: DiskPath("/b")), text: Array(line.utf8))
      #expect(reader.diagnostics.isEmpty, "\(line)")
      #expect(reader.book.places.count == 1, "\(line)")
    }
  }

  @Test(
    "what is found is what holds: set all at once it changes nothing either", arguments: fixtures)
  func found(name: String) throws {
    let text = try template(Fixture.path(name))
    let head = try #require(text.firstRange(of: "# What nobody says yet"))
    let lines =
      keys(String(text[..<head.lowerBound])) + keys(text).filter { $0.hasPrefix("order:") }
    let before = try Fixture.load(name)
    let after = try load(name, book: lines.joined(separator: "\n"))
    #expect(after.titles == before.titles)
    #expect(after.book.metadata == before.book.metadata)
    #expect(after.book.entries == before.book.entries)
  }

  @Test("times, tags and the number of essays are told")
  func facts() throws {
    let text = try template(Fixture.path("hexo"))
    let folder = try TemporaryFolder([
      "_config.yml": "title: 檐下\nauthor: 沈迟\n",
      "_posts/2022-05-01-a.md": "---\ntags: [水, 茶]\n---\n# 甲",
      "_posts/2024-01-15-b.md": "---\ntags: [茶]\ncategories: 日常\n---\n# 乙",
    ])
    let own = try template(folder.path)
    #expect(!text.isEmpty)
    #expect(own.contains("# Found: 2 essays of Jekyll, from 2022-05-01 to 2024-01-15.\n"))
    #expect(own.contains("# Tags: 茶 (2), 水 (1)\n#tag: [茶]\n"))
    #expect(own.contains("#title: 檐下\n#author: 沈迟\n"))
    #expect(own.contains("): by their dates.\n#order: date\n"))
    #expect(own.utf8.allSatisfy { $0 == 0x0A || $0 >= 0x20 })
  }

  @Test(
    "texts come back as they were",
    arguments: [
      "檐下", "a: b", "a #b", "- a", "[a]", "a, b", "\"a\"", "it's", "a\\b", "yes", "~", "null", "@a",
      "#a",
      "a:", "100%", "%a", "!a", "&a", "*a", "> a", "| a", "? a", "《茶》：水", "🍵", "2024", "=", "<<",
      "\u{81}b", "a\u{301}", "`a`", String(repeating: "长", count: 300),
    ])
  func scalars(text: String) throws {
    for written in ["title: " + YAMLText.scalar(text), "title: " + YAMLText.scalar(text + " ")] {
      let reader = BookFileReader(
        FolderFile(DiskPath("/b/book.yaml"), root: DiskPath("/b")), text: Array(written.utf8))
      #expect(reader.diagnostics.isEmpty, "\(written)")
      #expect(reader.book.title == text.singleLine, "\(written)")
    }
    let reader = BookFileReader(
      FolderFile(DiskPath("/b/book.yaml"), root: DiskPath("/b")),
      text: Array("subjects: \(YAMLText.list([text, "乙"]))".utf8))
    #expect(reader.book.subjects == [text.singleLine, "乙"])
  }
}
