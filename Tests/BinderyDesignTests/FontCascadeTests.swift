import BinderyModel
import Testing

@testable import BinderyDesign

@Suite("Which element is shown in which font")
struct FontCascadeTests {
  private let cascade: FontCascade

  init() throws {
    cascade = FontCascade(
      try StylesheetParser.read(
        """
        body { font-family: bindery-body }
        blockquote { font-family: bindery-quote }
        blockquote.plain { font-family: bindery-body }
        h1, h2 { font-family: bindery-heading }
        .light h2 { font-weight: normal }
        pre > code { font-family: bindery-code }
        kbd { font-family: "Keys", monospace }
        .caps { font-variant: small-caps }
        em { font-style: normal }
        p:first-child { font-weight: bold }
        h1 + p { font: italic 1em bindery-heading }
        @supports (a: b) { .ja cite { font-style: normal } }
        """))
  }

  /// What the last of some elements is shown in: `body.ja blockquote p`.
  private func looks(_ path: String) -> [String] {
    var subjects: [SelectorSubject] = []
    var looks = [TextLook()]
    for word in path.split(separator: " ") {
      let parts = word.split(separator: ".").map(String.init)
      subjects.append(SelectorSubject(name: parts[0], classes: Array(parts.dropFirst())))
      looks = cascade.looks(of: subjects, in: looks)
    }
    return looks.map { look in
      (look.role?.rawValue ?? "none") + (look.cut.isBold ? " bold" : "")
        + (look.cut.isItalic ? " italic" : "") + (look.isCapital ? " capital" : "")
    }
  }

  @Test(
    "the rules of the sheet decide, and what reading systems do of themselves",
    arguments: [
      ("body span", ["body"]), ("body strong", ["body bold"]), ("body cite", ["body italic"]),
      ("body em", ["body"]), ("body blockquote i", ["quote italic"]),
      ("body blockquote.plain", ["body"]), ("body h1", ["heading bold"]),
      ("body.light h2 b", ["heading bold"]), ("body.light section h2", ["heading"]),
      ("body pre code", ["code"]), ("body pre span code", ["none"]), ("body code", ["none"]),
      ("body kbd", ["none"]), ("body span.caps", ["body capital"]),
      ("body.ja cite", ["body italic", "body"]),
    ])
  func decided(path: String, expected: [String]) {
    #expect(looks(path) == expected)
  }

  @Test("where a selector asks more than is known, the text counts for all")
  func undecided() {
    #expect(
      Set(looks("body p")) == ["body", "body bold", "heading italic"])
  }

  @Test("a face that a family does not have is drawn from the nearest, slant before weight")
  func nearest() {
    struct NoSource: FontSource {
      func bytes(ofFace index: Int, showing characters: CharacterBitmap) -> [UInt8] { [] }
      func families(showing character: Unicode.Scalar) -> [String] { [] }
    }
    func fonts(_ cuts: [FontCut]) -> EmbeddedFonts {
      EmbeddedFonts(
        faces: cuts.map {
          EmbeddedFace(
            family: "A", cut: $0, fileName: "a.otf", type: .otf, coverage: CharacterBitmap())
        }, families: [.init(.body, in: .latin): ["A"]], licences: [], names: [], cascade: cascade,
        source: NoSource())
    }
    var look = TextLook()
    look.role = .body
    look.cut = FontCut(isBold: true, isItalic: true)
    #expect(fonts([FontCut(), FontCut(isBold: true)]).faces(for: look, in: .latin) == [1])
    #expect(
      fonts([FontCut(isBold: true), FontCut(isItalic: true)]).faces(for: look, in: .latin) == [1])
    #expect(fonts([FontCut()]).faces(for: look, in: .latin) == [0])
    #expect(fonts([FontCut()]).faces(for: look, in: .japanese) == [])
    look.role = nil
    #expect(fonts([FontCut()]).faces(for: look, in: .latin) == [])
  }
}
