internal import BinderyModel

/// Applies marking rules to a run of inlines, all to the same characters: where two rules want the
/// same ones, the first has them.
struct Marking {
  let rules: [any MarkingRule]
  /// Which characters there must be for any rule to have something to do.
  let triggers: MarkingTriggers

  /// Marks a run of a language.
  func apply(to run: inout [Inline], language: LanguageTag) {
    guard triggers.occur(in: run) else { return }
    let line = TextLine(run, language: language)
    var edits: [TextEdit] = []
    for rule in rules {
      for edit in rule.edits(of: line) where Self.isWithinOneLeaf(edit, line) { edits.append(edit) }
    }
    guard !edits.isEmpty else { return }
    // Stable: of edits at one place the earlier rule's comes first.
    let sorted = edits.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    var kept: [TextEdit] = []
    for (_, edit) in sorted where edit.range.lowerBound >= kept.last?.range.upperBound ?? 0 {
      kept.append(edit)
    }
    var splicing = Splicing(line: line, edits: kept)
    run = splicing.spliced(run)
  }

  private static func isWithinOneLeaf(_ edit: TextEdit, _ line: TextLine) -> Bool {
    // Leaves are in order: the last that begins at or before the edit is its own.
    var (low, high) = (0, line.leaves.count)
    while low < high {
      let middle = (low + high) / 2
      if line.leaves[middle].range.lowerBound <= edit.range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low > 0 else { return false }
    let leaf = line.leaves[low - 1].range
    return leaf.contains(edit.range.lowerBound) && edit.range.upperBound <= leaf.upperBound
  }
}

/// Puts edits into the texts of a run, in the order in which `TextLine` reads them.
private struct Splicing {
  let line: TextLine
  let edits: [TextEdit]
  private var leaf = 0
  private var next = 0

  init(line: TextLine, edits: [TextEdit]) {
    self.line = line
    self.edits = edits
  }

  mutating func spliced(_ run: [Inline]) -> [Inline] {
    var result: [Inline] = []
    result.reserveCapacity(run.count)
    for inline in run {
      guard !inline.isClosed else {
        result.append(inline)
        continue
      }
      var inline = inline
      switch inline.content {
      case .text:
        result += pieces(of: inline)
        continue
      case .emphasis(let inner): inline.content = .emphasis(spliced(inner))
      case .strong(let inner): inline.content = .strong(spliced(inner))
      case .strikethrough(let inner): inline.content = .strikethrough(spliced(inner))
      case .span(let kind, let inner): inline.content = .span(kind, spliced(inner))
      case .link(let link, let inner): inline.content = .link(link, spliced(inner))
      case .media(var media):
        media.fallback = spliced(media.fallback)
        inline.content = .media(media)
      case .softBreak, .lineBreak, .breakOpportunity, .code, .image, .noteReference, .ruby, .math:
        break
      }
      result.append(inline)
    }
    return result
  }

  private mutating func pieces(of text: Inline) -> [Inline] {
    let range = line.leaves[leaf].range
    leaf += 1
    var pieces: [Inline] = []
    var position = range.lowerBound
    while next < edits.count, edits[next].range.lowerBound < range.upperBound {
      let edit = edits[next]
      append(position..<edit.range.lowerBound, to: &pieces)
      for inline in edit.replacement { append(inline, to: &pieces) }
      position = edit.range.upperBound
      next += 1
    }
    guard !pieces.isEmpty else { return [text] }
    append(position..<range.upperBound, to: &pieces)
    return pieces
  }

  private func append(_ range: Range<Int>, to pieces: inout [Inline]) {
    guard !range.isEmpty else { return }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: line.scalars[range])
    append(Inline(.text(String(text))), to: &pieces)
  }

  /// Texts that follow each other become one.
  private func append(_ inline: Inline, to pieces: inout [Inline]) {
    guard case .text(let more) = inline.content, let last = pieces.last,
      case .text(let text) = last.content
    else {
      pieces.append(inline)
      return
    }
    pieces[pieces.count - 1].content = .text(text + more)
  }
}
