import BinderyModel
import Testing

@testable import BinderyManuscript

@Suite("essays that share all their names")
struct SharedNameTests {
  private static func essay(_ word: String) -> String {
    """
    # \(word)

    一句[^1]，[这里][ref]，[那里](#同)，[标记](#id)。

    ## 同

    一段。 {#id}

    <span id="id">处</span>

    [^1]: \(word)的注，见[下文](#同)。

    [ref]: https://\(word).example/
    """
  }

  @Test("notes, identifiers and definitions of one never lead into another")
  func apart() throws {
    let words = ["tea", "cup", "pot"]
    let files = Dictionary(uniqueKeysWithValues: words.map { ("\($0).md", Self.essay($0)) })
    let manuscript = try TemporaryFolder(files).load()
    for (index, chapter) in manuscript.book.chapters.enumerated() {
      let body = try manuscript.body(index)
      #expect(body.notes.map(\.label) == ["1"])
      #expect(body.notes.map(\.number) == [1])
      #expect(
        body.linkTargets == [
          web("https://\(chapter.title).example/"), .essay(ChapterID(index), anchor: "同"),
          .essay(ChapterID(index), anchor: "id"), .essay(ChapterID(index), anchor: "同"),
        ])
      #expect(chapter.outline.map(\.identifier) == ["同"])
    }
    #expect(!manuscript.codes.contains(.linkDead))
  }

  @Test("links in headings, notes, tables, lists, remarks, captions and HTML lead to essays")
  func everywhere() throws {
    let text = """
      # 处处

      ## 节[甲](a.md)

      一句[^1]，**[乙](a.md)**。

      | [丙](a.md) | 表 |
      |---|---|
      | 格 | [丁](a.md) |

      - 项
        > 引[戊](a.md)

      > [!NOTE] 题[己](a.md)
      > 文[庚](a.md)

      词[辛](a.md)
      : 义[壬](a.md)

      <div><a href="a.md">癸</a><figure><img src="x.png"><figcaption><a href="a.md">子</a></figcaption></figure></div>

      [^1]: 注[丑](a.md)。
      """
    let manuscript = try TemporaryFolder(["a.md": "# 甲\n\n文。\n", "b.md": text]).load()
    let targets = try manuscript.body(1).linkTargets
    #expect(targets == Array(repeating: .essay(ChapterID(0), anchor: nil), count: 12))
  }
}
