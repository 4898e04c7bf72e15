/// Numbers in Han figures, as the names of chapters have them: `第十二章`, `卷三`.
enum HanNumber {
  /// Whether three bytes are a character that a number follows: 第 or 卷.
  static func isExpected(after bytes: (UInt8, UInt8, UInt8)) -> Bool {
    bytes == (0xE7, 0xAC, 0xAC) || bytes == (0xE5, 0x8D, 0xB7)
  }

  /// Takes a number off the front of UTF-8; `nil` where none begins it.
  static func take<Bytes: Collection<UInt8>>(_ rest: inout Bytes) -> Int?
  where Bytes.SubSequence == Bytes {
    var figures: [Int] = []
    while figures.count < mostFigures, let value = values[Array(rest.prefix(3))] {
      figures.append(value)
      rest = rest.dropFirst(3)
    }
    return figures.isEmpty ? nil : number(figures)
  }

  private static let mostFigures = 9

  /// Figures with units, `一百零八`, else by their places, `一二`.
  private static func number(_ figures: [Int]) -> Int {
    guard figures.contains(where: { $0 >= 10 }) else { return figures.reduce(0) { $0 * 10 + $1 } }
    var (total, last) = (0, 0)
    for figure in figures {
      if figure >= 10 {
        total += max(1, last) * figure
        last = 0
      } else {
        last = figure
      }
    }
    return total + last
  }

  private static let values: [[UInt8]: Int] = {
    let figures: [(String, Int)] = [
      ("〇", 0), ("零", 0), ("一", 1), ("二", 2), ("两", 2), ("三", 3), ("四", 4), ("五", 5), ("六", 6),
      ("七", 7), ("八", 8), ("九", 9), ("十", 10), ("百", 100), ("千", 1000),
    ]
    return Dictionary(uniqueKeysWithValues: figures.map { (Array($0.0.utf8), $0.1) })
  }()
}
