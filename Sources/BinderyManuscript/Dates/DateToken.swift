/// A piece of a date.
enum DateToken: Sendable, Hashable {
  case number(Int, digits: Int)
  case word(String)
  /// An ASCII mark or a blank.
  case mark(UInt8)

  /// What parts the numbers of a date.
  static let separators: [UInt8] = [UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ".")]

  /// Numbers, words of one script each, and single ASCII marks; tabs and quotes are blanks.
  static func tokens(of text: String) -> [DateToken] {
    var tokens: [DateToken] = []
    for scalar in text.unicodeScalars {
      let folded = folded(scalar)
      switch (folded, tokens.last) {
      case (0x30...0x39, .number(let value, let digits)?) where digits < 9:
        tokens[tokens.count - 1] = .number(value * 10 + Int(folded) - 0x30, digits: digits + 1)
      case (0x30...0x39, _): tokens.append(.number(Int(folded) - 0x30, digits: 1))
      case (0x41...0x5A, .word(let word)?), (0x61...0x7A, .word(let word)?),
        (0x80..., .word(let word)?) where !"年月日号號년월일时時点點分秒시분초".contains(word):
        tokens[tokens.count - 1] = .word(word + String(scalar).lowercased())
      case (0x41...0x5A, _), (0x61...0x7A, _): tokens.append(.word(String(scalar).lowercased()))
      case (0x80..., _): tokens.append(.word(String(scalar)))
      case (0x09, _), (0x22, _), (0x27, _): tokens.append(.mark(0x20))
      default: tokens.append(.mark(UInt8(truncatingIfNeeded: folded)))
      }
    }
    while tokens.first == .mark(0x20) { tokens.removeFirst() }
    while tokens.last == .mark(0x20) { tokens.removeLast() }
    return tokens
  }

  /// Full-width characters as ASCII, dashes as hyphens, the ideographic space as a space.
  private static func folded(_ scalar: Unicode.Scalar) -> UInt32 {
    switch scalar.value {
    case 0xFF01...0xFF5E: scalar.value - 0xFEE0
    case 0x2010...0x2015, 0x2212: 0x2D
    case 0x3000, 0xA0, 0x202F, 0x2009: 0x20
    default: scalar.value
    }
  }
}
