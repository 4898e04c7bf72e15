import BinderyModel
import Testing

@Suite("Colours of covers")
struct CoverColourTests {
  @Test("a colour is read as style sheets write it, and written so")
  func roundTrip() throws {
    let colour = try #require(CoverColour("#2b4a63"))
    #expect(colour == CoverColour(red: 0x2B, green: 0x4A, blue: 0x63))
    #expect(colour.description == "#2B4A63")
    #expect(CoverColour("#00000F")?.description == "#00000F")
  }

  @Test(
    "what is no colour is none",
    arguments: ["", "#", "2B4A63", "#2B4A6", "#2B4A633", "#2B4Aé3", "red"])
  func refused(_ text: String) { #expect(CoverColour(text) == nil) }
}
