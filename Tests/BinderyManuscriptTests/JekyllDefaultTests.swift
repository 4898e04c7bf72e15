import BinderyModel
import Testing

@testable import BinderyManuscript

@Suite("defaults of Jekyll")
struct JekyllDefaultTests {
  private func matter(_ keys: [String: String]) -> FrontMatter {
    let place = SourcePosition(line: 1, column: 1)
    return FrontMatter(
      entries: keys.sorted { $0.key < $1.key }.map {
        FrontMatter.Entry(key: $0.key, value: .text($0.value), place: place)
      })
  }

  @Test("the default of the longest path counts, one that names the kind before one that does not")
  func precedence() {
    var site = SiteConfiguration()
    site.collections = [JekyllCollection(label: "wiki")]
    site.defaults = [
      JekyllDefault(path: ["_posts", "old"], type: nil, values: matter(["permalink": "/old"])),
      JekyllDefault(path: [], type: "posts", values: matter(["permalink": "/p"])),
      JekyllDefault(
        path: [], type: nil, values: matter(["permalink": "/all", "author": "林", "lang": "ja"])),
      JekyllDefault(path: ["_posts", "*-night.md"], type: nil, values: matter(["lang": "ko"])),
    ]
    func said(_ path: String, _ own: [String: String] = [:]) -> [String: String] {
      let file = FolderFile(DiskPath("/site/" + path), root: DiskPath("/site"))
      return site.completing(matter(own), of: file).flattened
    }
    #expect(said("_posts/old/a.md")["permalink"] == "/old")
    #expect(said("_posts/older/a.md")["permalink"] == "/p")
    #expect(said("_wiki/a.md")["permalink"] == "/all")
    #expect(said("_posts/2024-03-09-night.md")["lang"] == "ko")
    #expect(said("_posts/2024-03-09-day.md")["lang"] == "ja")
    #expect(said("_posts/a.md", ["authors": "陆"])["author"] == nil)
    #expect(said("_posts/a.md", ["permalink": "/own"])["permalink"] == "/own")
  }

  @Test("essays say what the site says for them")
  func essays() throws {
    let folder = try TemporaryFolder([
      "_config.yml": """
      title: 站
      defaults:
        - scope: {path: ""}
          values: {author: 林, lang: zh_TW}
        - scope: {path: "_posts/night", type: posts}
          values: {tags: [夜], categories: night, author: 陆}
        - scope: {path: "_posts/secret"}
          values: {published: false}
      """,
      "_posts/2024-03-09-a.md": "# 甲", "_posts/night/2024-03-10-b.md": "---\ntitle: 乙\n---\n文。",
      "_posts/secret/2024-03-11-c.md": "# 丙",
      "_posts/2024-03-12-d.md": "---\nauthor: 顾\n---\n# 丁\n\n[乙](/night/2024/03/10/b.html)",
    ])
    let manuscript = try folder.load()
    #expect(manuscript.titles == ["甲", "乙", "丁"])
    #expect(manuscript.book.chapters.map(\.authors) == [["林"], ["陆"], ["顾"]])
    #expect(manuscript.book.chapters[1].tags == ["夜"])
    #expect(manuscript.book.metadata.subjects == ["夜", "night"])
    #expect(manuscript.book.chapters.allSatisfy { $0.language == .traditionalChinese })
    #expect(try manuscript.body(2).linkTargets == [.essay(ChapterID(1), anchor: nil)])
    // Told once, where it stands.
    #expect(manuscript.diagnostics(.languageNormalised).map(\.file?.text) == ["_config.yml"])
  }
}
