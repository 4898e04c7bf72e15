import BinderyModel
import Testing

@testable import BinderyManuscript

@Suite("fragments of headings")
struct SlugRuleTests {
  @Test(
    "each generator makes its own of a heading",
    arguments: [
      (SlugRule.gitHub, "1-水温-80c-boil_it"), (.gitBook, "1-水温-80°c-boilit"),
      (.kramdown, "c-boilit"), (.goldmark, "1-水温-80c-boil_it"),
      (.goldmarkASCII, "1--80c-boil_it"), (.blackfriday, "1-水温-80-c-boil-it"),
      (.mdBook, "1-水温-80c-boil_it"), (.hexo, "1-水温-80°c-boil-it"),
      (.obsidian, "1 水温 80°c boil_it"),
    ])
  func rules(rule: SlugRule, slug: String) {
    #expect(rule.slug(of: "1. 水温 80°C: Boil_It") == slug)
  }

  @Test(
    "accents, marks of other scripts, emoji and kana",
    arguments: [
      (SlugRule.goldmark, "Été à Paris", "été-à-paris"),
      (.goldmarkASCII, "Été à Paris", "ete-a-paris"),
      (.hexo, "Été à Paris", "ete-a-paris"), (.gitHub, "🍵 茶", "-茶"), (.mdBook, "🍵 茶", "-茶"),
      (.gitBook, "「お茶」、とは。", "「お茶」、とは。"), (.gitHub, "「お茶」、とは。", "お茶とは"),
      (.blackfriday, "「お茶」、とは。", "お茶-とは"), (.hexo, "차 끓이기!", "차-끓이기"),
      (.kramdown, "第一節", ""), (.obsidian, "C#: [[a|b]]  c", "c a b c"),
    ])
  func scripts(rule: SlugRule, heading: String, slug: String) {
    #expect(rule.slug(of: heading) == slug)
  }

  @Test(
    "100,000 links into 100,000 equal headings take no time to speak of", .timeLimit(.minutes(1)))
  func many() {
    var anchors = Anchors()
    for index in 0..<100_000 {
      anchors.add(Anchors.Heading(level: 2, text: "同", identifier: "同-\(index)"))
    }
    var finder = AnchorFinder(rule: .obsidian)
    let essay = ChapterID(0)
    for index in 0..<100_000 {
      _ = finder.identifier("无\(index)", in: anchors, of: essay)
      _ = finder.identifier(below: ["同", "同"], in: anchors, of: essay)
    }
    #expect(finder.identifier("同", in: anchors, of: essay) == "同-0")
  }
}
