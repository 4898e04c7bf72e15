import BinderyModel
import Testing

@Suite("Films and sounds as XHTML")
struct MediaTests {
  private func film(_ source: Image.Source, poster: Image.Source? = nil) -> Inline {
    Inline(.media(Media(.video, source: source, poster: poster, fallback: [t("湖")], width: 300)))
  }

  @Test("a film of the book has controls, its poster and its words")
  func film() {
    #expect(
      inside(film(.asset(AssetID(1)), poster: .asset(AssetID(2))))
        == "<video src=\"1.png\" controls=\"controls\" poster=\"2.png\" width=\"300\">湖</video>")
  }

  @Test("on a server it is a link, gone it is its words, in a link nothing plays")
  func elsewhere() {
    #expect(
      inside(film(remote("https://example.com/a.mp4")))
        == "<a class=\"remote-media\" href=\"https://example.com/a.mp4\">湖</a>")
    #expect(inside(film(.missing("a.mp4"))) == "<span class=\"missing-media\">湖</span>")
    let linked = Inline(.link(Link(web("https://example.com/")), [film(.asset(AssetID(1)))]))
    #expect(inside(linked) == "<a href=\"https://example.com/\">湖</a>")
  }

  @Test("an item's number is told where it jumps")
  func numbers() {
    let items = [ListItem(blocks: [plain("三")]), ListItem(number: 2, blocks: [plain("二")])]
    let list = List(marker: .number(start: 3, style: .decimal), isTight: true, items: items)
    #expect(xhtml([.list(list)]).contains("<li value=\"2\">"))
  }
}
