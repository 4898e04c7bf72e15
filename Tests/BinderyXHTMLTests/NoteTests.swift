import BinderyModel
import BinderyXHTML
import Testing

@Suite("Notes as XHTML")
struct NoteTests {
  private func reference(_ number: Int, _ occurrence: Int = 1) -> Inline {
    Inline(.noteReference(NoteReference(label: "n", number: number, occurrence: occurrence)))
  }

  private func note(_ number: Int, _ blocks: [Block]) -> Note {
    Note(label: "n\(number)", number: number, referenceCount: 1, blocks: blocks)
  }

  @Test("a reference and its note lead to each other")
  func pair() {
    let html = xhtml([.paragraph([t("文"), reference(1)])], notes: [note(1, [p("注")])])
    #expect(
      html == """
        <p>文<sup class="note-reference">\
        <a href="#fn-1" id="fnref-1" role="doc-noteref">[1]</a></sup></p>\
        <section class="notes" aria-label="Notes">
        <aside id="fn-1" class="note" role="doc-footnote">
        <p><span class="note-number">[1]</span> 注 \
        <a href="#fnref-1" class="backlink" aria-label="Back" role="doc-backlink">↑</a></p>
        </aside>
        </section>
        """)
  }

  @Test("in vertical lines a number stands upright, in one place and without brackets")
  func vertical() {
    let html = xhtml(
      [.paragraph([t("文"), reference(12)])], notes: [note(12, [p("注")])], .vertical)
    #expect(html.contains("role=\"doc-noteref\"><span class=\"tcy\">12</span></a></sup>"))
    #expect(html.contains("<span class=\"note-number\"><span class=\"tcy\">12</span></span> 注"))
  }

  @Test("a note has one link back for each reference to it")
  func severalReferences() {
    let html = xhtml(
      [.paragraph([reference(1), reference(1, 2)])], notes: [note(1, [p("注")])])
    #expect(html.contains("id=\"fnref-1-2\""))
    #expect(html.contains("href=\"#fnref-1\" class=\"backlink\" aria-label=\"Back 1\""))
    #expect(html.contains("href=\"#fnref-1-2\" class=\"backlink\" aria-label=\"Back 2\""))
  }

  @Test("a note referred to by another note leads back to it")
  func noteInNote() {
    let first = note(1, [p("甲")])
    let second = note(2, [Block(.paragraph([t("见"), reference(1)]))])
    let html = xhtml([.paragraph([reference(2)])], notes: [first, second])
    #expect(html.contains("甲 <a href=\"#fnref-1\""))
  }

  @Test("a note that ends in code or a list gets its link back in a paragraph of its own")
  func oddNotes() {
    let code = Block(.code(CodeBlock(text: "x")))
    let html = xhtml([.paragraph([reference(1)])], notes: [note(1, [code])])
    #expect(html.contains("<p><span class=\"note-number\">[1]</span></p>\n<pre>"))
    #expect(html.contains("</pre>\n<p><a href=\"#fnref-1\""))
  }

  @Test("a reference without a note is a plain number")
  func unknownNote() {
    #expect(
      xhtml([.paragraph([reference(7)])])
        == "<p><sup class=\"note-reference\">[7]</sup></p>")
  }

  @Test("a reference inside a link is a place to come back to, not a link in a link")
  func referenceInLink() {
    let link = Inline(.link(Link(web("https://a.example/")), [t("外"), reference(1)]))
    let html = xhtml([.paragraph([link])], notes: [note(1, [p("注")])])
    #expect(
      html.contains("外<sup class=\"note-reference\"><span id=\"fnref-1\">[1]</span></sup></a>"))
  }
}
