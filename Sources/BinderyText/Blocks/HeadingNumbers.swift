internal import BinderyDesign
internal import BinderyModel

/// Counts the headings of an essay.
struct HeadingNumbers: Sendable {
  private let numbers: TextNumbers
  private let topLevel: Int
  private var counts: [Int] = []

  /// Numbers of a kind, for headings whose highest level is given.
  init(_ numbers: TextNumbers, topLevel: Int) {
    self.numbers = numbers
    self.topLevel = topLevel
  }

  /// What stands before the next heading of a level.
  mutating func next(_ level: Int, in region: Region) -> String {
    guard numbers != .none else { return "" }
    let depth = max(0, level - topLevel)
    counts = Array((counts + Array(repeating: 0, count: depth + 1)).prefix(depth + 1))
    counts[depth] += 1
    switch numbers {
    case .none: return ""
    case .decimal: return counts.map(String.init).joined(separator: ".") + " "
    case .han: return counts[depth].asHan(depth: depth, in: region)
    }
  }
}

extension Int {
  /// A number as Chinese outlines have it: 一、（一）1.（1）.
  func asHan(depth: Int, in region: Region) -> String {
    let numeral = ChineseNumeral.count(self, in: region)
    switch depth {
    case 0: return numeral + "、"
    case 1: return "（\(numeral)）"
    case 2: return "\(self). "
    default: return "（\(self)）"
    }
  }
}
