import BinderyModel
import Foundation
import Testing

@testable import BinderyScript

@Suite("Formulas")
struct FormulaTests {
  /// One for all: KaTeX takes a moment to load.
  private static let renderer = FormulaRenderer(places: ScriptPlaces(), jobs: 2)

  private func render(_ tex: String, display: Bool = false) throws -> MathElement {
    try Self.renderer.render(Formula(tex: tex, isDisplay: display)).get()
  }

  private func failure(_ tex: String) -> FormulaFailure? {
    switch Self.renderer.render(Formula(tex: tex, isDisplay: false)) {
    case .success: nil
    case .failure(let failure): failure
    }
  }

  static let formulas: [(String, String)] = [
    ("E = mc^2", "msup"), ("\\frac{a+b}{2} \\ge \\sqrt{ab}", "mfrac"), ("\\sqrt[3]{x}", "mroot"),
    ("x_i^2", "msubsup"), ("\\displaystyle\\sum_{i=1}^{n} i", "munderover"),
    ("\\int_0^1 x\\,dx", "msubsup"),
    ("\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}", "mtable"),
    ("\\begin{aligned} x &= 1 \\\\ y &= 2 \\end{aligned}", "mtr"),
    ("f(x) = \\begin{cases} 1 & x > 0 \\\\ 0 & \\text{否则} \\end{cases}", "mtd"),
    ("\\text{面积} = \\pi r^2", "mtext"), ("\\text{😀𠮷} + 𝔸", "mtext"), ("\\mathbb{R}", "mi"),
    ("\\vec{v} \\cdot \\hat{n}", "mover"), ("\\overbrace{a+b}^{n}", "mover"),
    ("\\underline{x}", "munder"), ("\\boxed{x}", "menclose"), ("\\phantom{x}y", "mphantom"),
    ("\\color{blue} x", "mstyle"), ("\\left( \\frac12 \\right)", "mo"),
    ("\\ce{2H2O -> O2}", "mrow"),
    ("\\lim_{x \\to 0} \\frac{\\sin x}{x} = 1", "mfrac"), ("a \\quad b", "mspace"),
    ("\\require{AMScd} x = \\mbox{甲} \\label{eq:a_b}", "mtext"),
    ("速度 = \\frac{距离}{時間}", "mfrac"), ("\\def\\a{x}\\a", "mi"), ("", "mrow"),
  ]

  @Test("a formula becomes MathML of its kind", arguments: formulas)
  func markup(_ tex: String, _ element: String) throws {
    let math = try render(tex)
    #expect(math.name == "math")
    #expect(math.names.contains(element), "\(math.xml)")
  }

  @Test("a formula bears its TeX as its alternative text and as an annotation")
  func alternative() throws {
    let math = try render("a < b\n c")
    #expect(math.attributes == [MathElement.Attribute(name: "alttext", value: "a < b c")])
    #expect(math.xml.contains("<annotation encoding=\"application/x-tex\">a < b\n c</annotation>"))
  }

  @Test("a formula on lines of its own says so")
  func display() throws {
    let math = try render("x", display: true)
    #expect(math.attributes.first == MathElement.Attribute(name: "display", value: "block"))
  }

  @Test("an attribute without a value goes: a lone column has no space between columns")
  func emptyAttributes() throws {
    let math = try render("\\begin{array}{c} a \\\\ b \\end{array}", display: true)
    #expect(math.xml.contains("<mtable") && !math.xml.contains("=\"\""))
  }

  @Test("the number of an equation stands beside it")
  func tag() throws {
    #expect(try render("x \\tag{1}", display: true).xml.contains("<mtext>(1)</mtext>"))
  }

  static let mistakes: [(String, String, String?)] = [
    ("\\frac{a", "Unexpected end of input in a macro argument, expected '}'", ""),
    ("a + \\foo b", "Undefined control sequence: \\foo", "\\foo b"),
    (
      "\\def\\a{\\a\\a}\\a",
      "Too many expansions: infinite loop or need to increase maxExpand setting", nil
    ),
    ("x^1^2", "Double superscript", "^2"),
    ("𠮷\\foo", "Undefined control sequence: \\foo", "\\foo"),
  ]

  @Test("what KaTeX refuses comes with its words and the place that it means", arguments: mistakes)
  func mistake(_ tex: String, _ message: String, _ rest: String?) {
    #expect(failure(tex) == .invalid(message: message, rest: rest))
  }

  @Test(
    "a command that would load or link something is refused",
    arguments: [
      "\\href{https://example.com}{x}", "\\url{https://example.com}",
      "\\includegraphics{a.png}", "\\htmlId{a}{x}", "\\htmlStyle{color:red}{x}",
    ])
  func trust(_ tex: String) {
    guard case .invalid = failure(tex) else {
      Issue.record("\(tex) was set")
      return
    }
  }

  @Test("a formula nested without end is refused, and the next one is set")
  func nesting() throws {
    let deep = String(repeating: "{", count: 5_000) + String(repeating: "}", count: 5_000)
    guard case .invalid = failure(deep) else {
      Issue.record("it was set")
      return
    }
    _ = try render("x + y + z")
  }

  @Test("a formula of more than 32 kB is refused unseen")
  func long() {
    #expect(failure(String(repeating: "x+", count: 17_000)) == .tooLarge)
  }

  @Test("one formula does not change the next")
  func isolation() throws {
    _ = try render("\\gdef\\mine{x}\\mine")
    guard case .invalid = failure("\\mine") else {
      Issue.record("a definition outlived its formula")
      return
    }
  }

  @Test("without KaTeX no formula is set, and it is said why")
  func missing() {
    let renderer = FormulaRenderer(places: ScriptPlaces(libraries: ["/nowhere"]), jobs: 2)
    #expect(
      renderer.render(Formula(tex: "x", isDisplay: false))
        == .failure(.unavailable(reason: "KaTeX is not installed")))
  }

  @Test("a KaTeX that cannot be run is as good as none")
  func unusable() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path + "/katex", withIntermediateDirectories: true)
    try Data("class Katex {}".utf8).write(to: URL(filePath: folder.path + "/katex/katex.js"))
    let renderer = FormulaRenderer(places: ScriptPlaces(libraries: [folder.path]), jobs: 1)
    for tex in ["x", "y"] {
      guard
        case .failure(.unavailable(let reason)) = renderer.render(
          Formula(tex: tex, isDisplay: false))
      else {
        Issue.record("it was set")
        return
      }
      #expect(reason.hasPrefix("the KaTeX that is installed cannot be run: SyntaxError"))
    }
  }
}
