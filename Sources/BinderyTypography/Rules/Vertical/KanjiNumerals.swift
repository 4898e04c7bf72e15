internal import BinderyModel
internal import BinderyUnicode

/// Writes whole numbers in East Asian text with Chinese numerals: 二〇二六年 for years, 二十三 for counts.
///
/// Years and numbers that begin with 0 go digit by digit, counts by place value (JLREQ 3.1.10 has both
/// systems). Decimals, dates with hyphens, numbers beside Latin and those of more than eight digits stay.
struct KanjiNumerals: MarkingRule {
  private static let mostDigits = 8

  var triggers: MarkingTriggers { .ascii }

  func edits(of line: TextLine) -> [TextEdit] {
    var edits: [TextEdit] = []
    for leaf in line.leaves where leaf.region != .latin && leaf.region != .korean {
      var index = leaf.range.lowerBound
      while index < leaf.range.upperBound {
        let start = index
        while index < leaf.range.upperBound, line.scalars[index].isBasicDigit { index += 1 }
        guard index > start else {
          index += 1
          continue
        }
        if let text = numeral(start..<index, line, leaf.region) {
          edits.append(TextEdit(start..<index, text))
        }
      }
    }
    return edits
  }

  private func numeral(
    _ range: Range<Int>, _ line: TextLine, _ region: Region
  ) -> String? {
    guard range.count <= Self.mostDigits, Self.isFree(line.before(range.lowerBound)),
      Self.isFree(line.at(range.upperBound))
    else { return nil }
    let digits = line.scalars[range].map { Int($0.value) - 0x30 }
    let isYear = digits.count == 4 && line.at(range.upperBound) == "年"
    return isYear || digits[0] == 0
      ? ChineseNumeral.digits(digits)
      : ChineseNumeral.count(digits.reduce(0) { $0 * 10 + $1 }, in: region)
  }

  /// Whether a neighbour leaves a number alone: East Asian text, or the edge of a line.
  private static func isFree(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return true }
    return scalar.isEastAsian || scalar == "\n" || scalar == "\u{3000}" || scalar.isAmbiguousCJKMark
  }
}
