import BinderyManuscript
import BinderyModel
import Testing

@Suite("what a book says of itself")
struct BookTests {
  @Test(
    "a title is the front matter's, else the first heading's, which leaves the text, else the name's"
  )
  func titles() throws {
    let folder = try TemporaryFolder([
      "1.md": "---\ntitle: 前言\n---\n# 前言\n\n文。", "2.md": "---\ntitle: 题\n---\n# 另一题\n\n文。",
      "3.md": "## 二级\n\n文。", "4-on-reading_books.md": "文。\n\n# 不在开头", "2024-05-06-五月.md": "文。",
    ])
    let manuscript = try folder.load()
    #expect(manuscript.titles == ["前言", "题", "二级", "4 on reading books", "五月"])
    #expect(try manuscript.body(0).blocks.count == 1)
    #expect(try manuscript.body(2).blocks.count == 1)
    #expect(manuscript.book.chapters[4].date?.dayText == "2024-05-06")
    // The title is the document's only heading of the first level.
    #expect(manuscript.book.chapters[1].outline.map(\.title) == ["另一题"])
    guard case .heading(2, _)? = try manuscript.body(1).blocks.first?.content else {
      Issue.record("the heading stays on the first level")
      return
    }
  }

  @Test("headings of notes and footnotes do not reach titles")
  func plainTitles() throws {
    let folder = try TemporaryFolder(["a.md": "# 甲 *乙*[^1] `c`\n\n文。\n\n[^1]: 注。"])
    #expect(try folder.load().titles == ["甲 乙 c"])
  }

  @Test("the language is that of most essays; the others carry their own")
  func languages() throws {
    let folder = try TemporaryFolder([
      "1.md": Samples.simplified, "2.md": Samples.traditional, "3.md": Samples.japanese,
      "4.md": Samples.korean, "5.md": Samples.english, "6.md": Samples.simplified, "7.md": "OK.",
      "8.md": "---\nlang: ja\n---\n" + Samples.simplified,
    ])
    let manuscript = try folder.load()
    // Simplified Chinese and Japanese have two essays each; the first comes first.
    #expect(manuscript.book.metadata.language == .simplifiedChinese)
    #expect(
      manuscript.book.chapters.map(\.language.text)
        == ["zh-Hans", "zh-Hant", "ja", "ko", "en", "zh-Hans", "zh-Hans", "ja"])
    let told = manuscript.diagnostics(.languageDetected)
    #expect(told.count == 1)
    #expect(told.first?.message.contains("zh-Hans") == true)
  }

  @Test("what is configured stands, with its region; another script is still another")
  func configuredLanguage() throws {
    let folder = try TemporaryFolder([
      "1.md": Samples.traditional, "2.md": Samples.simplified, "3.md": "Notes.",
      "4.md": Samples.english,
    ])
    let manuscript = try folder.load { $0.language = "zh-HK" }
    #expect(manuscript.book.metadata.language.text == "zh-Hant-HK")
    #expect(
      manuscript.book.chapters.map(\.language.text) == [
        "zh-Hant-HK", "zh-Hans", "zh-Hant-HK", "en",
      ])
    #expect(manuscript.codes.filter { $0 == .languageDetected }.isEmpty)
    #expect(manuscript.codes.contains(.languageNormalised))
  }

  @Test("authors are the option's, else those that all essays share; essays keep others")
  func authors() throws {
    let shared = try TemporaryFolder([
      "1.md": "---\nauthor: 张三\n---\n文。", "2.md": "---\nauthor: 张三\n---\n文。",
    ])
    #expect(try shared.load().book.metadata.contributors.map(\.name) == ["张三"])
    #expect(try shared.load().book.chapters.map(\.authors) == [[], []])
    let option = try shared.load { $0.authors = ["李四"] }
    #expect(option.book.metadata.contributors.map(\.name) == ["李四"])
    #expect(option.book.chapters.map(\.authors) == [["张三"], ["张三"]])
    try shared.write("3.md", Array("---\nauthor: 王五\n---\n文。".utf8))
    #expect(try shared.load().codes.contains(.authorMissing))
  }

  @Test(
    "dates: published is the newest day, modified the option's, SOURCE_DATE_EPOCH's or the newest")
  func dates() throws {
    let folder = try TemporaryFolder([
      "1.md": "---\ndate: 2020-01-02 10:00\nlast_modified_at: 2023-04-05\n---\n文。",
      "2.md": "---\ndate: 2021-02-03\n---\n文。", "3.md": "---\ndate: soon\n---\n文。",
    ])
    let manuscript = try folder.load()
    #expect(manuscript.book.metadata.published?.dayText == "2021-02-03")
    #expect(manuscript.book.metadata.modified?.dayText == "2023-04-05")
    #expect(manuscript.diagnostics(.dateInvalid).first?.source?.start.line == 2)
    let epoch = try folder.load { $0.sourceDateEpoch = Timestamp(secondsSince1970: 0) }
    #expect(epoch.book.metadata.modified?.utcText == "1970-01-01T00:00:00Z")
  }

  @Test("key words are the essays', the most frequent first, each once")
  func subjects() throws {
    let folder = try TemporaryFolder([
      "1.md": "---\ntags: [读书, 生活]\n---\n文。",
      "2.md": "---\ntags: 生活\ncategories: [生活, 技术]\n---\n文。",
    ])
    #expect(try folder.load().book.metadata.subjects == ["生活", "读书", "技术"])
  }

  @Test("a thematic break at the beginning is no front matter")
  func thematicBreak() throws {
    let folder = try TemporaryFolder(["a.md": "---\n\n甲。\n\n---\n\n乙。"])
    let manuscript = try folder.load()
    #expect(try manuscript.body(0).blocks.count == 4)
    #expect(manuscript.diagnostics(.frontMatterInvalid).isEmpty)
  }

  @Test("findings come in the order of the book and of the text")
  func order() throws {
    let folder = try TemporaryFolder([
      "1.md": "---\nautor: x\ntitle: a: b\n---\n[x](no.md)\n\n![图](no.png)\n\n[x](no.md)",
      "2.md": "![图](no.png)",
    ])
    let places = try folder.load().diagnostics.compactMap { diagnostic in
      diagnostic.source.map { "\(diagnostic.file?.text ?? ""):\($0.start.line)" }
    }
    #expect(places == ["1.md:2", "1.md:3", "1.md:5", "1.md:7", "1.md:9", "2.md:1"])
  }
}
