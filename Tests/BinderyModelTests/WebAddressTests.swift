import BinderyModel
import Testing

@Suite("addresses outside the book")
struct WebAddressTests {
  @Test(
    "an address that every parser takes stays as it is",
    arguments: [
      "https://example.com", "http://127.0.0.1/", "https://a.example/b_(c)?d=e&f=%20#g",
      "https://example.org?x#y", "https://a_b.c/~d/-._!$&'()*+,;=:@", "http://xn--fsqu00a.com/",
      "https://foo-bar.a--b.example/", "http://a-.example/", "http://[::1]:80/",
      "http://[1:2:3:4:5:6:7:8]", "http://[::ffff:1.2.3.4]/", "http://[fe80::1]/",
      "https://example.com/a%20b", "https://7-11.example/", "mailto:a@b.cn?subject=x#y",
      "tel:+81-3-0000-0000", "http://a:8080/", "http://xn--strae-oqa.de/", "http://xn--ls8h.la/",
    ])
  func fine(written: String) {
    #expect(WebAddress(written)?.text == written)
  }

  @Test(
    "what may not stand in an address is encoded, and a host gets the form of parsers",
    arguments: [
      (
        "https://example.com/路径?问=答#锚",
        "https://example.com/%E8%B7%AF%E5%BE%84?%E9%97%AE=%E7%AD%94#%E9%94%9A"
      ),
      ("http://example.org/中 文|[1]", "http://example.org/%E4%B8%AD%20%E6%96%87%7C%5B1%5D"),
      ("https://example.com/100%", "https://example.com/100%25"),
      ("https://example.com/%4", "https://example.com/%254"),
      ("https://example.com/#a#b", "https://example.com/#a%23b"),
      ("https://a.com/\"<>\\^`{|}", "https://a.com/%22%3C%3E%5C%5E%60%7B%7C%7D"),
      ("https://a.com\\b", "https://a.com/b"),
      ("https://zh.wikipedia.org/wiki/(中)", "https://zh.wikipedia.org/wiki/(%E4%B8%AD)"),
      ("https://例子.com/", "https://xn--fsqu00a.com/"),
      ("http://bücher.de", "http://xn--bcher-kva.de"),
      ("http://BÜCHER.de", "http://xn--bcher-kva.de"),
      ("http://straße.de", "http://xn--strae-oqa.de"),
      ("https://例え.テスト:443", "https://xn--r8jz45g.xn--zckzah:443"),
      ("https://ex%61mple.com", "https://example.com"),
      ("HTTPS://Example.COM/A", "https://example.com/A"),
      ("Mailto:某@example.org", "mailto:%E6%9F%90@example.org"),
      ("http://a.example./x", "http://a.example/x"),
      ("http://a.example:/x", "http://a.example/x"),
      (" \thttps://a.example/ \n", "https://a.example/"),
    ])
  func mended(written: String, text: String) {
    #expect(WebAddress(written)?.text == text)
    #expect(WebAddress(text)?.text == text)
  }

  @Test(
    "credentials are dropped",
    arguments: [
      ("https://user:secret@example.org:8080/", "https://example.org:8080/"),
      ("http://user@example.com", "http://example.com"), ("http://a@b@c.d/@", "http://c.d/@"),
    ])
  func credentials(written: String, text: String) {
    #expect(WebAddress(written)?.text == text)
  }

  @Test(
    "another scheme, or none, is no address",
    arguments: [
      "", " ", ":", "javascript:alert(1)", "data:text/html,x", "file:///etc/hosts",
      "ftp://a.example/", "example.org", "//example.org", "mailto:", "tel:", "https",
      "httpsx://a.example",
    ])
  func schemes(written: String) {
    #expect(WebAddress(written) == nil)
  }

  @Test(
    "an address without a host that can be is none",
    arguments: [
      "http:", "http://", "https:///path", "http:/x", "http:x", "http://a b/", "http://<x>/",
      "http://a，b/", "https://example.org。然后", "http://{{ site.url }}/x", "http://.com",
      "http://a..b/", "http://a../", "http://?q", "http://#f", "http://%/", "http://user@/",
      "http://ａ.com/", "http://ﬁ.com/", "http://\u{301}a.com/", "http://e\u{301}.com/",
      "http://-字.com/", "http://ab--字.com/", "http://字\u{200B}.com/", "http://a%2Fb/",
    ])
  func hosts(written: String) {
    #expect(WebAddress(written) == nil)
  }

  @Test(
    "a port is a number below 65536",
    arguments: [
      "http://a:port/", "http://a:65536/", "http://a:+1/", "http://a:-1/", "http://a:1:2/",
      "http://a:８０/",
    ])
  func ports(written: String) {
    #expect(WebAddress(written) == nil)
    #expect(WebAddress("http://a:65535/") != nil)
  }

  @Test(
    "a host that ends in a number must be an address of four",
    arguments: [
      "http://300.1.1.1/", "http://1.2.3/", "http://a.1/", "http://1.2.3.4.5/", "http://1.2.-0.3/",
      "http://1.2.3.08/", "http://0x1/", "http://a.0xff/", "http://256",
    ])
  func numbers(written: String) {
    #expect(WebAddress(written) == nil)
  }

  @Test(
    "what stands in brackets must be an address of version 6",
    arguments: [
      "http://[x]/", "http://[]/", "http://[:::1]/", "http://[1:2]/", "http://[1::2::3]/",
      "http://[12345::]/", "http://[::1.2.3]/", "http://[1.2.3.4::]/", "http://[1:2:3:4:5:6:7:8:9]",
      "http://[::1", "http://[::1]x/", "http://[fe80::1%25eth0]/",
    ])
  func brackets(written: String) {
    #expect(WebAddress(written) == nil)
  }

  @Test("a label has at most 63 bytes, a host 253, in ASCII and in Punycode")
  func lengths() {
    let longest = String(repeating: "a", count: 63)
    #expect(WebAddress("http://\(longest).com/") != nil)
    #expect(WebAddress("http://\(longest)a.com/") == nil)
    let long = Array(repeating: longest, count: 3).joined(separator: ".")
    #expect(WebAddress("http://\(long).\(longest.dropFirst(2))/") != nil)
    #expect(WebAddress("http://\(long).\(longest.dropFirst())/") == nil)
    #expect(WebAddress("http://\(String(repeating: "字", count: 50)).com/") != nil)
    #expect(WebAddress("http://\(String(repeating: "水火木金土", count: 12)).com/") == nil)
  }

  @Test(
    "a label that pretends to be Punycode is none",
    arguments: [
      "xn--", "xn--a", "xn--0", "xn--a-", "xn--zz--", "xn--abc-", "xn--999999999", "xn--e-xbb",
      "xn--bücher",
    ])
  func falsePunycode(label: String) {
    #expect(WebAddress("https://\(label).example/") == nil)
  }
}
