import BinderyMarkdown
import BinderyModel
import BinderyXHTML
import DocumentChecks

/// What becomes of Markdown on its way through the reader and the renderer.
struct Conversion: Sendable {
  let dialect: MarkdownDialect

  /// The tree of a text; `nil` when the XHTML is not well-formed.
  func tree(of markdown: String) -> [Tree]? {
    let document = MarkdownReader(dialect: dialect).read(
      Array(markdown.utf8), of: SourcePath("example.md"))
    var renderer = XHTMLRenderer(
      context: WrittenContext(pathsBehind: String(Tree.separator)),
      notes: Set(document.body.notes.map(\.number)))
    // No typesetter between: line ends stay line ends, as the specification leaves them.
    let children = renderer.blocks(document.body.blocks) + renderer.notes(document.body.notes)
    return [Tree](xhtml: String(decoding: Serializer.fragment(children), as: UTF8.self))
  }
}
