internal import BinderyMarkdown
internal import BinderyModel
internal import BinderyUnicode

/// Puts notes in the place where others show them: `![[note]]`, `![[note#heading]]`,
/// `![[note#^block]]`, each alone in its paragraph.
struct NoteEmbeds: Sendable {
  private let names: FileNames
  private let root: DiskPath
  private let limits: ManuscriptLimits

  /// Notes in notes, notes in one essay, and bytes of them, at most.
  static let deepest = 4
  static let most = 200
  static let mostBytes = 1 << 20

  /// The notes below a vault's root.
  init(_ root: DiskPath, _ limits: ManuscriptLimits) {
    names = FileNames(below: root)
    self.root = root
    self.limits = limits
  }

  /// Puts notes into an essay's body, and says which could not be.
  func expand(
    _ body: inout Body, of file: FolderFile, _ dialect: MarkdownDialect
  ) -> [Diagnostic] {
    guard dialect.contains(.wikilinks) else { return [] }
    var expansion = EmbedExpansion(embeds: self, dialect: dialect, file: file)
    expansion.rewrite(&body)
    return expansion.diagnostics
  }

  /// The file of a note.
  func file(named name: String) -> FolderFile? {
    let found = names.file(named: name + ".md") ?? names.file(named: name)
    guard let path = found.flatMap(Disk.resolve), path.isInside(root),
      EssayName.isEssay(path.name)
    else { return nil }
    return FolderFile(path, root: root)
  }

  /// The text of a note without its front matter; `nil` where it cannot be read or is too large.
  func text(of file: FolderFile, atMost left: Int) -> [UInt8]? {
    guard let bytes = try? Disk.read(file.path, limit: min(left, limits.essayBytes)) else {
      return nil
    }
    var text = EssayText(bytes)
    guard !text.decoded.isBinary else { return nil }
    var ignored: [Diagnostic] = []
    _ = FrontMatterReader(limit: limits.frontMatterBytes, file: file.source).read(&text, &ignored)
    return text.start.text(of: text.decoded.utf8, without: nil)
  }
}

/// The expansion of one essay.
private struct EmbedExpansion: BodyRewriter {
  let embeds: NoteEmbeds
  let dialect: MarkdownDialect
  /// The essay, and the notes and parts of notes that are being put into it, outermost first.
  var open: [(file: FolderFile, part: String?)]
  var left = NoteEmbeds.mostBytes
  /// Notes that were asked for.
  var count = 0
  var diagnostics: [Diagnostic] = []

  init(embeds: NoteEmbeds, dialect: MarkdownDialect, file: FolderFile) {
    self.embeds = embeds
    self.dialect = dialect
    open = [(file, nil)]
  }

  mutating func rewrite(_ inline: inout Inline) {}
  mutating func rewrite(_ attributes: inout Attributes) {}

  mutating func rewrite(_ block: inout Block) {
    guard case .paragraph(let inlines) = block.content, inlines.count == 1,
      case .link(let link, let words) = inlines[0].content,
      case .unresolved(let written) = link.target,
      let reference = EssayReference(destination: written), reference.tag == .embed,
      let file = embeds.file(named: reference.name)
    else { return }
    let fragment = Destination(written).fragment
    if let blocks = blocks(of: file, fragment, at: block.source) {
      block.content = .quote(blocks)
    } else {
      // The walk goes on inside: what stays a link must not be met again.
      let suffix = fragment.map { "#" + EssayReference.encoded($0) } ?? ""
      let target = EssayReference(wikilink: reference.name).destination + suffix
      let kept = Inline(.link(Link(.unresolved(target)), words), source: block.source)
      block.content = .paragraph([kept])
    }
  }

  private mutating func blocks(
    of file: FolderFile, _ fragment: String?, at source: SourceRange?
  ) -> [Block]? {
    count += 1
    guard count <= NoteEmbeds.most else {
      guard count == NoteEmbeds.most + 1 else { return nil }
      return refuse(file, "comes behind \(NoteEmbeds.most) others", at: source)
    }
    guard !open.contains(where: { $0.file.path == file.path && $0.part == fragment }) else {
      return refuse(file, "shows itself", at: source)
    }
    guard open.count <= NoteEmbeds.deepest else {
      return refuse(file, "is shown more than \(NoteEmbeds.deepest) notes deep", at: source)
    }
    guard let text = embeds.text(of: file, atMost: left) else {
      return refuse(file, "is too large to be shown, or cannot be read", at: source)
    }
    left -= text.count
    var body = MarkdownReader(dialect: dialect).read(text, of: file.source).body
    guard body.notes.isEmpty else {
      return refuse(file, "has footnotes of its own", at: source)
    }
    if let fragment {
      guard let part = EmbeddedPart(fragment, of: body.blocks) else { return nil }
      body.blocks = part.blocks
    }
    open.append((file, fragment))
    rewrite(&body)
    open.removeLast()
    var moved = EmbeddedNote(name: file.stem, source: source)
    moved.rewrite(&body)
    return body.blocks
  }

  private mutating func refuse(
    _ file: FolderFile, _ reason: String, at source: SourceRange?
  ) -> [Block]? {
    diagnostics.append(
      Diagnostic(
        .embedRefused, "the note '\(file.source)' \(reason), and is a link",
        file: open[0].file.source,
        source: source))
    return nil
  }
}

/// The part of a note that is to be shown: what stands below a heading, or a block.
private struct EmbeddedPart {
  private(set) var blocks: [Block]

  /// The part of a fragment; of several headings each is looked for below the one before it.
  init?(_ fragment: String, of all: [Block]) {
    blocks = all
    if let block = all.first(where: { $0.attributes.identifier == fragment }) {
      blocks = [block]
      return
    }
    for heading in fragment.split(separator: "#") {
      guard let section = Self.section(SlugRule.obsidian.slug(of: String(heading)), of: blocks)
      else { return nil }
      blocks = section
    }
  }

  private static func section(_ slug: String, of blocks: [Block]) -> [Block]? {
    for (index, block) in blocks.enumerated() {
      guard case .heading(let level, let inlines) = block.content,
        SlugRule.obsidian.slug(of: inlines.titleText) == slug
      else { continue }
      return [block]
        + blocks[(index + 1)...].prefix { later in
          if case .heading(let other, _) = later.content { other > level } else { true }
        }
    }
    return nil
  }
}

/// Makes blocks of a note those of the essay that shows it: their identifiers stay the note's own, and
/// their places are where they are shown.
private struct EmbeddedNote: BodyRewriter {
  let name: String
  let source: SourceRange?

  mutating func rewrite(_ block: inout Block) {
    block.source = source
    rewrite(&block.attributes)
  }

  mutating func rewrite(_ inline: inout Inline) {
    inline.source = source
    rewrite(&inline.attributes)
    // A place in the note is one in another essay now.
    guard case .link(let link, let words) = inline.content,
      case .unresolved(let written) = link.target, written.hasPrefix("#")
    else { return }
    let target = EssayReference(wikilink: name).destination + written
    inline.content = .link(Link(.unresolved(target)), words)
  }

  mutating func rewrite(_ attributes: inout Attributes) { attributes.identifier = nil }
}
