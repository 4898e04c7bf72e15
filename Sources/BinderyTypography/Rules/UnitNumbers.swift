internal import BinderyModel
internal import BinderyUnicode

/// Keeps a number and the sign of a unit behind it on one line, though a space stands between them: `15 km`
/// (JLREQ 3.1.10, CLREQ 3.1.5). Without a space engines keep them together by themselves.
struct UnitNumbers: MarkingRule {
  private static let units: Set<String> = [
    "m", "km", "cm", "mm", "nm", "g", "kg", "mg", "t", "l", "L", "ml", "mL", "s", "ms", "min", "h",
    "Hz", "kHz", "MHz", "GHz", "W", "kW", "MW", "kWh", "V", "A", "mA", "Pa", "hPa", "kPa", "J",
    "kJ",
    "N", "K", "°C", "°F", "°", "%", "B", "KB", "kB", "MB", "GB", "TB", "px", "pt", "em", "dpi",
    "rpm",
    "kcal", "cal", "dB", "mol", "ha", "ft", "in", "lb", "oz", "mph", "€", "£",
  ]
  private static let longestUnit = 4

  func edits(of line: TextLine) -> [TextEdit] {
    var edits: [TextEdit] = []
    for leaf in line.leaves {
      for place in leaf.range where line.scalars[place] == " " {
        guard let start = Self.numberStart(before: place, leaf, line),
          start >= edits.last?.range.upperBound ?? 0,
          let end = Self.unitEnd(after: place, leaf, line)
        else { continue }
        edits.append(TextEdit(start..<end, .unbreakable, line.text(start..<end)))
      }
    }
    return edits
  }

  private static func numberStart(before place: Int, _ leaf: TextLine.Leaf, _ line: TextLine)
    -> Int?
  {
    var start = place
    while start > leaf.range.lowerBound, isOfNumber(line.scalars[start - 1]) { start -= 1 }
    guard start < place, line.scalars[place - 1].isBasicDigit else { return nil }
    return line.before(start)?.isLatinLetter == true ? nil : start
  }

  private static func unitEnd(after place: Int, _ leaf: TextLine.Leaf, _ line: TextLine) -> Int? {
    var end = place + 1
    while end < leaf.range.upperBound, isOfUnit(line.scalars[end]) {
      end += 1
      if end - place - 1 > longestUnit { return nil }
    }
    guard units.contains(line.text(place + 1..<end)) else { return nil }
    return line.at(end)?.isBasicDigit == true ? nil : end
  }

  private static func isOfNumber(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isBasicDigit || scalar == "." || scalar == ","
  }

  private static func isOfUnit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isBasicLetter || scalar == "°" || scalar == "%" || scalar == "€" || scalar == "£"
  }
}
