/// An annotation of Aozora Bunko: what stands between `［＃` and `］`
/// (aozora.gr.jp/annotation).
enum AozoraNote: Sendable, Hashable {
  /// The next line begins a page.
  case pageBreak
  /// The lines up to the end stand in from the margin, by some characters.
  case indentedBlock(Int)
  case indentedBlockEnd
  /// The line stands in from the margin.
  case indented
  /// The line, or the lines up to the end, stand at the end of the line.
  case alignedEnd
  case alignedBlock
  case alignedBlockEnd
  /// The line, or what stands between two of them, is a heading.
  case heading(HeadingRank)
  case headingEnd
  /// A word of the line is its heading.
  case headingOf(String, HeadingRank)
  /// A look begins or ends.
  case begin(AozoraLook)
  case end(AozoraLook)
  /// A word before it has a look.
  case look(String, AozoraLook)
  /// A word before it has a reading.
  case reading(of: String, String)
  /// A picture stands here.
  case picture(file: String, alternative: String)
  /// A remark of the edition that readers need not see.
  case silent
  case unknown

  /// Reads the inside of an annotation.
  init(_ text: Substring) {
    self =
      Self.quoting(text) ?? Self.block(text) ?? Self.line(text) ?? Self.span(text)
      ?? Self.picture(text) ?? .unknown
  }

  // MARK: - `「言葉」に傍点`

  private static func quoting(_ text: Substring) -> AozoraNote? {
    if text.hasPrefix("ルビの「") { return .silent }
    guard let (target, rest) = quotation(text) else { return nil }
    if rest.hasPrefix("はママ") || rest.hasPrefix("は底本では") || rest.hasSuffix("「ママ」の注記") {
      return .silent
    }
    if rest.first == "は", let rank = rank(rest.dropFirst()) { return .headingOf(target, rank) }
    let beside = rest.hasPrefix("の左に") ? rest.dropFirst(3) : rest.dropFirst()
    guard let first = rest.first, "はにの".contains(first) else { return nil }
    if let (reading, kind) = quotation(beside) {
      return kind == "のルビ" ? .reading(of: target, reading) : nil
    }
    return AozoraLook(beside).map { .look(target, $0) }
  }

  /// What stands in the corner brackets that a text begins with, and what behind them.
  private static func quotation(_ text: Substring) -> (String, Substring)? {
    guard text.first == "「" else { return nil }
    var depth = 0
    for index in text.indices {
      if text[index] == "「" { depth += 1 }
      if text[index] == "」" { depth -= 1 }
      guard depth == 0 else { continue }
      let inside = text[text.index(after: text.startIndex)..<index]
      return inside.isEmpty ? nil : (String(inside), text[text.index(after: index)...])
    }
    return nil
  }

  private static func rank(_ name: Substring) -> HeadingRank? {
    switch name {
    case _ where name.hasSuffix("大見出し"): .large
    case _ where name.hasSuffix("中見出し"): .middle
    case _ where name.hasSuffix("小見出し"): .small
    default: nil
    }
  }

  // MARK: - Lines and blocks

  private static func block(_ text: Substring) -> AozoraNote? {
    if text.hasPrefix("ここから") {
      let rest = text.dropFirst(4)
      if let rank = rank(rest) { return .heading(rank) }
      if rest.contains("字下げ") { return .indentedBlock(leadingNumber(rest)) }
      if rest.hasPrefix("地付き") || rest.hasSuffix("字上げ") { return .alignedBlock }
      return AozoraLook(rest) == nil ? nil : .silent
    }
    guard text.hasPrefix("ここで"), text.hasSuffix("終わり") else { return nil }
    let rest = text.dropFirst(3).dropLast(3)
    if rank(rest) != nil { return .headingEnd }
    if rest.hasSuffix("字下げ") { return .indentedBlockEnd }
    if rest.hasSuffix("地付き") || rest.hasSuffix("字上げ") { return .alignedBlockEnd }
    return AozoraLook(rest) == nil ? nil : .silent
  }

  private static func line(_ text: Substring) -> AozoraNote? {
    switch text {
    case "改ページ", "改丁", "改段", "改見開き": return .pageBreak
    case "地付き": return .alignedEnd
    case "本文終わり", "ページの左右中央", "天付き", "改行": return .silent
    default: break
    }
    if text.hasPrefix("地から"), text.hasSuffix("字上げ") { return .alignedEnd }
    if text.hasSuffix("字下げ"), leadingNumber(text) > 0 { return .indented }
    if let rank = rank(text) { return .heading(rank) }
    return text.hasSuffix("見出し終わり") ? .headingEnd : nil
  }

  private static func span(_ text: Substring) -> AozoraNote? {
    if text.hasSuffix("終わり") { return AozoraLook(text.dropLast(3)).map { .end($0) } }
    return AozoraLook(text).map { .begin($0) }
  }

  private static func leadingNumber(_ text: Substring) -> Int {
    var number = 0
    for character in text {
      guard let digit = character.wholeNumberValue, number < 100 else { break }
      number = number * 10 + digit
    }
    return number
  }

  // MARK: - Pictures

  /// `挿絵（fig1.png、横320×縦240）入る`
  private static func picture(_ text: Substring) -> AozoraNote? {
    guard text.hasSuffix("入る"), let open = text.lastIndex(of: "（"),
      let close = text[open...].firstIndex(where: { $0 == "、" || $0 == "）" })
    else { return nil }
    let file = text[text.index(after: open)..<close]
    guard file.contains(".") else { return nil }
    return .picture(file: String(file), alternative: String(text[..<open]))
  }
}
