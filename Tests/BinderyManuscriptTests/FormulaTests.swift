import BinderyModel
import BinderyScript
import Testing

@testable import BinderyManuscript

@Suite("formulas of a book")
struct FormulaTests {
  private func essay(_ name: String, _ formulas: [String]) -> EssayDraft {
    let root = DiskPath("/essays")
    let references = formulas.enumerated().map { index, tex in
      FormulaReference(
        formula: Formula(tex: tex, isDisplay: false),
        source: SourceRange(line: index + 1, column: 3))
    }
    return EssayDraft(
      file: FolderFile(root.appending(name), root: root), header: EssayHeader(), slug: name,
      title: name, shape: EssayShape(start: EssayStart(offset: 0, line: 1)), anchors: Anchors(),
      outline: [], features: [], links: [], pictures: [], formulas: references,
      isLatin: false, size: 0, diagnostics: [])
  }

  private func resolver(
    _ essays: [EssayDraft], in places: ScriptPlaces = ScriptPlaces()
  ) -> FormulaResolver {
    var resolver = FormulaResolver(renderer: FormulaRenderer(places: places, jobs: 2))
    resolver.resolve(essays, jobs: 2)
    return resolver
  }

  @Test("only essays that show MathML are said to hold it")
  func features() {
    let found = resolver([essay("a.md", []), essay("b.md", ["x"]), essay("c.md", ["\\foo"])])
    #expect(found.features == [[], .math, []])
    #expect(found.diagnostics.map(\.count) == [0, 0, 1])
    #expect(found.note == nil)
  }

  @Test("a formula that cannot be set is told at each of its places, with KaTeX's words")
  func mistakes() {
    let found = resolver([essay("a.md", ["1 + \\foo b", "x", "1 + \\foo b", "{"])])
    let findings = found.diagnostics[0]
    #expect(
      findings.map(\.message) == [
        "the formula '1 + \\foo b' cannot be set: Undefined control sequence: \\foo, at '\\foo b'",
        "the formula '1 + \\foo b' cannot be set: Undefined control sequence: \\foo, at '\\foo b'",
        "the formula '{' cannot be set: Expected '}', got 'EOF', at its end",
      ])
    #expect(findings.map { $0.source?.start.line } == [1, 3, 4])
    #expect(findings.allSatisfy { $0.code == .mathInvalid && $0.severity == .warning })
    #expect(findings[0].file == SourcePath("a.md"))
    #expect(findings[0].hint == "mend it; until then its TeX is shown")
  }

  @Test("a long formula is told by its beginning, on one line")
  func excerpt() throws {
    let tex = "\\foo\n" + String(repeating: "山 + ", count: 9_000)
    let message = try #require(resolver([essay("a.md", [tex])]).diagnostics[0].first?.message)
    #expect(message == "the formula '\\foo 山 + 山 + 山 + 山 + 山 + 山 + 山 +…' is too large to be set")
  }

  @Test("an essay tells 200 findings, and how many more there are")
  func many() {
    let wrong = Array(repeating: "\\foo", count: 230)
    let findings = resolver([essay("a.md", wrong)]).diagnostics[0]
    #expect(findings.count == 201)
    #expect(findings.last?.message == "there are 30 more findings of this kind in this essay")
  }

  @Test("without KaTeX the book says so once")
  func unavailable() throws {
    let essays = [essay("a.md", ["x", "y"]), essay("b.md", ["x"])]
    let found = resolver(essays, in: ScriptPlaces(libraries: []))
    #expect(found.features == [[], []])
    #expect(found.diagnostics == [[], []])
    let note = try #require(found.note)
    #expect(note.code == .mathUnavailable && note.severity == .note)
    #expect(note.message == "3 formulas are shown as TeX: KaTeX is not installed")
  }

  @Test("a survey finds the formulas of the text and its notes, and named code")
  func survey() {
    func math(_ tex: String) -> Inline { Inline(.math(Math(tex: tex, isDisplay: false))) }
    let body = Body(
      blocks: [
        Block(.paragraph([math("a"), Inline(.emphasis([math("b")]))])),
        Block(.quote([Block(.math(Math(tex: "c", isDisplay: true)))])),
        Block(.code(CodeBlock(language: "swift", text: "let a"))),
      ],
      notes: [
        Note(label: "n", number: 1, referenceCount: 1, blocks: [Block(.paragraph([math("d")]))])
      ])
    let survey = EssaySurvey(of: body)
    #expect(survey.formulas.map(\.formula.tex) == ["a", "b", "c", "d"])
    #expect(survey.formulas.map(\.formula.isDisplay) == [false, false, true, false])
    #expect(survey.features == [.code, .monospaced, .emphasis, .notes])
  }

  @Test("an essay has 20,000 formulas set, and tells where that ends")
  func excess() {
    let formula = Block(
      .math(Math(tex: "x", isDisplay: true)), source: SourceRange(line: 7, column: 1))
    let body = Body(blocks: Array(repeating: formula, count: 20_010))
    let survey = EssaySurvey(of: body)
    #expect(survey.formulas.count == 20_000)
    #expect(survey.excessFormula?.source?.start.line == 7)
    #expect(EssaySurvey(of: Body(blocks: Array(body.blocks.prefix(20_000)))).excessFormula == nil)
    var shaped = body
    var shaper = EssayShaper(
      shape: EssayShape(start: EssayStart(offset: 0, line: 1)), links: [], pictures: [],
      titles: [], formulas: FormulaRenderer(places: ScriptPlaces(), jobs: 1))
    shaper.shape(&shaped)
    let set = shaped.blocks.count { block in
      if case .math(let math) = block.content { math.markup != nil } else { false }
    }
    #expect(set == 20_000)
  }

  @Test("the second pass puts the MathML into the tree, and leaves TeX where there is none")
  func shaping() {
    let shape = EssayShape(start: EssayStart(offset: 0, line: 1))
    var shaper = EssayShaper(
      shape: shape, links: [], pictures: [], titles: [],
      formulas: FormulaRenderer(places: ScriptPlaces(), jobs: 1))
    var body = Body(blocks: [
      Block(.paragraph([Inline(.math(Math(tex: "x", isDisplay: false)))])),
      Block(.math(Math(tex: "\\foo", isDisplay: true))),
    ])
    shaper.shape(&body)
    guard case .paragraph(let inlines) = body.blocks[0].content,
      case .math(let set) = inlines[0].content, case .math(let unset) = body.blocks[1].content
    else {
      Issue.record("the tree is another")
      return
    }
    #expect(set.markup?.name == "math")
    #expect(unset == Math(tex: "\\foo", isDisplay: true))
  }
}
