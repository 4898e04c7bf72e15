import BinderyXHTML
import Testing

@Suite("Addresses outside the book")
struct WebAddressTests {
  @Test(
    "what may not stand in an address is percent-encoded, what may stays",
    arguments: [
      ("https://example.org/a_(b)?c=d&e=%20#f", "https://example.org/a_(b)?c=d&e=%20#f"),
      ("http://example.org/中 文|[1]", "http://example.org/%E4%B8%AD%20%E6%96%87%7C%5B1%5D"),
      ("HTTPS://Example.org", "https://Example.org"),
      ("https://example.org/100%", "https://example.org/100%25"),
      ("https://user:secret@example.org:8080/", "https://example.org:8080/"),
      ("mailto:某@example.org", "mailto:%E6%9F%90@example.org"),
      ("tel:+81-3-0000-0000", "tel:+81-3-0000-0000"),
    ])
  func mended(_ raw: String, _ expected: String) {
    #expect(WebAddress.mended(raw) == expected)
  }

  @Test(
    "an address that nobody could follow is none",
    arguments: [
      "javascript:alert(1)", "data:text/html,x", "file:///etc/hosts", "ftp://example.org/",
      "example.org",
      "http:", "http://", "https:///x", "https://a b/", "https://example.org。然后", "mailto:",
      "https://example.org:99999/", "https://1.2.3.400/", "http://<x>/", "https://a..b/", "",
    ])
  func refused(_ raw: String) {
    #expect(WebAddress.mended(raw) == nil)
  }
}
