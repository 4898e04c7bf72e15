import Testing

@testable import BinderyModel

@Suite("Roman figures")
struct RomanTests {
  @Test(
    "numbers are written in small figures, where there are any",
    arguments: [
      (1, "i"), (4, "iv"), (9, "ix"), (14, "xiv"), (40, "xl"), (99, "xcix"), (400, "cd"),
      (1944, "mcmxliv"), (3999, "mmmcmxcix"), (0, nil), (-4, nil), (4000, nil), (.max, nil),
    ])
  func figures(number: Int, roman: String?) { #expect(number.roman == roman) }
}
