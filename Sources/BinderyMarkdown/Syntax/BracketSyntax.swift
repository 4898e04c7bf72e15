internal import BinderyModel
internal import BinderyUnicode

/// Constructs of Japanese writers' tools: `[[em:…]]` and its kin, `《《…》》`, `｜…《…》`.
extension InlineScanner {
  /// `[[em:…]]` everywhere, MDI's and pixiv's where the author asked for them.
  mutating func doubleBrackets() {
    guard index + 1 < range.upperBound, text[index + 1] == UInt8(ascii: "[") else { return }
    for (word, pairing, syntax) in Self.bracketWords
    where dialect.contains(syntax) && text.matches(word, at: index) {
      let content = index + word.utf8CodeUnitCount
      guard let end = closingBracket(of: index), text[end - 1] == UInt8(ascii: "]"),
        end - 1 > content
      else { return }
      open(pairing, index..<content, closingAt: end - 1, length: 2)
      return
    }
    if dialect.contains(.pixiv), text.matches("[[rb:", at: index) { return pixivRuby() }
    wikilink(isEmbed: false)
  }

  private static let bracketWords: [(StaticString, Token.Pairing, MarkdownSyntax)] = [
    ("[[em:", .emphasisMarks, .emphasisMarks), ("[[no-break:", .unbreakable, .mdi),
    ("[[warichu:", .warichu, .mdi),
  ]

  /// `[[rb:漢字 > かんじ]]`
  private mutating func pixivRuby() {
    guard let end = closingBracket(of: index), text[end - 1] == UInt8(ascii: "]") else { return }
    let parts = unescaped(index + 5..<end - 1).split(separator: ">", maxSplits: 1)
    guard parts.count == 2 else { return }
    let reading = Token.Reading(
      base: String(parts[0]).trimmingSpaces, reading: String(parts[1]).trimmingSpaces)
    guard !reading.base.isEmpty, !reading.reading.isEmpty else { return }
    put(.ruby([reading]), for: index..<end + 1)
  }

  /// `《《…》》`, `｜…《…》`, `|…《…》`, `漢字《かんじ》`, where the author asked for them.
  mutating func doubleAngles() {
    if text.matches("《《", at: index) {
      dots()
    } else if dialect.contains(.bracketRuby) {
      if text[index] == UInt8(ascii: "|") || text.matches("｜", at: index) {
        markedBase()
      } else if text.matches("《", at: index) {
        bareBase()
      }
    }
  }

  private mutating func dots() {
    guard dialect.contains(.dots) else {
      index += 6
      return
    }
    if dotEnds == nil { dotEnds = Upcoming(places(of: "》》")) }
    guard let end = dotEnds?.next(from: index + 6), end > index + 6 else { return }
    let inside = string(index + 6..<end)
    guard !inside.contains("《"), !inside.contains("\n") else { return }
    open(.emphasisMarks, index..<index + 6, closingAt: end, length: 6)
  }

  /// `｜お伽話《フェアリーテイル》`; `｜《` is a literal bracket.
  private mutating func markedBase() {
    let bar = text[index] == UInt8(ascii: "|") ? 1 : 3
    let content = index + bar
    if text.matches("《", at: content) {
      put(.short(.plain, "《"), for: index..<content + 3)
      return
    }
    guard let open = reading(openingAfter: content, within: 120),
      let end = readingEnd(from: open + 3)
    else { return }
    let reading = Token.Reading(base: unescaped(content..<open), reading: string(open + 3..<end))
    put(.ruby([reading]), for: index..<end + 3)
  }

  /// The bracket of a reading behind its base, on the same line.
  private func reading(openingAfter start: Int, within length: Int) -> Int? {
    var place = start
    while place < min(start + length, range.upperBound), text[place] != 0x0A {
      if text.matches("《", at: place) { return place > start ? place : nil }
      if text.matches("｜", at: place) || text.matches("》", at: place) { return nil }
      place += 1
    }
    return nil
  }

  private func readingEnd(from start: Int) -> Int? {
    var place = start
    while place < min(start + 200, range.upperBound), text[place] != 0x0A {
      if text.matches("》", at: place) { return place > start ? place : nil }
      if text.matches("《", at: place) { return nil }
      place += 1
    }
    return nil
  }

  /// `漢字(かんじ)`: only kana make it a reading (小説家になろう, ルビの振り方).
  mutating func parenthesis() {
    guard dialect.contains(.parenthesisRuby),
      let end = text.next(UInt8(ascii: ")"), from: index), end < range.upperBound,
      end - index <= 40
    else { return }
    let reading = string(index + 1..<end)
    guard !reading.isEmpty, reading.unicodeScalars.allSatisfy(\.isKana) else { return }
    let start = startOfBase
    guard start < index else { return }
    put(.ruby([Token.Reading(base: string(start..<index), reading: reading)]), for: start..<end + 1)
  }

  /// `漢字《かんじ》`: the base is the run of Han before the bracket (青空文庫 注記一覧).
  private mutating func bareBase() {
    guard let end = readingEnd(from: index + 3) else { return }
    let start = startOfBase
    guard start < index else { return }
    let reading = Token.Reading(base: string(start..<index), reading: string(index + 3..<end))
    put(.ruby([reading]), for: start..<end + 3)
  }

  /// Where the run of Han before this place begins; what another construct took is not in it.
  private var startOfBase: Int {
    var start = index
    while let scalar = scalar(before: start), scalar.isHan || scalar == "ヶ" {
      start -= UTF8.width(scalar)
    }
    return max(start, items.last?.range.upperBound ?? range.lowerBound)
  }
}
