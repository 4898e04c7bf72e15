import BinderyMarkdown
import BinderyModel
import BinderyXHTML

/// What becomes of Markdown on its way through the reader and the renderer.
struct Conversion: Sendable {
  let dialect: MarkdownDialect

  /// The tree of a text; `nil` when the XHTML is not well-formed.
  func tree(of markdown: String) -> [Tree]? {
    let document = MarkdownReader(dialect: dialect).read(
      Array(markdown.utf8), of: SourcePath("example.md"))
    var renderer = XHTMLRenderer(
      context: ConformanceContext(), notes: Set(document.body.notes.map(\.number)))
    // No typesetter between: line ends stay line ends, as the specification leaves them.
    let children = renderer.blocks(document.body.blocks) + renderer.notes(document.body.notes)
    return [Tree](xhtml: String(decoding: Serializer.fragment(children), as: UTF8.self))
  }
}

/// Links and pictures lead where the author wrote.
private struct ConformanceContext: RenderingContext {
  let backlinkLabel = ""
  let notesLabel = ""

  func destination(of target: Link.Target) -> LinkDestination {
    switch target {
    case .unresolved(let address): .address(address)
    case .external(let address): .address(address.text)
    case .essay, .asset, .dead: .dead
    }
  }

  func address(of asset: AssetID) -> String? { nil }
  func remoteImageLabel(alternative: String) -> String { alternative }
  func calloutTitle(ofKind kind: String) -> String { kind }

  func missingImageLabel(alternative: String, path: String) -> String {
    "\(alternative)\(Tree.separator)\(path)"
  }
}
