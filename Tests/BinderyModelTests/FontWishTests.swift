import BinderyModel
import Testing

@Suite("Wishes for fonts")
struct FontWishTests {
  @Test(
    "a kind, a file and a family are told apart",
    arguments: [
      ("kai", .kind(.kai)), ("monospace", .kind(.monospace)),
      ("Noto Serif CJK SC", .family("Noto Serif CJK SC")), ("霞鹜文楷", .family("霞鹜文楷")),
      ("fonts/WenKai", .file(path: "fonts/WenKai")), ("WenKai.TTF", .file(path: "WenKai.TTF")),
      ("./serif", .file(path: "./serif")), ("St. Croix", .family("St. Croix")), (" ", nil),
      ("", nil),
    ] as [(String, FontWish?)])
  func kinds(text: String, wish: FontWish?) {
    #expect(FontWish(text) == wish)
  }
}
