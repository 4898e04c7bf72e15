import BinderyModel
import Testing

@testable import BinderyManuscript

@Suite("essays in several languages")
struct TranslationTests {
  @Test("folders of languages are told apart", arguments: [(nil, "茶"), ("en", "Tea"), ("zh", "茶")])
  func folders(language: String?, title: String) throws {
    let folder = try TemporaryFolder([
      "zh/tea.md": "# 茶\n\n山里的茶，是春天采的。", "en/tea.md": "# Tea\n\nIt was picked in spring.",
      "zh/rain.md": "# 雨\n\n下了一夜的雨。",
    ])
    let manuscript = try folder.load { $0.language = language }
    #expect(manuscript.titles.contains(title))
    #expect(manuscript.titles.count == (language == "en" ? 1 : 2))
    #expect(manuscript.diagnostics(.pageLeftOut).count == 1)
    #expect(try folder.load("en").titles == ["Tea"])
    #expect(try folder.load("en").diagnostics(.pageLeftOut).isEmpty)
  }

  @Test("a file beside another with a language in its name is its translation")
  func suffixes() throws {
    let folder = try TemporaryFolder([
      "tea.md": "# 茶\n\n山里的茶，是春天采的。", "tea.en.md": "# Tea", "rain.md": "# 雨", "v1.2.md": "# 版本",
    ])
    #expect(Set(try folder.load().titles) == ["茶", "雨", "版本"])
    #expect(try folder.load { $0.language = "en" }.titles == ["Tea"])
    #expect(try folder.load { $0.language = "ko" }.titles.count == 3)
  }

  @Test("posts of Jekyll in a folder of a language are chosen by the site's language")
  func jekyll() throws {
    let folder = try TemporaryFolder([
      "_config.yml": "lang: en", "_posts/2024-03-09-tea.md": "# 茶\n\n山里的茶。",
      "_posts/en/2024-03-09-tea.md": "# Tea", "_posts/ja/2024-03-09-tea.md": "# お茶",
    ])
    // A post without a language is in that of the site.
    #expect(try folder.load().titles == ["茶", "Tea"])
    #expect(try folder.load { $0.language = "ja" }.titles == ["お茶"])
  }

  @Test("posts that share a key or an address and differ in language are translations")
  func frontMatter() throws {
    func post(_ title: String, _ keys: String) -> String { "---\n\(keys)\n---\n# \(title)" }
    let folder = try TemporaryFolder([
      "_config.yml": "title: Site",
      "_posts/2024-03-09-tea.md": post("Tea", "lang: en\npermalink: /tea/"),
      "_posts/2024-03-09-cha.md": post("茶", "lang: zh\npermalink: /tea/"),
      "_posts/2024-03-10-rain.md": post("雨", "lang: zh\nref: rain"),
      "_posts/2024-03-10-ame.md": post("あめ", "lang: ja\nref: rain"),
    ])
    #expect(try folder.load().titles == ["茶", "雨"])
    #expect(try folder.load { $0.language = "ja" }.titles == ["あめ"])
  }

  @Test("essays in several languages that translate nothing are one book")
  func mixed() throws {
    let folder = try TemporaryFolder([
      "_config.yml": "title: Site", "_posts/2024-03-09-tea.md": "---\nlang: en\n---\n# Tea",
      "_posts/2024-03-10-yu.md": "---\nlang: zh\n---\n# 雨", "_posts/it/2024-03-11-x.md": "# Code",
    ])
    #expect(try folder.load().titles.count == 3)
    #expect(try folder.load().diagnostics(.pageLeftOut).isEmpty)
  }
}
