import BinderyModel

extension Imposition {
  /// The sides of the sheets, in the order in which they are printed.
  ///
  /// - Parameters:
  ///   - count: how many pages there are.
  ///   - gathering: how many pages are folded together, a multiple of four; `nil` for all.
  ///   - binding: on which side the book is bound; pages of right-bound books go from right to left.
  /// - Returns: the sides; front and back of a sheet follow each other.
  func sides(of count: Int, gathering: Int?, binding: PDFFinishing.Binding) -> [SheetSide] {
    let pairs: [(Int, Int)] =
      switch self {
      case .none: (0..<count).map { ($0, count) }
      case .twoUp: stride(from: 0, to: count, by: 2).map { ($0, $0 + 1) }
      case .booklet: Self.folded(count, gathering: gathering)
      }
    return pairs.map { pair in
      let first = pair.0 < count ? pair.0 : nil
      let second = pair.1 < count ? pair.1 : nil
      return switch binding {
      case .left: SheetSide(left: first, right: second)
      case .right: SheetSide(left: second, right: first)
      }
    }
  }

  /// The outer and the inner side of each sheet of each gathering: the first page lies beside the last.
  private static func folded(_ count: Int, gathering: Int?) -> [(Int, Int)] {
    let whole = (count + 3) / 4 * 4
    let size = gathering ?? max(4, whole)
    var pairs: [(Int, Int)] = []
    for start in stride(from: 0, to: whole, by: size) {
      var (first, last) = (start, min(start + size, whole) - 1)
      while first < last {
        pairs.append((last, first))
        pairs.append((first + 1, last - 1))
        (first, last) = (first + 2, last - 2)
      }
    }
    return pairs
  }
}

/// The pages on a side of a sheet, from 0; `nil` for a half without one.
struct SheetSide: Hashable {
  var left: Int?
  var right: Int?
}
