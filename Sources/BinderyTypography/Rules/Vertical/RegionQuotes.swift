internal import BinderyModel
internal import BinderyUnicode

/// Sets curly quotation marks around East Asian text as the marks of vertical writing: 『 』 and 「 」 in
/// mainland China, 「 」 and 『 』 in Taiwan and Hong Kong, 〝 〟 in Japan, 『 』 and 「 」 in Korea.
///
/// CLREQ 3.1.1.2, GB/T 15834 5.1, JLREQ 3.1.1 (“ ” are exclusively horizontal), KLREQ 4.3.1. A pair
/// around Latin alone stays and is set sideways with it (CLREQ 3.2.3). An apostrophe stays. A mark
/// without its partner stays, but for one that opens a paragraph: long quotations open each anew.
struct RegionQuotes: MarkingRule {
  /// A mark that waits for its partner.
  private struct Opening {
    let place: Int
    let isDouble: Bool
    let region: Region
  }

  var triggers: MarkingTriggers { .quotes }

  func edits(of line: TextLine) -> [TextEdit] {
    var edits: [TextEdit] = []
    // The two levels do not see each other, so that what has no partner takes none from another mark.
    var (doubles, singles): ([Opening], [Opening]) = ([], [])
    // How many East Asian characters stand before each place: a question asked of every pair.
    var counts: [Int]?
    func holdsEastAsian(_ range: Range<Int>) -> Bool {
      let known = counts ?? Self.counts(of: line)
      counts = known
      return known[range.upperBound] > known[range.lowerBound]
    }
    for leaf in line.leaves {
      for place in leaf.range {
        let scalar = line.scalars[place]
        switch scalar {
        case "“": doubles.append(Opening(place: place, isDouble: true, region: leaf.region))
        case "‘": singles.append(Opening(place: place, isDouble: false, region: leaf.region))
        case "”", "’":
          guard !Self.isApostrophe(at: place, line),
            let opening = scalar == "”" ? doubles.popLast() : singles.popLast(),
            holdsEastAsian(opening.place + 1..<place), let marks = Self.marks(of: opening)
          else { continue }
          edits.append(TextEdit(opening.place..<opening.place + 1, String(marks.opening)))
          edits.append(TextEdit(place..<place + 1, String(marks.closing)))
        default: continue
        }
      }
    }
    for opening in doubles + singles where Self.opensParagraph(opening.place, line) {
      guard holdsEastAsian(opening.place + 1..<line.scalars.count),
        let marks = Self.marks(of: opening)
      else { continue }
      edits.append(TextEdit(opening.place..<opening.place + 1, String(marks.opening)))
    }
    return edits.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private static func marks(of opening: Opening) -> (opening: Character, closing: Character)? {
    switch opening.region {
    case .simplifiedChinese, .korean: opening.isDouble ? ("『", "』") : ("「", "」")
    case .traditionalChinese: opening.isDouble ? ("「", "」") : ("『", "』")
    case .japanese: opening.isDouble ? ("〝", "〟") : ("「", "」")
    case .latin: nil
    }
  }

  /// Whether a ’ stands within a word.
  private static func isApostrophe(at place: Int, _ line: TextLine) -> Bool {
    guard line.scalars[place] == "’", let before = line.before(place),
      let after = line.at(place + 1)
    else { return false }
    return before.isLatinLetter && after.isLatinLetter
  }

  private static func opensParagraph(_ place: Int, _ line: TextLine) -> Bool {
    line.scalars[..<place].allSatisfy { $0 == " " || $0 == "\u{3000}" }
  }

  /// The number of characters of Han, kana and Hangul before each place; marks tell nothing, for other
  /// rules change them.
  private static func counts(of line: TextLine) -> [Int] {
    var counts = [0]
    counts.reserveCapacity(line.scalars.count + 1)
    for scalar in line.scalars {
      let isCounted = scalar.isHan || scalar.isKana || scalar.isHangul
      counts.append(counts[counts.count - 1] + (isCounted ? 1 : 0))
    }
    return counts
  }
}
