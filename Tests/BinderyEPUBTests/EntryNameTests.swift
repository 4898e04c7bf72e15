import BinderyModel
import Testing

@testable import BinderyEPUB

@Suite("Names of entries")
struct EntryNameTests {
  @Test(
    "a slug has lower-case ASCII letters, digits and hyphens alone",
    arguments: [
      ("_posts/2024-03-09-My First_Post.md", "my-first-post"),
      ("随笔/关于慢.md", "essay"), ("a/b/读 Swift 6.md", "swift-6"), ("README", "readme"),
      ("../../etc/passwd.md", "passwd"), ("x\"y'z<&>.markdown", "x-y-z"), (".md", "essay"),
      ("2024-03-09-.md", "essay"), ("12-34-56-78.md", "12-34-56-78"), ("a.b.c.md", "a-b-c"),
    ])
  func slugs(_ path: String, _ slug: String) {
    #expect(EntryNames.slug(of: SourcePath(path)) == slug)
  }

  @Test("a slug is short, and cut between words")
  func longSlug() {
    let path = SourcePath(String(repeating: "word-", count: 50) + ".md")
    let slug = EntryNames.slug(of: path)
    #expect(slug.utf8.count < 60 && slug.hasSuffix("word"))
    #expect(EntryNames.slug(of: SourcePath(String(repeating: "x", count: 300))) == "essay")
  }

  @Test("numbers are as long as the longest, four digits at least")
  func numbers() {
    let tenth = chapter(9, "T", .english)
    #expect(EntryNames.essay(tenth, of: 10, part: 0) == "0010-essay-9.xhtml")
    #expect(EntryNames.essay(tenth, of: 10_000, part: 2) == "00010-essay-9-3.xhtml")
  }

  @Test("pictures are named after their content, longer where two begin alike")
  func pictures() {
    let assets = [hillAsset(0), hillAsset(1, digest: "0123456789abffffffff")]
    #expect(EntryNames.images(assets) == ["0123456789ab.png", "0123456789abffffffff.png"])
  }
}
