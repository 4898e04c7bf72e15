import BinderyMarkdown
import BinderyModel

/// A body as one readable line: `p(これは strong(強調) です)`.
func sketch(_ markdown: String) -> String {
  sketch(read(markdown).body.blocks)
}

func read(_ markdown: String, firstLine: Int = 1) -> MarkdownDocument {
  MarkdownReader().read(Array(markdown.utf8), of: SourcePath("essay.md"), firstLine: firstLine)
}

func read(_ markdown: String, dialect: [MarkdownSyntax]) -> MarkdownDocument {
  MarkdownReader(dialect: MarkdownDialect(dialect))
    .read(Array(markdown.utf8), of: SourcePath("essay.md"))
}

func codes(_ markdown: String) -> [DiagnosticCode] { read(markdown).diagnostics.map(\.code) }

func sketch(_ blocks: [Block]) -> String {
  blocks.map { name(of: $0) + decoration($0.attributes) }.joined(separator: " ")
}

func sketch(_ inlines: [Inline]) -> String {
  inlines.map { inline in
    let suffix = decoration(inline.attributes)
    switch inline.content {
    case .text(let text): return text + suffix
    case .softBreak: return "⏎"
    case .lineBreak: return "↵"
    case .breakOpportunity: return "wbr"
    case .code(let code): return "code(\(code))" + suffix
    case .emphasis(let inner): return "em(\(sketch(inner)))" + suffix
    case .strong(let inner): return "strong(\(sketch(inner)))" + suffix
    case .strikethrough(let inner): return "del(\(sketch(inner)))" + suffix
    case .span(let kind, let inner): return "\(kind.rawValue)(\(sketch(inner)))" + suffix
    case .link(let link, let inner): return "a[\(target(link))](\(sketch(inner)))" + suffix
    case .image(let image): return "img[\(source(image))](\(image.alternative))" + suffix
    case .noteReference(let reference):
      return "note[\(reference.label) \(reference.number).\(reference.occurrence)]"
    case .ruby(let segments):
      return "ruby("
        + segments.map { "\(sketch($0.base))|\(sketch($0.reading))" }.joined(separator: " ") + ")"
    case .math(let math): return "math(\(math.tex))" + suffix
    case .media(let media):
      return "\(media.kind.rawValue)[\(source(media.source))](\(sketch(media.fallback)))" + suffix
    }
  }.joined()
}

private func name(of block: Block) -> String {
  switch block.content {
  case .paragraph(let inlines): return "p(\(sketch(inlines)))"
  case .plain(let inlines): return "plain(\(sketch(inlines)))"
  case .heading(let level, let inlines): return "h\(level)(\(sketch(inlines)))"
  case .thematicBreak: return "hr"
  case .quote(let blocks): return "quote(\(sketch(blocks)))"
  case .list(let list):
    let items = list.items.map { item in
      let box =
        switch item.task {
        case .open?: "☐ "
        case .done?: "☑ "
        case nil: ""
        }
      return "li(\(box)\(sketch(item.blocks)))"
    }
    let head =
      switch list.marker {
      case .bullet: "ul"
      case .number(let start, _): "ol\(start)"
      }
    return "\(head)(\(items.joined(separator: " ")))"
  case .definitionList(let items):
    let parts = items.flatMap { item in
      item.terms.map { "dt(\(sketch($0)))" } + item.descriptions.map { "dd(\(sketch($0)))" }
    }
    return "dl(\(parts.joined(separator: " ")))"
  case .code(let code): return "pre[\(code.language ?? "")](\(code.text))"
  case .table(let table):
    func row(_ cells: [Table.Cell]) -> String {
      "tr("
        + cells.map { cell in
          let sign =
            switch cell.alignment {
            case .start?: "<"
            case .centre?: "="
            case .end?: ">"
            case nil: ""
            }
          return "\(cell.isHeader ? "th" : "td")\(sign)(\(sketch(cell.blocks)))"
        }.joined(separator: " ") + ")"
    }
    let caption = table.caption.isEmpty ? "" : "caption(\(sketch(table.caption))) "
    return "table(\(caption)\((table.head + table.body).map(row).joined(separator: " ")))"
  case .figure(let figure):
    return "figure(\(sketch(figure.content)) | \(sketch(figure.caption)))"
  case .division(let kind, let blocks): return "\(kind)(\(sketch(blocks)))"
  case .details(let summary, let blocks): return "details(\(sketch(summary)) | \(sketch(blocks)))"
  case .math(let math): return "math(\(math.tex))"
  case .callout(let callout):
    return "callout[\(callout.kind)](\(sketch(callout.title)) | \(sketch(callout.blocks)))"
  case .pageBreak: return "pagebreak"
  }
}

private func decoration(_ attributes: Attributes) -> String {
  var text = ""
  if let identifier = attributes.identifier { text += "#\(identifier)" }
  for name in attributes.classes { text += ".\(name)" }
  if let language = attributes.language { text += "@\(language)" }
  if let title = attributes.title { text += "\"\(title)\"" }
  return text
}

private func target(_ link: Link) -> String {
  switch link.target {
  case .unresolved(let address), .file(let address), .dead(let address): return address
  case .external(let address): return address.text
  case .essay(let id, let anchor): return "\(id.index)#\(anchor ?? "")"
  case .asset(let id): return "asset\(id.index)"
  }
}

private func source(_ image: Image) -> String { source(image.source) }

private func source(_ source: Image.Source) -> String {
  switch source {
  case .unresolved(let address), .missing(let address): return address
  case .remote(let address): return address.text
  case .asset(let id): return "asset\(id.index)"
  }
}
