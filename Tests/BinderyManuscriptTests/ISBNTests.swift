import Testing

@testable import BinderyManuscript

@Suite("ISBN")
struct ISBNTests {
  @Test(
    "hyphens, dashes and spaces do not count, nor does what stands before the number",
    arguments: [
      ("978-3-16-148410-0", "9783161484100"), ("9783161484100", "9783161484100"),
      ("ISBN 978 3 16 148410 0", "9783161484100"), ("urn:isbn:9783161484100", "9783161484100"),
      ("978–3–16–148410–0", "9783161484100"), ("0-306-40615-2", "0306406152"),
      ("0-8044-2957-x", "080442957X"),
    ])
  func written(text: String, digits: String) throws {
    #expect(try ISBN(text).digits == digits)
  }

  @Test(
    "a wrong last digit is told with the right one",
    arguments: [
      ("978-3-16-148410-1", "0"), ("0-306-40615-3", "2"), ("0-8044-2957-0", "X"),
      // Two digits swapped.
      ("978-3-16-148401-0", "8"),
    ])
  func check(text: String, expected: Character) {
    #expect(throws: ISBN.Fault.check(expected: expected)) { try ISBN(text) }
  }

  @Test(
    "what has not ten or thirteen digits is none",
    arguments: ["", "978", "97831614841000", "978316148410X", "X306406152", "一二三四五六七八九十"])
  func shape(text: String) {
    #expect(throws: ISBN.Fault.shape) { try ISBN(text) }
  }

  @Test("thirteen digits of another trade are none")
  func prefix() {
    #expect(throws: ISBN.Fault.prefix) { try ISBN("4006381333931") }
  }
}
