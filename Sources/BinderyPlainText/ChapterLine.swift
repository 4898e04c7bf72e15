/// A line of a novel that is a heading: `第十二章 名字`, `卷一`, `楔子`, `제1장`, `Chapter 1`.
struct ChapterLine: Sendable, Hashable {
  /// What a heading counts.
  enum Unit: Sendable, Hashable {
    case volume
    case chapter
    case section
    /// It counts nothing: a prologue, an afterword.
    case named
  }

  /// What it counts.
  var unit: Unit
  /// The heading.
  var title: String
  /// The volume that the same line names before the chapter: `第一卷 江上 第二章 夜泊`.
  var volume: String?

  /// A heading is short.
  private static let mostBytes = 160

  /// Reads a line without blanks at its ends; `nil` where it is text.
  init?(_ line: Substring) {
    guard line.utf8.count <= Self.mostBytes else { return nil }
    let bare = Self.unwrapped(line)
    guard let unit = Self.unit(of: bare) else { return nil }
    self.unit = unit
    title = String(bare)
    guard unit == .volume, let (volume, chapter) = Self.divided(bare) else { return }
    self = chapter
    self.volume = volume
  }

  /// Without what some writers put around a heading: `正文 第一章`, `【第一章】`.
  private static func unwrapped(_ line: Substring) -> Substring {
    var line = line
    if line.hasPrefix("正文") { line = line.dropFirst(2).trimmingWhiteSpace }
    if line.first == "【", line.last == "】", line.dropFirst().dropLast().first == "第" {
      line = line.dropFirst().dropLast().trimmingWhiteSpace
    }
    return line
  }

  private static func unit(of line: Substring) -> Unit? {
    guard let first = line.first else { return nil }
    if first == "第" { return counted(line.dropFirst(), mustName: false) }
    if "卷巻".contains(first) { return volume(line.dropFirst()) }
    if first == "제" { return korean(line.dropFirst().drop(while: \.isWhitespace)) }
    if first.isASCII, first.isNumber { return korean(line) }
    if first.isASCII, first.isLetter, let unit = EnglishHeading.unit(of: line) { return unit }
    return isNamed(line) ? .named : nil
  }

  // MARK: - Chinese and Japanese

  /// `十二章 名字`, behind `第`.
  private static func counted(_ line: Substring, mustName: Bool) -> Unit? {
    let rest = line.drop { $0 == " " || $0 == "\u{3000}" }.drop(while: isNumeral)
    guard rest.startIndex != line.startIndex, line.contains(where: isNumeral) else { return nil }
    let behind = rest.drop { $0 == " " || $0 == "\u{3000}" }
    guard let mark = behind.first, let unit = units[mark] else { return nil }
    return endsHeading(behind.dropFirst()) ? unit : nil
  }

  /// `一 名字` and `之一`, behind `卷`.
  private static func volume(_ line: Substring) -> Unit? {
    var rest = line
    if rest.first == "之" || rest.first == "の" { rest.removeFirst() }
    let name = rest.drop(while: isNumeral)
    guard name.startIndex != rest.startIndex else { return nil }
    guard let first = name.first else { return .volume }
    return first.isWhitespace || separators.contains(first) ? .volume : nil
  }

  /// Whether a heading may end so: with nothing, a name behind a mark, or a name at once that is no
  /// sentence.
  private static func endsHeading(_ rest: Substring) -> Bool {
    guard let first = rest.first, let last = rest.last else { return true }
    if "。，、；：,;".contains(last) || last == "…" && rest.count > 30 { return false }
    if first.isWhitespace || separators.contains(first) { return rest.count <= 60 }
    return rest.count <= 30 && first != "的" && !rest.contains(where: sentenceMarks.contains)
  }

  /// `第一卷 江上` and `第二章 夜泊` of a line that says both.
  private static func divided(_ line: Substring) -> (String, ChapterLine)? {
    for index in line.indices.dropFirst() where line[index] == "第" {
      let before = line[..<index]
      guard before.last?.isWhitespace == true, let chapter = ChapterLine(line[index...]),
        chapter.unit == .chapter || chapter.unit == .section
      else { continue }
      return (String(before.trimmingWhiteSpace), chapter)
    }
    return nil
  }

  // MARK: - Korean and names

  /// `1장 이름`, the number first.
  private static func korean(_ line: Substring) -> Unit? {
    let behind = line.drop { $0.isASCII && $0.isNumber }
    guard behind.startIndex != line.startIndex else { return nil }
    let rest = behind.drop { $0 == " " }
    guard let mark = rest.first, let unit = koreanUnits[mark] else { return nil }
    guard let next = rest.dropFirst().first else { return unit }
    let isMarked = next == " " || next == "." || next == ":"
    return isMarked && rest.count <= 40 && rest.last != "." ? unit : nil
  }

  private static func isNamed(_ line: Substring) -> Bool {
    if lone.contains(String(line)) { return true }
    guard let name = names.first(where: { line.hasPrefix($0) }) else { return false }
    let rest = line.dropFirst(name.count)
    guard let first = rest.first else { return true }
    if let last = rest.last, "。，、；：,;".contains(last) { return false }
    return rest.count <= 40
      && (first.isWhitespace || separators.contains(first) || rest.allSatisfy(isNumeral))
  }

  static func isNumeral(_ character: Character) -> Bool { numerals.contains(character) }
}
