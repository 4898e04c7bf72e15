internal import BinderyMarkdown
internal import BinderyModel

/// Reads a SUMMARY.md: headings, lists of links, and links that stand alone
/// (rust-lang.github.io/mdBook/format/summary.html, GitBook's and HonKit's pages.md).
struct SummaryReader {
  /// Whose rules hold for headings.
  enum Style: Sendable, Hashable {
    /// Headings of the first level are parts.
    case mdBook
    /// Headings of all other levels are parts.
    case gitBook
  }

  private let style: Style
  /// What is listed so far; a part is open until a link stands alone.
  private(set) var items: [SummaryItem] = []
  private var isInPart = false
  private var isAtStart = true

  /// Reads a text of valid UTF-8 with LF line ends.
  init(_ text: [UInt8], of file: SourcePath, style: Style) {
    self.style = style
    let body = MarkdownReader().read(text, of: file).body
    for block in body.blocks { read(block) }
  }

  private mutating func read(_ block: Block) {
    switch block.content {
    case .heading(let level, let inlines): addHeading(level, inlines, block.source)
    case .list(let list): add(list.items.flatMap { self.items(of: $0) })
    case .paragraph(let inlines), .plain(let inlines):
      let links = inlines.compactMap { item(of: $0) }
      guard !links.isEmpty else { return }
      // mdBook's chapters before and behind the lists belong to no part.
      if isInPart, items.last?.children.isEmpty == false { isInPart = false }
      add(links)
    case .thematicBreak, .code, .math, .pageBreak, .callout, .quote, .division, .definitionList,
      .table, .figure, .details:
      return
    }
  }

  private mutating func add(_ found: [SummaryItem]) {
    isAtStart = false
    if isInPart {
      items[items.count - 1].children += found
    } else {
      items += found
    }
  }

  private mutating func addHeading(_ level: Int, _ inlines: [Inline], _ source: SourceRange?) {
    let isTitle = isAtStart && Self.titles.contains(inlines.titleText.lowercased())
    let isPart =
      switch style {
      case .mdBook: level == 1 && !isAtStart
      case .gitBook: level > 1 && !isTitle
      }
    // mdBook takes the very first heading for the title of the list, whatever it says.
    isAtStart = false
    guard isPart, let title = title(of: inlines) else { return }
    items.append(SummaryItem(kind: .part, title: title, source: source))
    isInPart = true
  }

  /// What lists call themselves.
  private static let titles: Set = [
    "summary", "contents", "table of contents", "目录", "目錄", "目次", "もくじ", "차례", "목차",
  ]

  private func items(of listItem: ListItem) -> [SummaryItem] {
    var item: SummaryItem?
    var below: [SummaryItem] = []
    for block in listItem.blocks {
      switch block.content {
      case .paragraph(let inlines), .plain(let inlines):
        if item == nil { item = self.item(of: inlines, block.source) }
      case .list(let list): below += list.items.flatMap { self.items(of: $0) }
      case .heading, .thematicBreak, .code, .math, .pageBreak, .callout, .quote, .division,
        .definitionList, .table, .figure, .details:
        continue
      }
    }
    guard var item else { return below }
    item.children = below
    return [item]
  }

  /// The entry of a list's item: its first link, else its text.
  private func item(of inlines: [Inline], _ source: SourceRange?) -> SummaryItem? {
    if let link = inlines.lazy.compactMap({ item(of: $0) }).first { return link }
    return title(of: inlines).map {
      SummaryItem(kind: .entry(destination: nil), title: $0, source: source)
    }
  }

  private func item(of inline: Inline) -> SummaryItem? {
    guard case .link(let link, let inside) = inline.content,
      case .unresolved(let destination) = link.target
    else { return nil }
    let title = title(of: inside) ?? ListedTitle(text: destination.isEmpty ? "?" : destination)
    return SummaryItem(
      kind: .entry(destination: destination), title: title, source: inline.source)
  }

  private func title(of inlines: [Inline]) -> ListedTitle? {
    let text = inlines.titleText
    return text.isEmpty ? nil : ListedTitle(text: text, holdsCode: inlines.holdsCode)
  }
}
