import BinderyModel
import Testing

@Suite struct PercentEncodingTests {
  @Test("a path is encoded so that it is read again, its slashes kept")
  func encodesPaths() {
    let path = "/home/林/a b#c?100%/tea_~1.0-x.html"
    let encoded = PercentEncoding.encode(path: path)
    #expect(encoded == "/home/%E6%9E%97/a%20b%23c%3F100%25/tea_~1.0-x.html")
    #expect(PercentEncoding.decode(encoded) == path)
  }
}
