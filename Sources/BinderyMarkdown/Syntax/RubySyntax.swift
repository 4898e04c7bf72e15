internal import BinderyUnicode

/// Readings in braces: `{漢字|かんじ}`, `{電子|でん|し}` (Denden Markdown).
extension InlineScanner {
  /// The base and its readings; `nil` where the base is in no script that has readings.
  ///
  /// As many readings as characters are one for each; else they are one reading of the whole.
  func ruby(to end: Int) -> [Token.Reading]? {
    guard index == range.lowerBound || text[index - 1] != UInt8(ascii: "{"),
      !(text[index + 1] <= 0x20)
    else { return nil }
    let parts = rubyParts(index + 1..<end)
    guard parts.count >= 2, let base = parts.first, base.takesReading,
      parts.dropFirst().contains(where: { !$0.isEmpty })
    else { return nil }
    let readings = Array(parts.dropFirst())
    if readings.count == 1, dialect.contains(.mdi) {
      return Token.Reading.split(base, readings[0], at: ".")
    }
    return Token.Reading.each(of: base, readings)
  }

  /// The parts between bars; in a table the bars may be escaped.
  private func rubyParts(_ inside: Range<Int>) -> [String] {
    let bare = bars(in: inside, escaped: false)
    let bars = bare.isEmpty ? self.bars(in: inside, escaped: true) : bare
    var parts: [String] = []
    var start = inside.lowerBound
    for bar in bars {
      parts.append(unescaped(start..<bar.lowerBound))
      start = bar.upperBound
    }
    parts.append(unescaped(start..<inside.upperBound))
    return parts
  }

  private func bars(in inside: Range<Int>, escaped: Bool) -> [Range<Int>] {
    var bars: [Range<Int>] = []
    var place = inside.lowerBound
    while place < inside.upperBound {
      if text[place] == UInt8(ascii: "\\"), place + 1 < inside.upperBound {
        if escaped, text[place + 1] == UInt8(ascii: "|") { bars.append(place..<place + 2) }
        place += 2
      } else {
        if !escaped, text[place] == UInt8(ascii: "|") { bars.append(place..<place + 1) }
        place += 1
      }
    }
    return bars
  }
}

extension Token.Reading {
  /// A reading for each character where the numbers agree, else one for the whole.
  static func each(of base: String, _ readings: [String]) -> [Token.Reading] {
    guard readings.count > 1, readings.count == base.count else {
      return [Token.Reading(base: base, reading: readings.joined())]
    }
    return zip(base, readings).map { Token.Reading(base: String($0), reading: $1) }
  }

  /// MDI 2.0's split reading: a mark parts it into one for each character.
  static func split(_ base: String, _ reading: String, at mark: Character) -> [Token.Reading] {
    let parts = reading.split(separator: mark, omittingEmptySubsequences: false).map(String.init)
    return each(of: base, parts)
  }
}

extension String {
  /// Whether a character stands in the text that a reading may be given to.
  var takesReading: Bool {
    unicodeScalars.contains { $0.isHan || $0.isKana || $0.isHangul }
  }
}
