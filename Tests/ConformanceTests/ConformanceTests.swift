import BinderyMarkdown
import Foundation
import Testing

@Suite(
  "the examples of CommonMark 0.31.2",
  .enabled(if: SpecificationExample.file != nil, "BINDERY_COMMONMARK_SPEC names no file"))
struct ConformanceTests {
  private let examples: [SpecificationExample]
  private let plain = Conversion(dialect: .commonMark)
  private let standard = Conversion(dialect: .standard)

  init() throws {
    examples = try SpecificationExample.all(in: #require(SpecificationExample.file))
  }

  @Test("the file holds all examples")
  func whole() { #expect(examples.count == 652) }

  @Test("without the dialect an example differs only for the reason listed in dialect-off.md")
  func dialectOff() throws {
    let list = try ExplainedDifferences(named: "dialect-off")
    #expect(list.repeated.isEmpty)
    var report = ConformanceReport(title: "dialect off")
    for example in examples {
      let expected = [Tree](html: example.html)
      let tree = plain.tree(of: example.markdown)
      let isExplained = list.explanations[example.example] != nil
      report.count(example.section, isEqual: tree == expected)
      #expect(
        (tree != expected) == isExplained,
        "\(example.verdict(isExplained, expected, tree, in: "dialect-off.md"))")
    }
    try report.write()
  }

  @Test("the dialect changes an example only by the syntax listed in dialect-on.md")
  func dialectOn() throws {
    let list = try ExplainedDifferences(named: "dialect-on")
    #expect(list.repeated.isEmpty)
    var report = ConformanceReport(title: "dialect on")
    for example in examples {
      let expected = [Tree](html: example.html)
      let tree = standard.tree(of: example.markdown)
      let isOurs = tree != expected && tree != plain.tree(of: example.markdown)
      let isExplained = list.explanations[example.example] != nil
      report.count(example.section, isEqual: tree == expected)
      #expect(
        isOurs == isExplained,
        "\(example.verdict(isExplained, expected, tree, in: "dialect-on.md"))")
    }
    try report.write()
  }

  @Test("what dialect-on.md lists below a syntax vanishes with that syntax")
  func syntaxes() throws {
    let list = try ExplainedDifferences(named: "dialect-on")
    for example in examples {
      guard let explanation = list.explanations[example.example] else { continue }
      let syntax = try #require(
        MarkdownSyntax.allCases.first { "\($0)" == explanation.group },
        "dialect-on.md: '\(explanation.group)' is no syntax")
      var dialect = MarkdownDialect.standard
      dialect.remove(syntax)
      #expect(
        Conversion(dialect: dialect).tree(of: example.markdown)
          == plain.tree(of: example.markdown), "example \(example.example)")
    }
  }
}

extension SpecificationExample {
  /// What is wrong with an example and its list.
  fileprivate func verdict(
    _ isExplained: Bool, _ expected: [Tree], _ tree: [Tree]?, in list: String
  ) -> String {
    isExplained
      ? "example \(example) no longer differs: take it off \(list)"
      : """
      example \(example) (\(section)) differs, and \(list) does not say why
      markdown: \(markdown.debugDescription)
      expected: \(expected)
      ours:     \(tree.map { "\($0)" } ?? "not well-formed")
      """
  }
}
