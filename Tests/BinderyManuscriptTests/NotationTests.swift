import BinderyManuscript
import BinderyModel
import Testing

@Suite("notations that an essay or a book asks for")
struct NotationTests {
  private static let japanese = "漢字《かんじ》"

  private func hasRuby(
    _ files: [String: String], _ edit: (inout ManuscriptOptions) -> Void = { _ in }
  ) throws -> Bool {
    let folder = try TemporaryFolder(files)
    var options = ManuscriptOptions(inputs: [folder.path])
    edit(&options)
    return try Manuscript.load(options).book.chapters[0].features.contains(.ruby)
  }

  @Test("brackets are text unless front matter, book.yaml or the caller says whose they are")
  func asked() throws {
    #expect(try !hasRuby(["a.md": Self.japanese]))
    #expect(try hasRuby(["a.md": "---\nruby: aozora\n---\n\(Self.japanese)"]))
    #expect(try hasRuby(["a.md": Self.japanese, "book.yaml": "ruby: [kakuyomu]"]))
    #expect(try hasRuby(["a.md": Self.japanese]) { $0.ruby = [.narou] })
  }

  @Test("MDI is told by the file's name or a key")
  func mdi() throws {
    #expect(try hasRuby(["a.mdi": "{東京|とう.きょう}"]))
    #expect(try hasRuby(["a.md": "---\nmdi: \"2.0\"\n---\n{東京|とう.きょう}"]))
  }

  @Test("an unknown notation is told with the known ones")
  func unknown() throws {
    let folder = try TemporaryFolder(["a.md": "---\nruby: aozara\n---\n字"])
    let found = try Manuscript.load(ManuscriptOptions(inputs: [folder.path])).diagnostics
    #expect(found.contains { $0.code == .frontMatterInvalid && $0.source?.start.line == 2 })
  }
}
