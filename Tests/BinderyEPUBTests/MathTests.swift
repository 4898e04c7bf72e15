import BinderyDesign
import BinderyEPUB
import BinderyModel
import BinderyScript
import Foundation
import Testing

@Suite("Formulas in publications")
struct MathTests {
  private let formula = Inline(
    .math(
      Math(
        tex: "x", isDisplay: false,
        markup: MathElement(
          name: "math", attributes: [MathElement.Attribute(name: "alttext", value: "x")],
          children: [.element(MathElement(name: "mi", children: [.text("x")]))]))))

  /// Of each document of the essays, whether it is said to hold MathML and whether it does.
  private func documents(_ files: [String: String]) throws -> [(said: Bool, held: Bool)] {
    let opf = try #require(files["EPUB/package.opf"])
    let items = opf.split(separator: "\n").filter { $0.hasPrefix("<item id=\"essay") }
    return try items.map { item in
      let path = "EPUB/" + item.split(separator: "\"")[3]
      let text = try #require(files[path])
      return (item.contains("properties=\"mathml\""), text.contains("<math "))
    }
  }

  @Test("exactly the documents that hold MathML say so, and the metadata does")
  func declared() throws {
    let chapters = [
      chapter(0, "A", .english, features: .math), chapter(1, "B", .english),
    ]
    let edition = try edition(
      Metadata(title: "T", language: .english), chapters,
      [Body(blocks: [p(formula)]), Body(blocks: [p(t("x"))])])
    let files = try files(of: edition)
    let opf = try #require(files["EPUB/package.opf"])
    #expect(try documents(files).map(\.said) == [true, false])
    #expect(opf.contains("accessibilityFeature\">MathML<"))
    #expect(opf.contains("accessibilityFeature\">describedMath<"))
    let text = try #require(files.first { $0.key.hasPrefix("EPUB/text/0001") }?.value)
    #expect(
      text.contains(
        "<math alttext=\"x\" xmlns=\"http://www.w3.org/1998/Math/MathML\"><mi>x</mi></math>"))
  }

  @Test("of a long essay exactly the parts with a formula, in the text or a note, say so")
  func parts() throws {
    let filler = p(t(String(repeating: "山高月小，水落石出。", count: 9_000)))
    let body = Body(
      blocks: [
        p(formula), filler, filler, p(t("x"), reference(1)), filler,
      ],
      notes: [Note(label: "n1", number: 1, referenceCount: 1, blocks: [p(formula)])])
    let edition = try edition(
      Metadata(title: "T", language: .english),
      [chapter(0, "A", .english, size: 900_000, features: [.math, .notes])], [body])
    let documents = try documents(files(of: edition))
    #expect(documents.count > 2)
    #expect(documents.count(where: \.said) == 2)
    #expect(documents.allSatisfy { $0.said == $0.held })
  }

  static let formulas = [
    "E = mc^2", "\\frac{a+b}{2} \\ge \\sqrt[3]{ab}", "x_i^2 + \\sum_{i=1}^{n} \\binom{n}{i}",
    "\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}", "x = 1 \\tag{甲}",
    "\\begin{aligned} x &= 1 \\\\ y &= 2 \\end{aligned}", "\\boxed{\\cancel{x}} \\not= \\xrightarrow[a]{b}",
    "f(x) = \\begin{cases} 1 & x > 0 \\\\ 0 & \\text{否则} \\end{cases}", "\\text{😀𠮷} + 𝔸 < \\mathbb{R}",
    "\\overbrace{a}^{n} \\underbrace{b}_{m} \\vec v \\hat{n} \\widetilde{abc} \\underline{x} \\overline{y}",
    "\\phantom{x} \\color{blue} x \\colorbox{aqua}{y} \\textcolor{#f00}{z} \\fcolorbox{red}{aqua}{$x$}",
    "\\left( \\frac12 \\middle| x \\right] \\Bigl\\{ y \\Bigr\\rangle", "\\ce{2H2O <=>[k] O2 + H^+}", "\\large x \\tiny y \\rule{1em}{2em}",
    "\\begin{array}{|c|c|} \\hline a & b \\\\ \\hdashline c & d \\\\ \\hline \\end{array}",
    "\\iint_D \\oint \\lim_{x \\to 0} \\operatorname{sn} x \\bmod 2 \\pmod 3", "\\raisebox{1em}{x} \\llap{a} \\mathclap{b} \\smash{c} \\vcenter{d}",
    "a \\\\ b \\newline c", "\\begin{CD} A @>a>> B \\\\ @VbVV @AcAA \\\\ C @= D \\end{CD}", "\\mathscr{L} \\mathfrak{g} \\mathbf{x} \\boldsymbol{\\alpha} \\mathtt{x} \\mathsf{y}",
    "x' \\prime \\dot x \\ddot y \\overset{a}{b} \\underset{c}{d} \\stackrel{e}{f} \\sideset{}{}\\sum \\KaTeX \\LaTeX", "\\verb|x y| \\kern1em \\hspace{2em} \\! \\, \\quad \\; a~b",
    "\\begin{matrix} a & b \\end{matrix} \\begin{smallmatrix} a \\\\ b \\end{smallmatrix} \\substack{a\\\\b}", "\\angl n \\utilde{x} \\phase{30} \\sout{x} \\bcancel{y} \\xcancel{z}",
    "\\begin{align} a &= b \\\\ c &= d \\end{align}", "\\begin{gather*} a \\\\ b \\end{gather*}", "\\genfrac{(}{]}{0pt}{1}{a}{b} \\dfrac ab \\cfrac{1}{2} {n \\choose k} {a \\atop b} {a \\brace b}",
    "\\overrightarrow{AB} \\xleftrightharpoons{a} \\xmapsto[x]{y} \\overgroup{a} \\overlinesegment{a}", "\\mathchoice{a}{b}{c}{d} \\mathrel{x} \\mathop{y}\\limits_z \\nobreak \\allowbreak",
    "\\tt x \\text{a $x$ b \\textbf{c} \\textit{d}} \\mbox{e} \\pmb{x} \\minuso \\ordinarycolon \\dots \\cdots", "\\unicode{x}",
  ]

  @Test("a book of all kinds of formulas, and of code in several languages, can be made")
  func whole() throws {
    let renderer = FormulaRenderer(places: ScriptPlaces(), jobs: 2)
    let shown = Self.formulas.flatMap { tex in
      [true, false].map { isDisplay in
        let formula = Formula(tex: tex, isDisplay: isDisplay)
        let math = Math(tex: tex, isDisplay: isDisplay, markup: try? renderer.render(formula).get())
        if math.markup == nil { print("TEX", tex, renderer.render(formula)) }
        return isDisplay ? Block(.math(math)) : p(t("式"), Inline(.math(math)), t("。"))
      }
    }
    let highlighter = Highlighter(places: ScriptPlaces(), jobs: 2)
    let codes = ["swift", "python", "html", "diff", "rust", "json", "bash", "markdown"].flatMap { language in
      [false, true].map { isNumbered in
        var code = CodeBlock(
          language: language,
          text: "// 注释\nlet a = \"<山>\" + 1 # x\n\n-old\n+new\n<p class=\"a\">*b*</p>\n{\"a\": true}",
          firstLineNumber: isNumbered ? 8 : nil, markedLines: isNumbered ? [2...3, 7...7] : [])
        code.runs = highlighter.runs(of: code)
        return Block(.code(code))
      }
    }
    let style = try StyleCatalogue.ofThisProgram().style(named: "plain")
    let edition = try edition(
      Metadata(title: "式", language: .simplifiedChinese),
      [chapter(0, "式", .simplifiedChinese, features: .math), chapter(1, "码", .simplifiedChinese, features: .code)],
      [Body(blocks: shown), Body(blocks: codes)], stylesheet: style.epubStylesheet)
    try WholeBookTests.keep(try EPUBWriter().artifact(for: edition).entries, as: "formulas")
  }
}
