/// What stands in braces: attributes and ruby.
extension InlineScanner {
  /// Looks for attributes or a reading in braces.
  mutating func braces() {
    guard let end = closingBrace(within: 400) else { return }
    if dialect.contains(.attributes), let attributes = attributes(to: end) {
      put(.attributes(attributes), for: index..<end + 1)
    } else if dialect.contains(.ruby), let readings = ruby(to: end) {
      put(.ruby(readings), for: index..<end + 1)
    }
  }

  /// The brace that closes the one here, on the same line; `nil` where another opens before.
  private func closingBrace(within length: Int) -> Int? {
    var end = index + 1
    var quote: UInt8?
    while end < min(index + length, range.upperBound), text[end] != 0x0A {
      switch text[end] {
      case UInt8(ascii: "\\"): end += 1
      case UInt8(ascii: "\""): quote = quote == nil ? text[end] : nil
      case UInt8(ascii: "}"): if quote == nil { return end }
      case UInt8(ascii: "{"): if quote == nil { return nil }
      default: break
      }
      end += 1
    }
    return nil
  }

  /// kramdown's attributes behind a construct, pandoc's behind one or at the end of a heading.
  private func attributes(to end: Int) -> AttributeList? {
    let isKramdown = text[index + 1] == UInt8(ascii: ":")
    guard end > index + 1, isKramdown || mayHoldPandocAttributes(end) else { return nil }
    guard isBehindConstruct || isAtEndOfHeading(end) else { return nil }
    let inside = index + (isKramdown ? 2 : 1)..<end
    guard let list = AttributeList(string(inside)), !list.isEmpty else { return nil }
    // Without a mark or a value it is some other program's word in braces.
    return isKramdown || list.words.isEmpty || list.words == ["-"] ? list : nil
  }

  private func mayHoldPandocAttributes(_ end: Int) -> Bool {
    switch text[index + 1] {
    case UInt8(ascii: "#"), UInt8(ascii: "."), UInt8(ascii: "-"): true
    default: text[index..<end].contains(UInt8(ascii: "="))
    }
  }

  /// Whether a link, a picture, a span, code or emphasis ends before the brace.
  private var isBehindConstruct: Bool {
    guard index > range.lowerBound else { return false }
    switch text[index - 1] {
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "`"), UInt8(ascii: "*"),
      UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "="), UInt8(ascii: "$"),
      UInt8(ascii: ">"):
      return true
    case UInt8(ascii: "}"): return items.last?.range.upperBound == index
    default: return false
    }
  }

  /// Whether the braces end the line of a heading, underlined ones included.
  private func isAtEndOfHeading(_ end: Int) -> Bool {
    var after = end + 1
    while after < range.upperBound, text[after] == 0x20 || text[after] == UInt8(ascii: "#") {
      after += 1
    }
    guard after >= range.upperBound || text[after] == 0x0A else { return false }
    var start = range.lowerBound
    while start < index, text[start] == 0x20 || text[start] == UInt8(ascii: ">") { start += 1 }
    if text[start] == UInt8(ascii: "#") { return true }
    guard after + 1 < range.upperBound else { return false }
    let underline = text[after + 1]
    return underline == UInt8(ascii: "=") || underline == UInt8(ascii: "-")
  }
}
