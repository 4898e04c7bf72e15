internal import BinderyModel
internal import BinderyUnicode

/// A run of ASCII in a vertical line, or of ！ and ？, with nothing Latin beside it: what belongs to a
/// Latin sentence lies on its side with it.
struct LatinRun {
  /// Where it stands in its line.
  let range: Range<Int>
  /// Its characters.
  let scalars: ArraySlice<Unicode.Scalar>

  /// The runs of a line, in order.
  static func all(in line: TextLine) -> [LatinRun] {
    var runs: [LatinRun] = []
    for leaf in line.leaves where leaf.region != .latin {
      var index = leaf.range.lowerBound
      while index < leaf.range.upperBound {
        let start = index
        while index < leaf.range.upperBound, isInRun(line.scalars[index]) { index += 1 }
        if index > start {
          let range = start..<index
          if isBounded(range, line) {
            runs.append(LatinRun(range: range, scalars: line.scalars[range]))
          }
        } else {
          index += 1
        }
      }
    }
    return runs
  }

  /// The run as text.
  var text: String { String(String.UnicodeScalarView(scalars)) }

  /// How many digits it is, where it is digits alone.
  var digits: Int? { scalars.allSatisfy(\.isBasicDigit) ? scalars.count : nil }

  /// How many digits stand before a percent sign, where it is nothing else.
  var percentage: Int? {
    guard scalars.count > 1, scalars.last == "%", scalars.dropLast().allSatisfy(\.isBasicDigit)
    else { return nil }
    return scalars.count - 1
  }

  /// Whether it is marks of exclamation and question alone.
  var isExclamation: Bool {
    scalars.allSatisfy { $0 == "!" || $0 == "?" || $0 == "！" || $0 == "？" }
  }

  private static func isInRun(_ scalar: Unicode.Scalar) -> Bool {
    (0x21...0x7E).contains(scalar.value) || scalar == "！" || scalar == "？"
  }

  /// Whether nothing Latin stands beside the run, nor beyond one space.
  private static func isBounded(_ range: Range<Int>, _ line: TextLine) -> Bool {
    isBounded(line, from: range.lowerBound - 1, step: -1)
      && isBounded(line, from: range.upperBound, step: 1)
  }

  private static func isBounded(_ line: TextLine, from place: Int, step: Int) -> Bool {
    var place = place
    // The run goes on in another text.
    if line.scalars.indices.contains(place), isInRun(line.scalars[place]) { return false }
    if line.scalars.indices.contains(place), line.scalars[place] == " " { place += step }
    guard line.scalars.indices.contains(place) else { return true }
    let scalar = line.scalars[place]
    if scalar == TextLine.object { return false }
    // A curly mark that still stands here belongs to Latin text.
    let isQuote = (0x2018...0x201D).contains(scalar.value)
    return scalar.isEastAsian || scalar == "\n" || scalar == " " || scalar == "\u{3000}"
      || scalar.isAmbiguousCJKMark && !isQuote
  }
}
