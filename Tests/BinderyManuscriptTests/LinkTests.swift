import BinderyManuscript
import BinderyModel
import Testing

@Suite("links between essays")
struct LinkTests {
  private func targets(_ text: String) throws -> (targets: [Link.Target], told: [Diagnostic]) {
    let folder = try TemporaryFolder([
      "a.md": "# 甲\n\n" + text + "\n\n## 第一节\n\n## Hello World\n\n<a id=\"锚点\"></a>\n",
      "路 径/乙.md": "# 乙的标题\n\n## 小节\n",
    ])
    let manuscript = try folder.load()
    return (
      try manuscript.body(0).linkTargets,
      manuscript.diagnostics.filter { $0.code == .linkDead || $0.code == .linkUnsafe }
    )
  }

  @Test(
    "a path leads to its essay however it is spelled",
    arguments: [
      "<路 径/乙.md>", "%E8%B7%AF%20%E5%BE%84/%E4%B9%99.md", "<./路 径/../路 径/乙.html>", "</路 径/乙>",
      "<路 径/乙.md?x=1>", "<路 径/乙.md#乙的标题>", "<路 径/乙.MD#>",
    ])
  func paths(destination: String) throws {
    let (targets, told) = try targets("[x](\(destination))")
    #expect(targets == [.essay(ChapterID(1), anchor: nil)])
    #expect(told.isEmpty)
  }

  @Test(
    "a fragment leads to its place, as written or as GitHub slugs it",
    arguments: [
      ("#第一节", "第一节"), ("#%E7%AC%AC%E4%B8%80%E8%8A%82", "第一节"), ("#hello-world", "hello-world"),
      ("#Hello-World", "hello-world"), ("<#Hello World>", "hello-world"), ("#锚点", "锚点"),
      ("a.md#第一节", "第一节"),
    ])
  func fragments(destination: String, anchor: String) throws {
    #expect(
      try targets("[x](\(destination))").targets == [.essay(ChapterID(0), anchor: anchor)])
  }

  @Test("the title's own fragment leads to the beginning")
  func beginning() throws {
    #expect(
      try targets("[x](#甲) [y](#top) [z](#)").targets
        == Array(repeating: .essay(ChapterID(0), anchor: nil), count: 3))
  }

  @Test("addresses on the web and of people stay links")
  func external() throws {
    #expect(
      try targets("[a](https://例子.com/路?问#锚) [b](//x.org/y) [c](mailto:a@b.cn) [d](tel:+86-10)")
        .targets
        == [
          web("https://xn--fsqu00a.com/%E8%B7%AF?%E9%97%AE#%E9%94%9A"),
          web("https://x.org/y"),
          web("mailto:a@b.cn"), web("tel:+86-10"),
        ])
  }

  @Test(
    "what leads nowhere keeps its label and is told with its place",
    arguments: [
      "nowhere.md", "#nowhere", "../../etc/passwd", "/etc/passwd", "C:/x", "http://", "https:///x",
      "ftp://x.org/", "%2e%2e/%2e%2e/x", "a%00b.md", "~/x.md", "a\\b.md",
    ])
  func dead(destination: String) throws {
    let (targets, told) = try targets("看[x](\(destination))。")
    #expect(targets == [.dead(destination)])
    #expect(told.map(\.code) == [.linkDead])
    #expect(told.first?.source?.start == SourcePosition(line: 3, column: 4))
  }

  @Test("a place that is missing in another essay leads to that essay, and is told")
  func missingPlace() throws {
    let (targets, told) = try targets("[x](<路 径/乙.md#无>)")
    #expect(targets == [.essay(ChapterID(1), anchor: nil)])
    #expect(told.map(\.code) == [.linkDead])
  }

  @Test(
    "what could run or open something is unsafe",
    arguments: [
      "javascript:alert(1)", "JAVASCRIPT:x", "data:text/html,x", "vbscript:x", "file:///etc/passwd",
    ])
  func unsafe(destination: String) throws {
    let (targets, told) = try targets("[x](\(destination))")
    // The reader of Markdown may have taken the link away by itself.
    #expect(targets.allSatisfy { $0 == .dead(destination) })
    #expect(told.allSatisfy { $0.code == .linkUnsafe })
  }
}
