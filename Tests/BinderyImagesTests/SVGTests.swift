import Testing

@testable import BinderyImages

@Suite("SVG by its root tag")
struct SVGTests {
  @Test(
    "the root tag is found past all that may precede it",
    arguments: [
      "<svg width='640' height='480'></svg>",
      "\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg width='640' height='480'/>",
      "\n\n<!-- made by > hand --><!-- again -->\r\n<svg\n\twidth = '640'\n\theight = '480'\n></svg>",
      """
      <?xml version="1.0" standalone="no"?>
      <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
      <svg width="640px" height="480px"></svg>
      """,
      "<!DOCTYPE svg [ <!ENTITY a \"]>\"> <!ENTITY b 'x'> ]><svg width='480pt' height='360pt'></svg>",
      "<s:svg xmlns:s='http://www.w3.org/2000/svg' width='640' height='480'></s:svg >\n<!-- end -->",
      "<svg viewBox='0 0 640 480'></svg>", "<svg viewBox='0,0,640,480' width='100%'></svg>",
      "<svg viewBox='0 0 64 48' width='640'></svg>", "<svg viewBox='0 0 4 3' height='480'></svg>",
      "<svg aria-label='a > b' width='639.6' height='480.4'></svg>",
    ])
  func root(_ text: String) {
    #expect(ImageInfo.sniff(Array(text.utf8)) == ImageInfo(.svg, width: 640, height: 480))
  }

  @Test(
    "a size that the reader decides is unknown",
    arguments: ["width='100%' height='100%'", "width='10em' height='-4'", "", "width='nan'"])
  func unknownSize(_ attributes: String) {
    let bytes = Array("<svg \(attributes)></svg>".utf8)
    #expect(ImageInfo.sniff(bytes) == ImageInfo(.svg))
  }

  @Test("a drawing without its end tag is truncated")
  func truncated() {
    #expect(ImageInfo.sniff(Array("<svg width='1'><path d='M0 0".utf8))?.isTruncated == true)
  }

  @Test("an absurd size does not overflow")
  func absurd() {
    let bytes = Array("<svg viewBox='0 0 1e-300 1e300' width='1e300'></svg>".utf8)
    #expect(ImageInfo.sniff(bytes)?.height == 1_000_000_000)
  }
}
