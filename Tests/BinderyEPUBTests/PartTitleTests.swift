import BinderyDesign
import BinderyModel
import BinderyPages
import Testing

@testable import BinderyEPUB

@Suite("titles of parts")
struct PartTitleTests {
  @Test(
    "times, and what has none, are called as the book's language calls them",
    arguments: [
      ("zh-Hans", ["2024年", "2024年3月", "未注明日期", "未分类", "无标签"]),
      ("zh-Hant", ["2024年", "2024年3月", "未註明日期", "未分類", "無標籤"]),
      ("ja", ["2024年", "2024年3月", "日付なし", "未分類", "タグなし"]),
      ("ko", ["2024년", "2024년 3월", "날짜 없음", "분류 없음", "태그 없음"]),
      ("en", ["2024", "March 2024", "Undated", "Uncategorised", "Untagged"]),
    ])
  func titles(tag: String, wanted: [String]) throws {
    let language = try #require(LanguageTag(tag))
    let edition = try edition(
      Metadata(title: "书", language: language), [chapter(0, "章", language)], [Body()])
    let kinds: [PartTitle] = [
      .year(2024), .month(3, year: 2024), .undated, .uncategorised, .untagged,
    ]
    let layout = BookLayout(edition: edition)
    let titles = kinds.map { layout.title(of: Part(id: PartID(0), title: $0)) }
    #expect(titles == wanted)
  }
}
