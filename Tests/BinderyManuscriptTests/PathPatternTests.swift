import Testing

@testable import BinderyManuscript

@Suite("patterns of paths")
struct PathPatternTests {
  @Test(
    "a name is meant at any depth, a path from the folder on, a folder with all it holds",
    arguments: [
      ("a.md", "a.md", true), ("a.md", "x/y/a.md", true), ("x", "x/y/a.md", true),
      ("x/", "w/x/a.md", true), ("/a.md", "x/a.md", false), ("./a.md", "a.md", true),
      ("x/a.md", "x/a.md", true), ("x/a.md", "w/x/a.md", false), ("x/y", "x/y/z/a.md", true),
      ("*.md", "x/a.md", true), ("x/*.md", "x/y/a.md", false), ("x/*", "x/y/a.md", true),
      ("x/**/a.md", "x/a.md", true), ("x/**/a.md", "x/y/z/a.md", true),
      ("**/b/*.md", "a/b/c/b/d.md", true), ("x/**", "x/y/a.md", true), ("x/**", "y/a.md", false),
      ("2019-*-tea.md", "2019-04-24-tea.md", true), ("*a*b*c", "xaybzc", true),
      ("*a*b*c", "xaybz", false), ("?.md", "茶.md", true), ("?.md", "茶茶.md", false),
      ("[ab].md", "b.md", true), ("[!ab].md", "b.md", false), ("[0-9][0-9].md", "07.md", true),
      ("[.md", "[.md", true), ("[]x].md", "].md", true), ("\\*.md", "*.md", true),
      ("\\*.md", "a.md", false), ("草稿*", "草稿二.md", true), ("a.md", "A.md", false),
      // Composed and decomposed letters are one.
      ("caf\u{E9}.md", "cafe\u{301}.md", true),
    ])
  func matches(pattern: String, path: String, isMeant: Bool) throws {
    let pattern = try #require(PathPattern(pattern))
    #expect(pattern.matches(path.split(separator: "/").map(String.init)) == isMeant)
  }

  @Test("what leads out of the folder, or names nothing, is no pattern")
  func none() {
    for text in ["", "/", "./", "../a.md", "x/../../y", String(repeating: "a", count: 1_001)] {
      #expect(PathPattern(text) == nil)
    }
  }

  @Test("many stars do not take long")
  func stars() throws {
    let pattern = try #require(PathPattern(String(repeating: "*a", count: 400) + "b"))
    #expect(!pattern.matches([String(repeating: "a", count: 2_000)]))
    let folders = try #require(PathPattern(String(repeating: "**/a/", count: 100) + "b"))
    #expect(!folders.matches(Array(repeating: "a", count: 1_000)))
  }
}
