/// A line of marks alone that parts scenes: `※`, `＊＊＊`, `* * *`, `———`.
enum TextOrnament {
  /// Whether a line without blanks at its ends is one.
  static func isOrnament(_ line: Substring) -> Bool {
    guard let first = line.first, line.utf8.count <= 240 else { return false }
    let isRule = rules.contains(first)
    guard isRule || marks.contains(first) else { return false }
    let signs = line.filter { !$0.isWhitespace }
    let alphabet = isRule ? rules : marks
    guard signs.allSatisfy(alphabet.contains) else { return false }
    return signs.count >= (isRule ? 3 : lone.contains(first) ? 1 : 2)
  }

  private static let marks = Set<Character>("＊*※◇◆○●☆★□■△▲▽▼✽⁂❦❧")
  private static let lone = Set<Character>("＊*※◇◆☆★⁂❦❧")
  private static let rules = Set<Character>("-—―─－=＝~～_＿#＃+＋·・")
}
