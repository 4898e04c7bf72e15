import Testing

@testable import BinderyDesign

@Suite("rules that a book's pages do not need")
struct UnmatchedSelectorTests {
  /// An element of a test: its name, its classes, what it holds.
  private struct Node {
    var name: String
    var classes: [String]
    var inner: [Node]

    init(_ words: String, _ inner: [Node] = []) {
      let parts = words.split(separator: ".").map(String.init)
      (name, classes) = (parts[0], Array(parts.dropFirst()))
      self.inner = inner
    }

    func tell(_ search: inout SelectorSearch) {
      search.visit(name, classes: classes) { search in
        for node in inner { node.tell(&search) }
      }
    }
  }

  private static let page = Node(
    "html.vrtl",
    [
      Node(
        "body.ja.essay",
        [
          Node(
            "section",
            [
              Node("h2"), Node("p.flush", [Node("em")]), Node("p"),
              Node("blockquote.epigraph", [Node("p"), Node("p.lines")]), Node("hr"), Node("p"),
            ])
        ])
    ])

  private func kept(_ css: String) throws -> String {
    let sheet = try StylesheetParser.read(css)
    var unmatched = UnmatchedSelectors(sheet)
    var search = SelectorSearch(unmatched)
    Self.page.tell(&search)
    unmatched.remove(search.found)
    return unmatched.removed(from: sheet).text
  }

  @Test(
    "a selector stays that matches something",
    arguments: [
      "p", ".ja p", ".vrtl .ja em", "body.essay", "h2 + p", "h2 ~ p", "section > p", "p + p",
      "blockquote p + p.lines", "hr + p", "blockquote.epigraph", ".essay blockquote p",
      "h2 ~ hr + p",
      "html.vrtl > body.ja > section > p em", "p.flush + p ~ hr", "*", "#a", "p:first-child",
      "hr::before", "p[title]", ".vrtl h2", "html", "@font-face",
      #".sm\:x"#, "*|em", "xhtml|p",
    ])
  func stays(_ selector: String) throws {
    #expect(try kept("\(selector) { margin: 0; }") == "\(selector) {\n  margin: 0;\n}\n")
  }

  @Test(
    "a selector goes that matches nothing",
    arguments: [
      "pre", ".latin p", ".hltr .ja em", "body.contents", "h2 + hr", "hr ~ h2", "body > p",
      "em + p", "blockquote > em", "p.flush + p + p", "blockquote.epigraph p p", "p.lines + p",
      "pre::before", "code:hover", ".flush.lines",
    ])
  func goes(_ selector: String) throws {
    #expect(try kept("\(selector) { margin: 0; }").isEmpty)
  }

  @Test("of a list of selectors some go, and a group goes with its last rule")
  func parts() throws {
    let sheet = try kept(
      """
      @charset "UTF-8";
      p, pre { margin: 0 }
      @media (prefers-color-scheme: dark) { pre { color: #fff } }
      @supports (text-wrap: pretty) { .ja p, .ko p { text-wrap: pretty } }
      """)
    #expect(
      sheet == """
        @charset "UTF-8";

        p {
          margin: 0;
        }

        @supports (text-wrap: pretty) {
          .ja p {
            text-wrap: pretty;
          }
        }

        """)
  }
}
