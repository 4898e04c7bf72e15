/// Whole numbers in Chinese numerals, as Chinese and Japanese write them.
public enum ChineseNumeral {
  private static let numerals: [Character] = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

  /// Digit by digit: 2, 0, 2, 6 is 二〇二六. Each is from 0 to 9.
  public static func digits(_ digits: [Int]) -> String {
    String(digits.filter(numerals.indices.contains).map { numerals[$0] })
  }

  /// By place value, from 0 to 9,999,999,999,999,999: 123 is 一百二十三 in Chinese and 百二十三 in
  /// Japanese, 105 一百零五 and 百五.
  public static func count(_ number: Int, in region: Region) -> String {
    guard number > 0 else { return "〇" }
    let isJapanese = region == .japanese
    let units =
      switch region {
      case .simplifiedChinese, .latin, .korean: ["亿", "万"]
      case .traditionalChinese: ["億", "萬"]
      case .japanese: ["億", "万"]
      }
    var text = ""
    var rest = number
    for (unit, name) in zip([100_000_000, 10_000], units) where rest >= unit {
      text += group(rest / unit, isJapanese: isJapanese) + name
      rest %= unit
      if !isJapanese, rest > 0, rest < unit / 10 { text += "零" }
    }
    guard rest > 0 else { return text }
    // Only at the beginning of a number is fifteen 十五 in Chinese; elsewhere it is 一十五.
    let tail = group(rest, isJapanese: isJapanese)
    return !isJapanese && text.isEmpty && (10..<20).contains(rest)
      ? String(tail.dropFirst()) : text + tail
  }

  /// A number from 1 to 9,999, or the hundred millions of a large one.
  private static func group(_ number: Int, isJapanese: Bool) -> String {
    guard number < 10_000 else {
      return group(number / 10_000, isJapanese: isJapanese) + "万"
        + (number % 10_000 > 0 ? group(number % 10_000, isJapanese: isJapanese) : "")
    }
    var text = ""
    var rest = number
    for (unit, name) in [(1_000, "千"), (100, "百"), (10, "十")] where rest >= unit {
      let digit = rest / unit
      text += (digit > 1 || !isJapanese ? String(numerals[digit]) : "") + name
      rest %= unit
      if !isJapanese, rest > 0, rest < unit / 10 { text += "零" }
    }
    return rest > 0 ? text + String(numerals[rest]) : text
  }
}
