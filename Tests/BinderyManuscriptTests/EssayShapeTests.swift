import BinderyModel
import Testing

@testable import BinderyManuscript

@Suite("headings and identifiers")
struct EssayShapeTests {
  private func heading(_ level: Int, _ text: String, id: String? = nil) -> Block {
    Block(
      .heading(level: level, [Inline(.text(text))]), attributes: Attributes(identifier: id))
  }

  private func identifiers(_ blocks: [Block]) -> Identifiers {
    Identifiers(for: EssaySurvey(of: Body(blocks: blocks)), in: SourcePath("a.md"))
  }

  @Test("slugs are GitHub's, with Chinese, Japanese and Korean letters kept")
  func slugs() {
    #expect(HeadingSlug.make("Hello, World!") == "hello-world")
    #expect(HeadingSlug.make("第一章：开始 (上)") == "第一章开始-上")
    #expect(HeadingSlug.make("はじめに・終わり") == "はじめに終わり")
    #expect(HeadingSlug.make("한국어 제목") == "한국어-제목")
    #expect(HeadingSlug.make("C++ & C#") == "c--c")
    #expect(HeadingSlug.make("🎉") == "")
    #expect(HeadingSlug.make("a_b-c") == "a_b-c")
  }

  @Test("equal headings are numbered; empty ones and reserved ones get a word")
  func numbers() {
    let found = identifiers([
      heading(2, "引"), heading(2, "引"), heading(2, "引-1"), heading(2, "！"), heading(2, "fn-1"),
      heading(2, "引"),
    ])
    #expect(found.assigned == ["引", "引-1", "引-1-1", "section", "section-fn-1", "引-2"])
  }

  @Test("the author's identifiers come first, and a repeated one is told")
  func given() {
    let found = identifiers([
      heading(2, "甲"), heading(2, "乙", id: "甲"),
      Block(.paragraph([]), attributes: Attributes(identifier: "甲")),
      Block(.paragraph([]), attributes: Attributes(identifier: "a b")),
    ])
    #expect(found.assigned == ["甲-2", "甲", "甲-1", "a-b"])
    #expect(found.diagnostics.map(\.code) == [.identifierDuplicate, .identifierDuplicate])
    #expect(found.anchors.given["甲"] == "甲")
    #expect(found.anchors.given["a b"] == "a-b")
  }

  @Test("100,000 equal headings take no time to speak of", .timeLimit(.minutes(1)))
  func many() {
    let found = identifiers(Array(repeating: heading(2, "同"), count: 100_000))
    #expect(Set(found.assigned).count == 100_000)
  }

  @Test("the outline nests by level and leaves quotations out")
  func outline() {
    let body = Body(blocks: [
      heading(3, "先"), heading(2, "一"), heading(4, "一甲"), heading(3, "一乙"), heading(2, ""),
      Block(.quote([heading(2, "引文")])), Block(.division(.section, [heading(3, "二甲")])),
    ])
    let survey = EssaySurvey(of: body)
    let outline = Outline.nested(survey, Identifiers(for: survey, in: SourcePath("a")).assigned)
    #expect(outline.map(\.title) == ["先", "一"])
    #expect(outline.last?.children.map(\.title) == ["一甲", "一乙", "二甲"])
  }

  @Test("a rewriter meets what a visitor met, in the same order")
  func order() {
    let body = Self.everything
    let survey = EssaySurvey(of: body)
    var shape = EssayShape(start: EssayStart(offset: 0, line: 1))
    shape.identifiers = survey.marks.map { $0.given ?? "heading" }
    var rewritten = body
    var shaper = EssayShaper(
      shape: shape, links: survey.links.map { .dead($0.destination) },
      pictures: survey.pictures.map { .missing($0.destination) }, titles: [])
    shaper.shape(&rewritten)
    let again = EssaySurvey(of: rewritten)
    #expect(again.marks.map(\.given) == survey.marks.map { $0.given ?? "heading" })
    #expect(again.links.isEmpty && again.pictures.isEmpty)
    #expect(rewritten.linkTargets.count == survey.links.count)
    for target in rewritten.linkTargets {
      guard case .dead(let name) = target else { continue }
      #expect(body.linkTargets.contains(.unresolved(name)))
    }
    #expect(survey.links.map(\.destination) == (1...11).map { "l\($0)" })
    #expect(survey.pictures.map(\.destination) == (1...11).map { "p\($0)" })
    #expect(survey.marks.count == 14)
  }

  /// A link around a picture, with a number to know them by.
  private static func link(_ number: Int) -> [Inline] {
    let image = Inline(.image(Image(.unresolved("p\(number)"), alternative: "")))
    return [
      Inline(
        .link(Link(.unresolved("l\(number)")), [Inline(.strong([image]))]),
        attributes: Attributes(identifier: "i\(number)"))
    ]
  }

  private static let everything = Body(
    blocks: [
      Block(.heading(level: 2, link(1))),
      Block(.paragraph([Inline(.emphasis(link(2)))])),
      Block(
        .list(
          List(
            marker: .bullet, isTight: true,
            items: [
              ListItem(
                blocks: [Block(.plain(link(3)))], attributes: Attributes(identifier: "item"))
            ]))),
      Block(
        .definitionList([
          DefinitionListItem(terms: [link(4)], descriptions: [[Block(.paragraph(link(5)))]])
        ])),
      Block(
        .table(
          Table(
            caption: link(6),
            head: [
              [
                Table.Cell(
                  blocks: [Block(.plain(link(7)))], attributes: Attributes(identifier: "cell"))
              ]
            ], body: []))),
      Block(.figure(Figure(content: [Block(.quote([Block(.plain(link(8)))]))]))),
      Block(.details(summary: link(9), [Block(.code(CodeBlock(text: "x")))])),
      Block(.paragraph([Inline(.ruby([RubySegment(base: link(10), reading: [])]))])),
    ],
    notes: [
      Note(label: "n", number: 1, referenceCount: 1, blocks: [Block(.paragraph(link(11)))])
    ])
}
