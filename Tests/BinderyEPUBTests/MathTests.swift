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

  @Test("a book of all kinds of formulas, and of code in several languages, can be made")
  func whole() throws {
    let renderer = FormulaRenderer(places: ScriptPlaces(), jobs: 2)
    var shown: [Block] = []
    for tex in Self.formulas {
      let display = try renderer.render(Formula(tex: tex, isDisplay: true)).get()
      shown.append(Block(.math(Math(tex: tex, isDisplay: true, markup: display))))
      let inline = try? renderer.render(Formula(tex: tex, isDisplay: false)).get()
      let math = Inline(.math(Math(tex: tex, isDisplay: false, markup: inline)))
      shown.append(p(t("式"), math, t("。")))
    }
    let style = try StyleCatalogue.ofThisProgram().style(named: "plain")
    let edition = try edition(
      Metadata(title: "式与码", language: .simplifiedChinese),
      [
        chapter(0, "式", .simplifiedChinese, features: .math),
        chapter(1, "码", .simplifiedChinese, features: .code),
      ], [Body(blocks: shown), Body(blocks: codes)],
      stylesheet: style.stylesheet(for: .horizontal, fonts: .everyRegion))
    try WholeBookTests.keep(try EPUBWriter().artifact(for: edition).entries, as: "formulas")
  }

  /// The same code in several languages, with and without numbers.
  private var codes: [Block] {
    let highlighter = Highlighter(places: ScriptPlaces(), jobs: 2)
    let text = "// 注释\nlet a = \"<山>\" + 1 # x\n\n-old\n+new\n<p class=\"a\">*b*</p>\n{\"a\": true}"
    let languages = ["swift", "python", "html", "diff", "rust", "json", "bash", "markdown"]
    return languages.flatMap { language in
      var plain = CodeBlock(language: language, text: text)
      plain.runs = highlighter.runs(of: plain)
      var numbered = plain
      numbered.firstLineNumber = 8
      numbered.markedLines = [2...3, 7...7]
      return [Block(.code(plain)), Block(.code(numbered))]
    }
  }

  private static let formulas = [
    #"E = mc^2"#, #"\frac{a+b}{2} \ge \sqrt[3]{ab}"#, #"x_i^2 + \sum_{i=1}^{n} \binom{n}{i}"#,
    #"\begin{pmatrix} a & b \\ c & d \end{pmatrix}"#, #"x = 1 \tag{甲}"#,
    #"\begin{aligned} x &= 1 \\ y &= 2 \end{aligned}"#,
    #"\boxed{\cancel{x}} \not= \xrightarrow[a]{b}"#,
    #"f(x) = \begin{cases} 1 & x > 0 \\ 0 & \text{否则} \end{cases}"#, #"\text{😀𠮷} + 𝔸 < \mathbb{R}"#,
    #"\overbrace{a}^{n} \underbrace{b}_{m} \vec v \hat{n} \widetilde{abc} \underline{x} \overline{y}"#,
    #"\phantom{x} \color{blue} x \colorbox{aqua}{y} \textcolor{#f00}{z} \fcolorbox{red}{aqua}{$x$}"#,
    #"\left( \frac12 \middle| x \right] \Bigl\{ y \Bigr\rangle"#, #"\ce{2H2O <=>[k] O2 + H^+}"#,
    #"\begin{array}{|c|c|} \hline a & b \\ \hdashline c & d \\ \hline \end{array}"#,
    #"\iint_D \oint \lim_{x \to 0} \operatorname{sn} x \bmod 2 \pmod 3"#, #"a \\ b \newline c"#,
    #"\raisebox{1em}{x} \llap{a} \mathclap{b} \smash{c} \vcenter{d} \large x \rule{1em}{2em}"#,
    #"\begin{CD} A @>a>> B \\ @VbVV @AcAA \\ C @= D \end{CD}"#,
    #"\mathscr{L} \mathfrak{g} \mathbf{x} \boldsymbol{\alpha} \mathtt{x} \mathsf{y} \pmb{x}"#,
    #"x' \dot x \ddot y \overset{a}{b} \underset{c}{d} \stackrel{e}{f} \KaTeX \LaTeX"#,
    #"\verb|x y| \kern1em \hspace{2em} \! \, \quad \; a~b \nobreak \allowbreak"#,
    #"\begin{smallmatrix} a \\ b \end{smallmatrix} \substack{a\\b} \dots \cdots"#,
    #"\angl n \utilde{x} \phase{30} \sout{x} \bcancel{y} \xcancel{z}"#,
    #"\begin{align} a &= b \\ c &= d \end{align}"#, #"\begin{gather*} a \\ b \end{gather*}"#,
    #"\genfrac{(}{]}{0pt}{1}{a}{b} \cfrac{1}{2} {n \choose k} {a \atop b} {a \brace b}"#,
    #"\overrightarrow{AB} \xleftrightharpoons{a} \xmapsto[x]{y} \overgroup{a}"#,
    #"\mathchoice{a}{b}{c}{d} \mathrel{x} \mathop{y}\limits_z"#,
    #"\text{a $x$ b \textbf{c} \textit{d}} \minuso \ordinarycolon"#,
  ]
}
