internal import BinderyModel

/// Where the inlines of one block stand in the file, asked for in the order of the text.
///
/// cmark-gfm counts the columns of a paragraph's later lines from the first character that is not
/// indentation, as if every line began where the first does. After a backslash, and inside a link's
/// address or title, it does not see a line end at all: it stays on its line while columns run on.
final class InlinePlaces {
  /// Where the block begins.
  private let origin: (line: Int, column: Int)
  private let lastLine: Int
  /// Whether lines and columns are counted from zero: cmark-gfm gave the block no place.
  private let isCountedFromZero: Bool
  /// The range of the block.
  let blockRange: SourceRange
  /// The line that a heading cell truly stands on, where cmark-gfm gives another.
  private let movedLine: Int?
  private let text: PreparedText
  /// The line as cmark-gfm counts it, and the bytes of unseen lines since its beginning.
  private var counted = (line: 0, unseenBytes: 0)
  /// Line ends of the block that were not seen so far.
  private var unseen = 0

  /// The places of a block's inlines.
  init(block: SyntaxNode, range: SourceRange, movedLine: Int?, text: PreparedText) {
    origin = block.start
    lastLine = block.lastLine
    isCountedFromZero = block.startLine == 0
    blockRange = range
    self.movedLine = movedLine
    self.text = text
  }

  /// The range of an inline in the file.
  func range(of node: SyntaxNode) -> SourceRange {
    guard isPlaced(node), movedLine == nil else { return blockRange }
    let start = place(of: node)
    let length = max(0, node.endColumn - node.startColumn)
    return SourceRange(
      text.position(line: start.line, column: start.column),
      text.position(line: start.line, column: start.column + length))
  }

  /// Where an inline starts in the prepared text.
  func start(of node: SyntaxNode) -> (line: Int, column: Int) {
    if let movedLine { return (movedLine, indentation(of: movedLine) + 1) }
    guard isPlaced(node) else { return origin }
    return place(of: node)
  }

  private func isPlaced(_ node: SyntaxNode) -> Bool { isCountedFromZero || node.startLine > 0 }

  private func place(of node: SyntaxNode) -> (line: Int, column: Int) {
    guard let leaf = node.firstLeaf else {
      return place(line: node.startLine, column: node.startColumn)
    }
    let place = place(line: leaf.startLine, column: leaf.startColumn)
    // An address in `<…>` counts its columns from the beginning of the block.
    let distance = max(1, leaf.startColumn - node.startColumn)
    return (place.line, max(1, place.column - distance))
  }

  private func place(line: Int, column: Int) -> (line: Int, column: Int) {
    let line = isCountedFromZero ? line + origin.line : line
    // Bytes from where the text of the line begins.
    var offset = isCountedFromZero ? column : column - origin.column
    if line > counted.line { counted = (line, 0) }
    if line == counted.line {
      offset -= counted.unseenBytes
      // What is behind the end of its line stands on the next.
      while line + unseen < lastLine, offset > length(of: line + unseen) {
        let bytes = length(of: line + unseen) + 1
        offset -= bytes
        counted.unseenBytes += bytes
        unseen += 1
      }
    }
    return (line + unseen, max(1, offset + margin(of: line + unseen) + 1))
  }

  /// Bytes of a line's text.
  private func length(of line: Int) -> Int { text.line(line).count - margin(of: line) }

  /// Bytes before a line's text: what its containers and its indentation take.
  private func margin(of line: Int) -> Int {
    line == origin.line ? origin.column - 1 : indentation(of: line)
  }

  /// Bytes of indentation and quotation marks before a line's text.
  private func indentation(of line: Int) -> Int {
    text.line(line).prefix { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">") }.count
  }
}
