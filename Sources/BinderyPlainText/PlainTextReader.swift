public import BinderyModel

/// Reads stretches of a plain text into blocks.
///
/// Nothing of Markdown is read: `*`, `_` and `#` are characters. Where the file is one of Aozora
/// Bunko, its annotations and readings are.
public struct PlainTextReader: Sendable {
  private let style: PlainTextStyle

  /// A reader of texts of a style.
  public init(_ style: PlainTextStyle) { self.style = style }

  /// Reads stretches of a text, valid UTF-8 with LF line ends.
  ///
  /// - Returns: the blocks, and a finding for each annotation that is not understood.
  public func read(
    _ text: [UInt8], _ stretches: [TextStretch], of file: SourcePath
  ) -> (body: Body, diagnostics: [Diagnostic]) {
    var builder = TextBlocks(style, file: file)
    var blocks: [Block] = []
    for stretch in stretches {
      let range = stretch.range.clamped(to: text.indices)
      builder.read(TextLine.lines(of: text[range], firstLine: stretch.line))
      let read = builder.finish()
      guard stretch.isColophon, !read.isEmpty else {
        blocks += read
        continue
      }
      blocks += [Block(.thematicBreak), Block(.division(.aside, read))]
    }
    return (Body(blocks: blocks), builder.diagnostics)
  }
}
