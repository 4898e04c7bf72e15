import BinderyMarkdown
import BinderyModel
import Testing

@Suite("essays with templates are read")
struct TemplateReadingTests {
  private func site(_ language: TemplateLanguage) -> TemplateContext {
    var context = TemplateContext(language: language)
    context.siteValues = ["title": "静水"]
    return context
  }

  @Test(
    "places behind templates are the author's",
    arguments: [
      ("{{ site.title }} [a](b)", 1, 18), ("{% include figure src=x caption=y %}\n\n甲[a](b)", 3, 4),
      ("{% highlight c %}\nx\n{% endhighlight %}\n[a](b)", 4, 1),
      ("{% raw %}{% endraw %}[a](b)", 1, 22),
    ])
  func places(text: String, line: Int, column: Int) throws {
    let document = MarkdownReader(templates: site(.any))
      .read(Array(text.utf8), of: SourcePath("a.md"), firstLine: 10)
    var found: SourcePosition?
    for block in document.body.blocks {
      guard case .paragraph(let inlines) = block.content else { continue }
      for inline in inlines {
        if case .link = inline.content { found = inline.source?.start }
      }
    }
    #expect(found == SourcePosition(line: line + 9, column: column))
  }

  @Test("findings stand where the tag does")
  func findingPlaces() {
    let document = MarkdownReader(templates: site(.jekyll))
      .read(Array("{{ site.title }}\n\n好 {% x %}".utf8), of: SourcePath("a.md"), firstLine: 5)
    #expect(document.diagnostics.map(\.code) == [.templateUnknown])
    #expect(document.diagnostics.first?.source?.start == SourcePosition(line: 7, column: 5))
  }
}
