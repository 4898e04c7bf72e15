import BinderyModel
import Testing

@testable import BinderyManuscript

@Suite("Hexo sites")
struct HexoTests {
  private func fixture(
    _ part: String = "", change: (inout ManuscriptOptions) -> Void = { _ in }
  ) throws -> Manuscript {
    var options = ManuscriptOptions(inputs: [Fixtures.path("hexo") + part])
    change(&options)
    return try Manuscript.load(options)
  }

  @Test(
    "posts are chapters by date; drafts and pages are not",
    arguments: ["", "/source", "/source/_posts"])
  func posts(part: String) throws {
    let manuscript = try fixture(part)
    #expect(manuscript.titles == ["修燈", "糊紙窗"])
    let metadata = manuscript.book.metadata
    #expect(metadata.title == "灯下集")
    #expect(metadata.site == "https://example.com/lamp")
    #expect(metadata.language == .traditionalChinese)
    #expect(metadata.contributors == [Contributor(name: "周未眠")])
  }

  @Test("drafts come when they are asked for")
  func drafts() throws {
    #expect(try fixture { $0.plan.includesDrafts = true }.titles == ["修燈", "糊紙窗", "草稿"])
  }

  @Test("links by tag and by address lead to posts, pictures are found beside posts and in source")
  func links() throws {
    let manuscript = try fixture()
    let paper = ChapterID(1)
    #expect(
      try manuscript.body(0).linkTargets == [
        .essay(paper, anchor: nil), .essay(paper, anchor: "紙"),
      ])
    #expect(try manuscript.body(1).linkTargets == [.essay(ChapterID(0), anchor: nil)])
    #expect(manuscript.book.assets.count == 2)
    #expect(!manuscript.codes.contains(.imageMissing))
  }
}
