internal import BinderyModel
internal import BinderyUnicode

/// A title in lines: as large as its room allows, broken where a reader would breathe.
struct CoverTitle {
  /// The lines in their order.
  let lines: [String]
  /// The size of the type in pixels.
  let size: Double

  /// Sets a title into a room that is `length` pixels along the lines and `depth` across them.
  ///
  /// Few lines and large type are good, breaks within a word and lines of unlike lengths are bad: each way of breaking has
  /// its size, and loses some of it for what is bad about it.
  init(
    _ title: String, length: Double, depth: Double, largest: Double, lineHeight: Double,
    measure: (String) -> Double
  ) {
    let pieces = TitlePiece.pieces(of: title)
    let widths = pieces.map { measure($0.text) }
    var best: (score: Double, lines: [String], size: Double)?
    for count in 1...max(1, min(Self.mostLines, pieces.count)) {
      guard let ends = Self.breaks(pieces, widths, into: count) else { continue }
      var lines: [String] = []
      var longest = 0.0
      var shortest = Double.infinity
      var start = 0
      var strength = 0.0
      for end in ends {
        let line = pieces[start..<end].map(\.text).joined().trimmingSpaces
        let width = measure(line)
        longest = max(longest, width)
        shortest = min(shortest, width)
        if end < pieces.count { strength += pieces[end - 1].cost }
        lines.append(line)
        start = end
      }
      guard longest > 0 else { continue }
      let size = min(largest, length / longest, depth / (Double(count) * lineHeight))
      let score =
        size * (1 - 0.06 * Double(count - 1)) * (1 - 0.12 * strength)
        * (count == 1 ? 1 : 0.8 + 0.2 * shortest / longest)
      if score > best?.score ?? 0 { best = (score, lines, size) }
    }
    lines = best?.lines ?? [title]
    size = best?.size ?? largest
  }

  private static let mostLines = 12

  /// A character alone on its line looks lost, worse than a word that is broken.
  private static let loneCost = 1.5

  private static func isLone(_ pieces: ArraySlice<TitlePiece>) -> Bool {
    pieces.reduce(0) { $0 + $1.text.filter { !$0.isWhitespace }.count } == 1
  }

  /// The ends of `count` lines with the least raggedness and the best breaks; `nil` where there are fewer
  /// pieces.
  private static func breaks(
    _ pieces: [TitlePiece], _ widths: [Double], into count: Int
  ) -> [Int]? {
    guard count <= pieces.count else { return nil }
    let ideal = widths.reduce(0, +) / Double(count)
    var sums = [0.0]
    for width in widths { sums.append(sums[sums.count - 1] + width) }
    // cost[line][end]: of the first lines, the last of which ends before a piece.
    var cost = [[Double]](
      repeating: [Double](repeating: .infinity, count: pieces.count + 1), count: count + 1)
    var from = [[Int]](repeating: [Int](repeating: 0, count: pieces.count + 1), count: count + 1)
    cost[0][0] = 0
    for line in 1...count {
      for end in line...pieces.count {
        for start in (line - 1)..<end where cost[line - 1][start] < .infinity {
          let width = sums[end] - sums[start]
          let uneven = (width - ideal) / max(ideal, 0.01)
          let seam = end < pieces.count ? pieces[end - 1].cost : 0
          let lone = count > 1 && isLone(pieces[start..<end]) ? loneCost : 0
          let total = cost[line - 1][start] + uneven * uneven + seam + lone
          if total < cost[line][end] {
            cost[line][end] = total
            from[line][end] = start
          }
        }
      }
    }
    guard cost[count][pieces.count] < .infinity else { return nil }
    var ends: [Int] = []
    var end = pieces.count
    for line in stride(from: count, to: 0, by: -1) {
      ends.append(end)
      end = from[line][end]
    }
    return ends.reversed()
  }
}

extension String {
  /// The text without spaces around it.
  fileprivate var trimmingSpaces: String {
    guard let start = firstIndex(where: { !$0.isWhitespace }),
      let end = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[start...end])
  }
}
