/// Dates with Han figures and the years of eras.
enum HanDate {
  /// The first year of each era.
  static let years = [
    "明治": 1868, "大正": 1912, "昭和": 1926, "平成": 1989, "令和": 2019, "民國": 1912, "民国": 1912,
    "中華民國": 1912, "中华民国": 1912, "公元": 1, "西元": 1, "西暦": 1, "s": 1926, "h": 1989, "r": 2019,
  ]

  private static let figures: [Character: Int] = [
    "〇": 0, "零": 0, "○": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    "元": 1,
  ]
  private static let units = Set<Character>("年月日号號时時点點分秒")

  /// The text with its Han figures before a unit as digits: `二〇一三年十二月五日` is `2013年12月5日`.
  static func withFigures(_ text: String) -> String {
    guard text.contains(where: { figures[$0] != nil || "十廿卅".contains($0) }) else { return text }
    var result = ""
    var run = ""
    for character in text {
      if figures[character] != nil || "十廿卅".contains(character) {
        run.append(character)
        continue
      }
      result += units.contains(character) ? number(run).map { String($0) } ?? run : run
      result.append(character)
      run = ""
    }
    return result + run
  }

  /// `二〇一三`, `十二`, `二十五`, `廿五`; `nil` for an empty run.
  private static func number(_ run: String) -> Int? {
    guard !run.isEmpty, run.count <= 4 else { return nil }
    guard let ten = run.firstIndex(where: "十廿卅".contains) else {
      return run.reduce(0) { $0 * 10 + (figures[$1] ?? 0) }
    }
    let tens: Int
    switch run[ten] {
    case "廿": tens = 2
    case "卅": tens = 3
    default: tens = run[..<ten].last.map { figures[$0] ?? 1 } ?? 1
    }
    let ones = run[run.index(after: ten)...].first.map { figures[$0] ?? 0 } ?? 0
    return tens * 10 + ones
  }
}
