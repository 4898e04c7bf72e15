/// How tokens and directives look to cmark-gfm: a number between two noncharacters, which the decoder
/// removes from every text, so that those found later are ours.
enum Sentinel {
  /// Begins a token.
  static let start: Unicode.Scalar = "\u{CFFFE}"
  /// Ends it.
  static let end: Unicode.Scalar = "\u{CFFFF}"

  private static let startBytes = Array("\u{CFFFE}".utf8)
  private static let endBytes = Array("\u{CFFFF}".utf8)

  /// The changes to a text that hide what was found in it.
  static func edits(for findings: Findings) -> [EditedText.Edit] {
    var edits = findings.items.enumerated().map { number, item in
      EditedText.Edit(item.range, with: bytes(of: item, number))
    }
    guard !findings.rewrites.isEmpty else { return edits }
    edits += findings.rewrites.map { EditedText.Edit($0.range, with: $0.bytes) }
    return edits.enumerated()
      .sorted { a, b in
        let (left, right) = (a.element.range, b.element.range)
        return left.lowerBound == right.lowerBound
          ? (left.upperBound, a.offset) < (right.upperBound, b.offset)
          : left.lowerBound < right.lowerBound
      }
      .map(\.element)
  }

  private static func bytes(of item: Findings.Item, _ number: Int) -> [UInt8] {
    let token = startBytes + Array(String(number).utf8) + endBytes
    switch item.kind {
    case .token: return token
    case .directive(let directive):
      let comment = Array("<!--".utf8) + token + Array("-->".utf8)
      guard item.range.isEmpty else { return comment }
      // What stands for nothing in the source gets a line of its own.
      switch directive {
      case .close: return [0x0A] + comment
      case .attributes, .open, .pageBreak, .math, .contents: return comment + [0x0A]
      }
    }
  }

  /// The number of the token that begins at an offset, and where it ends.
  static func number(
    in bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (number: Int, end: Int)? {
    guard bytes[start...].starts(with: startBytes) else { return nil }
    var index = start + startBytes.count
    var number = 0
    while index < bytes.count, 0x30...0x39 ~= bytes[index], number < 100_000_000 {
      number = number * 10 + Int(bytes[index] - 0x30)
      index += 1
    }
    guard bytes[index...].starts(with: endBytes) else { return nil }
    return (number, index + endBytes.count)
  }

  /// The number of the directive that a comment is; `nil` where it is the author's own.
  static func directive(in comment: UnsafePointer<CChar>?) -> Int? {
    guard let comment else { return nil }
    var text = Substring(String(cString: comment))
    guard text.hasPrefix("<!--\u{CFFFE}") else { return nil }
    text = text.dropFirst(5)
    return Int(text.prefix { $0.isASCII && $0.isNumber })
  }

  /// A text cut at its tokens.
  static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = text.unicodeScalars[...]
    while let begin = rest.firstIndex(of: start), let finish = rest[begin...].firstIndex(of: end),
      let number = Int(String(rest[rest.index(after: begin)..<finish]))
    {
      if begin > rest.startIndex { pieces.append(.text(String(rest[..<begin]))) }
      pieces.append(.token(number))
      rest = rest[rest.index(after: finish)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    return pieces
  }

  /// A part of a text.
  enum Piece {
    case text(String)
    case token(Int)
  }
}
