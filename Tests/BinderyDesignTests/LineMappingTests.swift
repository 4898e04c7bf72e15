import BinderyModel
import Testing

@testable import BinderyDesign

@Suite("Lengths in lines")
struct LineMappingTests {
  private func mapped(_ text: String, in region: Region = .japanese) throws -> String {
    let sheet = try StylesheetParser.read(text)
    return LineMapping(of: sheet, in: region).applied(to: sheet).text
  }

  private static let lines =
    "body { line-height: 1.75 } body.ja { line-height: 2 } body.ko { line-height: 1.6 }"

  @Test(
    "a line is an em length of the element's own size",
    arguments: [
      ("margin-block: 2rlh 1rlh", "margin-block: 4em 2em"),
      ("margin-block: 0rlh 0.5rlh", "margin-block: 0 1em"),
      ("font-size: 1.25em; margin-block: 1rlh", "font-size: 1.25em; margin-block: 1.6em"),
      ("line-height: 1rlh; font-size: 0.8em", "line-height: 2.5; font-size: 0.8em"),
      ("padding-block: calc(1rlh - 0.1em)", "padding-block: 1.9em"),
      ("margin: calc(1rlh + 1px)", "margin: calc(2em + 1px)"),
      ("font-size: 1.5em; padding-block: 1rlh", "font-size: 1.5em; padding-block: 1.33333em"),
      ("font-size: 80%; margin-block: 1rlh", "font-size: 80%; margin-block: 2em"),
      ("font-family: rlh", "font-family: rlh"),
    ])
  func lengths(written: String, expected: String) throws {
    let sheet = try mapped("\(Self.lines) p { \(written) }")
    #expect(sheet.hasSuffix(try StylesheetParser.read("p { \(expected) }").text))
  }

  @Test(
    "a size that a later rule gives to the same selector counts, and selectors of two sizes part")
  func laterSize() throws {
    let sheet = try mapped(
      "\(Self.lines) h1, h2 { margin-block: 1rlh } h2 { font-size: 1.25em }")
    #expect(
      sheet.hasSuffix(
        try StylesheetParser.read(
          "h1 { margin-block: 2em } h2 { margin-block: 1.6em } h2 { font-size: 1.25em }"
        ).text))
  }

  @Test("a book has the line of its own region, in essays of other languages too")
  func oneLine() throws {
    let sheet = try mapped(Self.lines, in: .korean)
    #expect(
      sheet.matches(of: #/line-height: ([0-9.]+);/#).map(\.output.1) == ["1.6", "1.6", "1.6"])
    #expect(try mapped(Self.lines, in: .latin).contains("body.ja {\n  line-height: 1.75;"))
  }

  @Test("a sheet that sets no line has one of one and a half em")
  func unset() throws {
    #expect(try mapped("@supports (a: b) { p { margin: 1rlh } }").contains("margin: 1.5em"))
  }
}
