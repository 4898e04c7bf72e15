import Testing

@testable import Bindery

@Suite("comparing books")
struct BookComparisonTests {
  private func essay(_ title: String, _ text: String, slug: String? = nil) -> BoundEssay {
    BoundEssay(title: title, slug: slug, digest: Array(text.utf8))
  }

  @Test("essays that moved are the same")
  func moved() {
    let old = [essay("茶", "a"), essay("雨", "b"), essay("船", "c")]
    let comparison = BookComparison(of: [old[2], old[0], old[1]], against: old)
    #expect(comparison.changes.isEmpty && comparison.removed.isEmpty)
  }

  @Test("a new title, a new text and a new file name are each a change, all together another essay")
  func identity() {
    let old = [essay("茶", "a", slug: "tea"), essay("雨", "b", slug: "rain"), essay("船", "c")]
    let new = [essay("新茶", "a", slug: "x"), essay("雨", "bb", slug: "y"), essay("雪", "d")]
    let comparison = BookComparison(of: new, against: old)
    #expect(comparison.changes == [0: .changed, 1: .changed, 2: .added])
    #expect(comparison.removed == ["船"])
    let renamed = BookComparison(of: [essay("晴", "e", slug: "rain")], against: [old[1]])
    #expect(renamed.changes == [0: .changed])
  }

  @Test("essays of one title are paired by their texts first, then in order")
  func sameTitle() {
    let old = [essay("无题", "a"), essay("无题", "b")]
    let new = [essay("无题", "b"), essay("无题", "c"), essay("无题", "d")]
    let comparison = BookComparison(of: new, against: old)
    #expect(comparison.changes == [1: .changed, 2: .added])
  }

  @Test("documents of an essay are read as one, without blanks, titles and typography")
  func documents() {
    func page(_ body: String) -> [UInt8] {
      Array("<html><head><title>t</title></head><body>\(body)</body></html>".utf8)
    }
    let one = BoundEssay(documents: [
      ("a/0001-tea.xhtml", page("<h1>茶</h1><p>“好” — 茶…</p><img src='i/x.png' alt=''/>"))
    ])
    let two = BoundEssay(documents: [
      ("0009-tea.xhtml", page("<header><h1>茶</h1><p>2024</p></header><p>\"好\"\n</p>")),
      ("0009-tea-2.xhtml", page("<p>- 茶...</p><img src='../x.png' alt=''/>")),
    ])
    #expect(one?.title == "茶" && one?.slug == "tea")
    #expect(one?.digest == two?.digest)
    #expect(BoundEssay(documents: [("a", Array("<p>".utf8))]) == nil)
  }
}
