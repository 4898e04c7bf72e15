public import BinderyMarkdown
internal import BinderyModel
internal import BinderyTypography
internal import BinderyUnicode
internal import BinderyXHTML
internal import BinderyXML

/// What must hold of every document, whatever somebody wrote.
///
/// Reads bytes as an essay is read, renders them, and looks at what came out: well-formed XHTML that
/// HTML's content model allows, with all of the text, and no more of it than the source accounts for.
public struct DocumentCheck: Sendable {
  private let dialect: MarkdownDialect
  private let templates: TemplateContext?

  /// A check of what a dialect makes of texts, and of their templates where a site has some.
  public init(dialect: MarkdownDialect = .standard, templates: TemplateContext? = nil) {
    self.dialect = dialect
    self.templates = templates
  }

  /// A check with every syntax that there is, and everybody's templates.
  public static let everything = DocumentCheck(
    dialect: MarkdownDialect(MarkdownSyntax.allCases), templates: TemplateContext(language: .any))

  /// What is wrong with the document of some bytes; empty where all is well.
  public func complaints(about bytes: [UInt8]) -> [String] {
    let decoded = TextDecoding.decode(bytes)
    guard !decoded.isBinary else { return [] }
    let source = decoded.utf8
    let document = MarkdownReader(dialect: dialect, templates: templates)
      .read(source, of: SourcePath("text.md"))
    let body = Typesetter(language: .simplifiedChinese).typeset(document.body)
    var renderer = XHTMLRenderer(
      context: WrittenContext(), notes: Set(body.notes.map(\.number)))
    let children = renderer.blocks(body.blocks) + renderer.notes(body.notes)
    var complaints = places(document.diagnostics, in: source)
    complaints += ContentRules.violations(in: children)
    let xhtml = Array("<body>".utf8) + Serializer.fragment(children) + Array("</body>".utf8)
    if xhtml.count > source.count * Self.mostGrowth + Self.smallDocument {
      complaints.append("\(source.count) bytes became \(xhtml.count)")
    }
    guard let root = Markup.parse(xml: xhtml) else { return complaints + ["not well-formed"] }
    var letters = KeptText()
    letters.read(root)
    return complaints + letters.lost(of: source).map { "lost: \($0)" }
  }

  /// Findings stand where the text is.
  private func places(_ diagnostics: [Diagnostic], in source: [UInt8]) -> [String] {
    let lines = source.split(separator: 0x0A, omittingEmptySubsequences: false)
    return diagnostics.compactMap { diagnostic in
      guard let start = diagnostic.source?.start else { return nil }
      let line = Int(start.line) - 1
      guard lines.indices.contains(line), (1...lines[line].count + 1).contains(Int(start.column))
      else { return "\(diagnostic.code.rawValue) stands at \(start.line):\(start.column)" }
      return nil
    }
  }

  /// `[^a]` becomes a link with its identifiers, and makes a link back: about 200 bytes of four.
  private static let mostGrowth = 100
  private static let smallDocument = 20_000
}
