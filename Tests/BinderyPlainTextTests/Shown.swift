import BinderyModel

@testable import BinderyPlainText

/// A text as the tests compare it: a line a block, with its marks.
enum Shown {
  /// The chapters of a text, each with its blocks.
  static func chapters(
    _ text: String, name: String = "a", isAlone: Bool = true
  ) -> [(title: String?, volume: Int?, blocks: [String])] {
    let bytes = Array(text.utf8)
    let survey = PlainTextSurvey(of: bytes, name: name, isAlone: isAlone)
    let reader = PlainTextReader(survey.style)
    return survey.chapters.map { chapter in
      let body = reader.read(bytes, chapter.stretches, of: SourcePath(name)).body
      return (chapter.title, chapter.volume, body.blocks.map(block))
    }
  }

  /// The blocks of a text of one chapter.
  static func blocks(_ text: String) -> [String] { chapters(text).flatMap(\.blocks) }

  private static func block(_ block: Block) -> String {
    switch block.content {
    case .paragraph(let inlines):
      (block.attributes.classes.contains("align-end") ? "> " : "") + inlines.map(inline).joined()
    case .heading(let level, let inlines): "h\(level) " + inlines.map(inline).joined()
    case .thematicBreak: "---"
    case .pageBreak: "page"
    case .quote(let blocks): "[" + blocks.map(Self.block).joined(separator: " / ") + "]"
    case .division(_, let blocks): "{" + blocks.map(Self.block).joined(separator: " / ") + "}"
    case .plain, .list, .definitionList, .code, .table, .figure, .details, .math, .callout: "?"
    }
  }

  private static func inline(_ inline: Inline) -> String {
    switch inline.content {
    case .text(let text): text
    case .softBreak: "␤"
    case .ruby(let segments):
      segments.map { "(\($0.base.plainText)|\($0.reading.plainText))" }.joined()
    case .span(let kind, let inside): "<\(kind.rawValue) \(inside.map(Self.inline).joined())>"
    case .image(let image): "<img \(image.source) \(image.alternative)>"
    case .lineBreak, .breakOpportunity, .code, .emphasis, .strong, .strikethrough, .link,
      .noteReference, .math, .media:
      "?"
    }
  }
}
