import BinderyModel
import Testing

@testable import BinderyManuscript

@Suite("addresses")
struct AddressTests {
  @Test("a destination is taken apart")
  func destination() {
    let link = Destination(" ../甲/b%20c.md?x=1#第%E4%B8%80 ")
    #expect(link.scheme == nil)
    #expect(link.path == "../甲/b%20c.md")
    #expect(link.query == "x=1")
    #expect(link.fragment == "第一")
    #expect(Destination("C:\\x.png").isDrive)
    #expect(Destination("{{ site.baseurl }}/assets/a.png").path == "/assets/a.png")
    #expect(Destination("{{site.url}}{{site.baseurl}}/a.png").path == "/a.png")
    #expect(Destination("JavaScript:alert(1)").scheme == "javascript")
    #expect(Destination("第一章:开始.md").scheme == nil)
    #expect(Destination("//a.example/x?y#z").isHostRelative)
    #expect(Destination("a b.md?x#%E4%B8%80").suffix == "?x#%E4%B8%80")
    #expect(Destination("#a#b?c").fragment == "a#b?c")
  }

  @Test("a rooted path never leaves its root")
  func rooted() {
    let base = RootedPath(DiskPath("/book/posts"), root: DiskPath("/book"))
    #expect(base.following("../a/./b.png".utf8)?.path == DiskPath("/book/a/b.png"))
    #expect(base.following("../../etc/passwd".utf8) == nil)
    #expect(base.following("a/../../../x".utf8) == nil)
    #expect(base.following("a\0b".utf8) == nil)
  }

  @Test(
    "white space of every kind becomes one space, and texts without any stay",
    arguments: [
      ("江 雪——独钓", "江 雪——独钓"), (" 江\u{3000}雪 ", "江 雪"), ("江\u{2003}\u{A0}雪", "江 雪"),
      ("a\u{1680}b\r\nc\u{7F}", "a b c"),
      ("\u{4000}\u{3001}é\u{2060}", "\u{4000}\u{3001}é\u{2060}"),
      ("", ""), (" ", ""), ("a  b", "a b"), ("a\u{85}b\u{202F}c\u{205F}d\u{2028}", "a b c d"),
    ])
  func singleLine(written: String, line: String) {
    #expect(Array(written.singleLine.unicodeScalars) == Array(line.unicodeScalars))
  }
}
