internal import BinderyModel

extension DateReader {
  /// `15:04`, `15:04:05.123`, `3:04 PM`, `3pm`, `下午 3:04`, `15时4分5秒`, `150405`.
  mutating func time() -> Int? {
    let start = tokens
    var half = halfOfDay()
    if half == nil, let compact = compactTime() { return compact }
    guard case .number(var hour, 1...2)? = tokens.first, hour <= 24 else {
      tokens = start
      return nil
    }
    tokens.removeFirst()
    var minute = 0
    var second = 0
    if skipMark(":", or: "时時시点點") {
      minute = number(upTo: 59) ?? 0
      if skipMark(":", or: "分분") { second = number(upTo: 60) ?? 0 }
      if case .mark(UInt8(ascii: "."))? = tokens.first {
        tokens.removeFirst()
        if case .number? = tokens.first { tokens.removeFirst() }
      }
      _ = skipMark(nil, or: "秒초")
      half = half ?? halfOfDay()
    } else {
      half = half ?? halfOfDay()
      guard half != nil else {
        tokens = start
        return nil
      }
    }
    if half == true, hour < 12 { hour += 12 }
    if half == false, hour == 12 { hour = 0 }
    return min(hour * 3600 + minute * 60 + min(second, 59), 86_399)
  }

  /// `150405` and `1504`.
  private mutating func compactTime() -> Int? {
    guard case .number(let value, let digits)? = skippingBlanks(), digits == 4 || digits == 6 else {
      return nil
    }
    let figures = digits == 4 ? value * 100 : value
    let (hour, minute, second) = (figures / 10_000, figures / 100 % 100, figures % 100)
    guard hour < 24, minute < 60, second < 60 else { return nil }
    tokens.removeFirst()
    return hour * 3600 + minute * 60 + second
  }

  /// Whether it is the second half of the day, where the text says so.
  private mutating func halfOfDay() -> Bool? {
    guard case .word(let word)? = skippingBlanks() else { return nil }
    let half: Bool? =
      switch word {
      case "am", "a", "上午", "午前", "오전", "早上", "凌晨": false
      case "pm", "p", "下午", "午後", "오후", "晚上", "傍晚": true
      default: nil
      }
    guard half != nil else { return nil }
    tokens.removeFirst()
    // `a.m.`
    if word == "a" || word == "p" {
      skipMarks(within: ".")
      if case .word("m")? = tokens.first { tokens.removeFirst() }
      skipMarks(within: ".")
    }
    _ = skippingBlanks()
    return half
  }

  /// `Z`, `UTC`, `+09:00`, `+0900`, `+9`, `JST`; names of places and ambiguous zones say nothing.
  mutating func offset() -> Int? {
    while let token = skippingBlanks() {
      tokens.removeFirst()
      switch token {
      case .word("z"), .word("utc"), .word("gmt"):
        if case .mark(UInt8(ascii: "+"))? = tokens.first { continue }
        if case .mark(UInt8(ascii: "-"))? = tokens.first { continue }
        return 0
      case .mark(UInt8(ascii: "+")): return minutes().map { $0 }
      case .mark(UInt8(ascii: "-")): return minutes().map { -$0 }
      case .word(let name): if let hours = Self.zones[name] { return hours * 60 }
      case .mark, .number: continue
      }
    }
    return nil
  }

  /// Zones of one meaning, in hours: those of RFC 2822 but CST, which is China's as well, and East
  /// Asia's.
  private static let zones = [
    "jst": 9, "kst": 9, "hkt": 8, "est": -5, "edt": -4, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7,
    "cet": 1, "cest": 2,
  ]

  private mutating func minutes() -> Int? {
    guard case .number(let value, let digits)? = tokens.first, digits <= 4 else { return nil }
    tokens.removeFirst()
    if digits > 2 { return value / 100 * 60 + value % 100 }
    guard case .mark(UInt8(ascii: ":"))? = tokens.first else { return value * 60 }
    tokens.removeFirst()
    return value * 60 + (number(upTo: 59) ?? 0)
  }
}
