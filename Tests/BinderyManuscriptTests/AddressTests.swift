import Testing

@testable import BinderyManuscript

@Suite("addresses")
struct AddressTests {
  @Test(
    "a web address becomes one that every parser takes",
    arguments: [
      ("https://example.com", "https://example.com"),
      (
        "https://example.com/路径?问=答#锚",
        "https://example.com/%E8%B7%AF%E5%BE%84?%E9%97%AE=%E7%AD%94#%E9%94%9A"
      ),
      ("https://example.com/a b[1]", "https://example.com/a%20b%5B1%5D"),
      ("https://example.com/a%20b", "https://example.com/a%20b"),
      ("https://example.com/100%", "https://example.com/100%25"),
      ("https://example.com/#a#b", "https://example.com/#a%23b"),
      ("https://例子.com/", "https://xn--fsqu00a.com/"),
      ("http://bücher.de", "http://xn--bcher-kva.de"),
      ("HTTPS://Example.COM/A", "https://example.com/A"),
      ("http://user@example.com:8080/", "http://user@example.com:8080/"),
      ("http://[::1]:80/", "http://[::1]:80/"),
      ("http://127.0.0.1/", "http://127.0.0.1/"),
      ("https://a.com/\"<>\\^`{|}", "https://a.com/%22%3C%3E%5C%5E%60%7B%7C%7D"),
      ("https://zh.wikipedia.org/wiki/(中)", "https://zh.wikipedia.org/wiki/(%E4%B8%AD)"),
    ])
  func web(written: String, meant: String) {
    let destination = Destination(written)
    #expect(
      AddressEncoding.encodeWeb(
        scheme: destination.scheme ?? "", afterScheme: destination.afterScheme) == meant)
  }

  @Test(
    "an address without a host that can be is none",
    arguments: [
      "http://", "https:///path", "http:/x", "http:x", "http://a b/", "http://a:port/",
      "http://a:99999/", "http://[x]/", "http://300.1.1.1/", "http://a，b/", "http://<x>/",
      "http://{{ site.url }}/x", "http://.com", "http://a..b/", "http://?q", "http://%/",
    ])
  func none(written: String) {
    let destination = Destination(written)
    #expect(
      AddressEncoding.encodeWeb(scheme: "http", afterScheme: destination.afterScheme) == nil)
  }

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
  }

  @Test("a rooted path never leaves its root")
  func rooted() {
    let base = RootedPath(DiskPath("/book/posts"), root: DiskPath("/book"))
    #expect(base.following("../a/./b.png".utf8)?.path == DiskPath("/book/a/b.png"))
    #expect(base.following("../../etc/passwd".utf8) == nil)
    #expect(base.following("a/../../../x".utf8) == nil)
    #expect(base.following("a\0b".utf8) == nil)
  }
}
