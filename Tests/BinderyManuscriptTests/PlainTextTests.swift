import BinderyModel
import Testing

@testable import BinderyManuscript

@Suite("plain texts")
struct PlainTextTests {
  private static let novel = """
    《渔火》作者：陆知秋

    卷一 江上
    第一章 渡口
    　　船在雾里停了半个时辰。
    第二章 夜泊
    　　灯亮了。*风*_起_。
    卷二 岸上
    第三章 桥
    　　桥断了。
    """

  @Test("a novel is a book of its chapters, its volumes are parts")
  func novel() throws {
    let manuscript = try TemporaryFolder(["old.txt": Self.novel]).load()
    #expect(manuscript.titles == ["第一章 渡口", "第二章 夜泊", "第三章 桥"])
    #expect(manuscript.book.metadata.title == "渔火")
    #expect(manuscript.book.metadata.contributors.map(\.name) == ["陆知秋"])
    #expect(manuscript.book.parts.map(\.title) == [.text("卷一 江上"), .text("卷二 岸上")])
    #expect(
      manuscript.book.entries.flatMap(\.flattened) == [
        .part(PartID(0)), .chapter(ChapterID(0)), .chapter(ChapterID(1)), .part(PartID(1)),
        .chapter(ChapterID(2)),
      ])
    #expect(try manuscript.body(1).inlines == [.text("灯亮了。*风*_起_。")])
    #expect(manuscript.codes.contains(.textLayout))
  }

  @Test("bodies are the same whether they were kept or are read anew")
  func readAnew() throws {
    let folder = try TemporaryFolder(["old.txt": Self.novel])
    let (kept, anew) = (try folder.load(), try folder.load { $0.limits.keptBodyBytes = 0 })
    for index in 0..<3 { #expect(try kept.body(index) == anew.body(index)) }
    #expect(try anew.body(2).inlines == [.text("桥断了。")])
  }

  @Test("each of several texts with chapters is a part, volumes inside")
  func several() throws {
    let folder = try TemporaryFolder([
      "1.txt": Self.novel, "2.txt": "第一章 山\n山。\n第二章 水\n水。", "3.txt": "一封信。",
    ])
    let book = try folder.load().book
    #expect(book.parts.map(\.title) == [.text("渔火"), .text("卷一 江上"), .text("卷二 岸上"), .text("2")])
    #expect(
      book.entries.map(\.kind) == [.part(PartID(0)), .part(PartID(3)), .chapter(ChapterID(5))])
    #expect(book.chapters.map(\.title).suffix(3) == ["第一章 山", "第二章 水", "3"])
  }

  @Test("a text of one chapter is called as its heading says, and front matter is text")
  func chapter() throws {
    let folder = try TemporaryFolder(["1.txt": "第一章 渡\n文。", "2.TXT": "---\n题: 二\n---\n文。"])
    #expect(try folder.load().titles == ["第一章 渡", "2"])
    #expect(try folder.load().body(1).blocks.count == 4)
  }

  @Test("beside Markdown, texts are essays only where they are named")
  func beside() throws {
    let folder = try TemporaryFolder([
      "a.md": "# 甲", "b.txt": "乙。", "robots.txt": "User-agent: *", "LICENSE.txt": "MIT",
    ])
    let manuscript = try folder.load()
    #expect(manuscript.titles == ["甲"])
    let told = manuscript.diagnostics(.pageLeftOut)
    #expect(told.count == 1 && told.first?.message.contains("b.txt") == true)
    #expect(told.first?.message.contains("robots") == false)
    #expect(try folder.load("b.txt").titles == ["B"])
  }

  @Test("a README does not make a folder of texts one of Markdown")
  func readme() throws {
    let folder = try TemporaryFolder([
      "README.md": "# 说明", "README.txt": "说明。", "1.txt": "甲。", "LICENSE.txt": "MIT",
    ])
    let manuscript = try folder.load()
    #expect(manuscript.titles == ["1"])
    #expect(manuscript.diagnostics(.pageLeftOut).first?.message.contains("README.md") == true)
  }

  @Test("a site's texts are none of its essays")
  func site() throws {
    let folder = try TemporaryFolder([
      "_config.yml": "title: 站", "_posts/2024-03-09-a.md": "# 甲", "_posts/2024-03-09-b.txt": "乙。",
      "robots.txt": "x",
    ])
    #expect(try folder.load().titles == ["甲"])
  }

  @Test("pictures of Aozora's annotations are those of the folder")
  func picture() throws {
    let folder = try TemporaryFolder(["a.txt": "［＃挿絵（fig.png、横1×縦1）入る］\n　文。"])
    #expect(try folder.load().codes.contains(.imageMissing))
  }

  @Test("ten thousand chapters take no quadratic time")
  func large() throws {
    let text = (1...10_000).map { "第\($0)章 名\n　　船在雾里停了半个时辰。\n" }.joined()
    let folder = try TemporaryFolder(["a.txt": text])
    let clock = ContinuousClock()
    let time = try clock.measure {
      let manuscript = try folder.load { $0.limits.keptBodyBytes = 0 }
      #expect(manuscript.titles.count == 10_000)
      for index in 0..<10_000 { _ = try manuscript.body(index) }
    }
    #expect(time < .seconds(60))
  }
}
