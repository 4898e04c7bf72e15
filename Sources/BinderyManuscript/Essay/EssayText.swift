internal import BinderyModel
internal import BinderyUnicode

/// An essay's decoded text, and where it begins behind the front matter.
struct EssayText {
  /// What decoding found.
  let decoded: DecodedText
  /// The front matter; `nil` where there is none.
  private(set) var fence: FrontMatterFence?
  /// Pandoc's title block, where it stands instead.
  private(set) var titleBlock: PandocTitleBlock?

  /// Decodes a file's bytes and looks for front matter.
  init(_ bytes: [UInt8]) {
    decoded = TextDecoding.decode(bytes)
    fence = FrontMatterFence(of: decoded.utf8)
    titleBlock = PandocTitleBlock(of: decoded.utf8)
  }

  /// Takes back that the text begins with front matter.
  mutating func forgetFence() { fence = nil }

  /// Where the essay proper begins.
  var start: EssayStart {
    fence.map { EssayStart(offset: $0.end, line: $0.firstTextLine) }
      ?? titleBlock.map { EssayStart(offset: $0.end, line: $0.firstTextLine) }
      ?? EssayStart(offset: 0, line: 1)
  }

  /// Whether nothing but white space is there.
  var isBlank: Bool { decoded.utf8.allSatisfy { $0 <= 0x20 } }
}

/// Where an essay's text begins in its file.
struct EssayStart: Sendable, Hashable {
  /// Bytes of the decoded text before it.
  var offset: Int
  /// Its line, from 1.
  var line: Int

  /// The text from here on, without lines that only end an excerpt.
  func text(of decoded: [UInt8], without separator: String?) -> [UInt8] {
    let text = decoded.dropFirst(offset)
    guard let separator = separator?.utf8, !separator.isEmpty else { return Array(text) }
    let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { $0.trimmingBlanks.elementsEqual(separator) ? [] : $0 }
    return Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }
}
