import BinderyModel
import Foundation
import Testing

@testable import BinderyManuscript

@Suite("Hugo sites")
struct HugoTests {
  private func fixture(_ part: String = "") throws -> Manuscript {
    try Manuscript.load(ManuscriptOptions(inputs: [Fixtures.path("hugo") + part]))
  }

  @Test("the pages of the sections are chapters by date; drafts and pages beside them are not")
  func pages() throws {
    let manuscript = try fixture()
    #expect(manuscript.titles == ["河边", "煮一壶茶", "비와 기와", "A Note on Snow"])
    let metadata = manuscript.book.metadata
    #expect(metadata.title == "檐下小记")
    #expect(metadata.contributors == [Contributor(name: "沈迟")])
    #expect(metadata.site == "https://example.com/garden")
    #expect(metadata.language == .simplifiedChinese)
    #expect(manuscript.book.chapters[1].date?.utcText == "2021-03-04T00:30:00Z")
    #expect(manuscript.book.chapters[1].tags == ["茶", "日常"])
    #expect(manuscript.diagnostics(.pageLeftOut).map(\.file?.text) == ["content/about.md"])
  }

  @Test("links by file, by address, by tag and by old address all lead to their essays")
  func links() throws {
    let manuscript = try fixture()
    let essay = { (index: Int, anchor: String?) in
      Link.Target.essay(ChapterID(index), anchor: anchor)
    }
    #expect(
      try manuscript.body(0).linkTargets == [essay(1, "water"), essay(1, nil), essay(1, nil)])
    #expect(try manuscript.body(1).linkTargets == [essay(0, nil), essay(2, "声音")])
    #expect(try manuscript.body(2).linkTargets == [essay(0, nil)])
    #expect(try manuscript.body(3).linkTargets == [essay(2, nil), essay(2, nil)])
    #expect(!manuscript.codes.contains(.linkDead))
  }

  @Test("pictures lie beside a page and in static")
  func pictures() throws {
    let manuscript = try fixture()
    #expect(manuscript.book.assets.count == 2)
    #expect(!manuscript.codes.contains(.imageMissing))
  }

  @Test("a section alone belongs to its site", arguments: [("/content/posts", 2), ("/content", 4)])
  func section(part: String, count: Int) throws {
    let manuscript = try fixture(part)
    #expect(manuscript.book.chapters.count == count)
    #expect(manuscript.book.metadata.title == "檐下小记")
  }

  @Test("where anything has a weight, sections and pages stand by weight")
  func weights() throws {
    let folder = try TemporaryFolder([
      "hugo.yaml": "title: 手册",
      "content/b/_index.md": "---\nweight: 1\n---\n",
      "content/b/two.md": "---\nweight: 2\ntitle: 乙二\n---\n文",
      "content/b/one.md": "---\nweight: 1\ntitle: 乙一\n---\n文",
      "content/a/_index.md": "---\ntitle: 甲\nweight: 2\n---\n甲部的话。",
      "content/a/one.md": "---\ntitle: 甲一\n---\n文",
    ])
    #expect(try folder.load().titles == ["乙一", "乙二", "甲", "甲一"])
  }

  @Test(
    "a book has one language of the site",
    arguments: [(nil, ["雨", "雪"]), ("en", ["Rain"]), ("zh", ["雨", "雪"]), ("ja", ["雨", "雪"])])
  func languages(language: String?, titles: [String]) throws {
    let folder = try TemporaryFolder([
      "config/_default/hugo.toml": "title = 'x'\ndefaultContentLanguage = 'zh'",
      "config/_default/languages.toml": "[en]\ntitle = 'Weather'\n[zh]\ntitle = '天气'",
      "content/posts/rain.md": "---\ntitle: 雨\ndate: 2020-01-01\n---\n文",
      "content/posts/rain.en.md": "---\ntitle: Rain\n---\ntext",
      "content/posts/snow.zh.md": "---\ntitle: 雪\ndate: 2020-01-02\n---\n[雨](../rain/)",
    ])
    let manuscript = try folder.load { $0.language = language }
    #expect(manuscript.titles == titles)
    #expect(manuscript.book.metadata.title == (language == "en" ? "Weather" : "天气"))
    #expect(manuscript.diagnostics(.pageLeftOut).count == 1)
    #expect(!manuscript.codes.contains(.linkDead))
  }

  @Test("what is not to be shown yet or any more is left out where the day is known")
  func days() throws {
    let folder = try TemporaryFolder([
      "hugo.toml": "",
      "content/posts/a.md": "+++\ntitle = 'a'\ndate = 2020-01-01\nexpiryDate = 2021-01-01\n+++\nx",
      "content/posts/b.md": "+++\ntitle = 'b'\ndate = 2020-02-01\n+++\nx",
      "content/posts/c.md": "+++\ntitle = 'c'\npublishDate = 2030-01-01\n+++\nx",
    ])
    #expect(try folder.load().titles == ["a", "b", "c"])
    let dated = try folder.load {
      $0.sourceDateEpoch = Timestamp(year: 2024, month: 1, day: 1)
    }
    #expect(dated.titles == ["b"])
  }

  @Test("a configuration that is no TOML is told, and what can be read of it counts")
  func broken() throws {
    let folder = try TemporaryFolder([
      "hugo.toml": "title = '静水'\nbad = = 1\n", "content/posts/a.md": "文",
    ])
    let manuscript = try folder.load()
    #expect(manuscript.book.metadata.title == "静水")
    #expect(manuscript.diagnostics(.configurationInvalid).map(\.source?.start.line) == [2])
  }

  @Test("mounts say where the content, its languages and pictures lie")
  func mounts() throws {
    let folder = try TemporaryFolder([
      "hugo.toml": """
      title = "Weather"
      defaultContentLanguage = "zh"
      [languages.zh]
      title = "天气"
      [languages.en]
      title = "Weather"
      [[module.mounts]]
      source = "zh-pages"
      target = "content"
      lang = "zh"
      [[module.mounts]]
      source = "en-pages"
      target = "content"
      lang = "en"
      [[module.mounts]]
      source = "notes"
      target = "content/notes"
      lang = "zh"
      [[module.mounts]]
      source = "pictures"
      target = "static"
      """,
      "zh-pages/posts/rain.md": "# 雨\n\n![伞](/umbrella.svg)", "en-pages/posts/rain.md": "# Rain",
      "notes/snow.md": "# 雪", "content/old.md": "# 旧",
      "pictures/umbrella.svg":
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>",
    ])
    let manuscript = try folder.load()
    #expect(Set(manuscript.titles) == ["雨", "雪"])
    #expect(!manuscript.codes.contains(.imageMissing))
    #expect(try folder.load { $0.language = "en" }.titles == ["Rain"])
    #expect(try folder.load("notes").titles == ["雪"])
  }
}

@Suite("TOML and JSON front matter")
struct TOMLTests {
  private func read(_ text: String) throws -> (Chapter, [DiagnosticCode]) {
    let manuscript = try TemporaryFolder(["a.md": text]).load()
    return (manuscript.book.chapters[0], manuscript.codes)
  }

  @Test("TOML is read whole: strings of all kinds, tables, dates")
  func whole() throws {
    let text = """
      +++
      title = '''雨
      夜'''
      date = 1979-05-27 07:32:00.5
      tags = [
        "a", # 一
        'b',
      ]
      [extra]
      title = "other"
      +++
      文
      """
    let (chapter, _) = try read(text)
    #expect(chapter.title == "雨 夜")
    #expect(chapter.date?.utcText == "1979-05-27T07:32:00Z")
    #expect(chapter.tags == ["a", "b"])
  }

  @Test("TOML that no parser takes is told at its place, and its plain lines still count")
  func flawed() throws {
    let manuscript = try TemporaryFolder(["a.md": "+++\ntitle = '茶'\nx = \n+++\n文"]).load()
    #expect(manuscript.titles == ["茶"])
    let told = try #require(manuscript.diagnostics(.frontMatterInvalid).first)
    #expect(told.source?.start.line == 3)
    #expect(told.message.contains("TOML"))
  }

  @Test("JSON is front matter only as an object with quoted keys")
  func json() throws {
    let (chapter, codes) = try read("{\n  \"title\": \"雨\\\"夜\",\n  \"tags\": [\"a\"]\n}\n文")
    #expect(chapter.title == "雨\"夜")
    #expect(chapter.tags == ["a"])
    #expect(!codes.contains(.frontMatterInvalid))
    #expect(try read("{漢字|かんじ}のこと").0.title != "漢字")
  }

  @Test("TOML nested without end is refused before it is parsed", .timeLimit(.minutes(1)))
  func deep() throws {
    let dots = Array(repeating: "a", count: 60_000).joined(separator: ".")
    for line in [dots + " = 1", "x = " + String(repeating: "[", count: 60_000)] {
      let manuscript = try TemporaryFolder(["a.md": "+++\ntitle = 'x'\n\(line)\n+++\n文"]).load()
      #expect(manuscript.titles == ["x"])
      #expect(manuscript.codes.contains(.frontMatterInvalid))
    }
  }
}

/// The folders of Tests/Fixtures.
enum Fixtures {
  static func path(_ name: String) -> String {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/\(name)").path
  }
}
