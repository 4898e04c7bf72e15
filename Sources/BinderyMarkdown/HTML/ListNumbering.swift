/// The numbers of an ordered list as HTML counts them (html.spec.whatwg.org, *ordinal value*).
struct ListNumbering {
  /// The number of the first item.
  let start: Int
  /// The items whose number is not one more than that of the item before.
  let jumps: [(index: Int, number: Int)]

  /// Numbers beyond are nobody's list.
  private static let largest = 1_000_000

  /// Counts `count` items from the attributes `start` and `reversed` and the items' own values.
  init(count: Int, start: String?, isReversed: Bool, values: [Int?]) {
    let first =
      start.flatMap { Int($0.trimmingSpaces) } ?? (isReversed ? count : 1)
    self.start = Self.bounded(first)
    var jumps: [(Int, Int)] = []
    var expected = self.start
    var next = self.start
    for index in 0..<count {
      let number = (index < values.count ? values[index] : nil).map(Self.bounded) ?? next
      if number != expected { jumps.append((index, number)) }
      expected = number + 1
      next = Self.bounded(isReversed ? number - 1 : number + 1)
    }
    self.jumps = jumps
  }

  private static func bounded(_ number: Int) -> Int { min(max(number, 0), largest) }
}
