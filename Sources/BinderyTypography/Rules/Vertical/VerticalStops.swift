internal import BinderyModel
internal import BinderyUnicode

/// Sets ， and ． as 、 and 。 in vertical Japanese, and the commas and stops of Korean, which is typed with
/// those of Latin script (JLREQ 3.1.1: ， ． belong to horizontal lines; KLREQ 4.3.1).
///
/// The mark stands behind Han, kana, Hangul or a closing bracket. What stands between digits, and stops in a
/// row, are no such marks.
struct VerticalStops: MarkingRule {
  func edits(of line: TextLine) -> [TextEdit] {
    var edits: [TextEdit] = []
    for leaf in line.leaves where leaf.region == .japanese || leaf.region == .korean {
      for place in leaf.range {
        guard let mark = Self.verticalForm(of: line.scalars[place]),
          let before = line.before(place), Self.isText(before),
          Self.ends(line.scalars[place], before: line.at(place + 1))
        else { continue }
        edits.append(TextEdit(place..<place + 1, mark))
      }
    }
    return edits
  }

  private static func verticalForm(of scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "，", ",": "、"
    case "．", ".": "。"
    default: nil
    }
  }

  private static func isText(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "」", "』", "）", "〉", "》", "〟", "〕", "】", ")", "”", "’": true
    default: scalar.isHan || scalar.isKana || scalar.isHangul
    }
  }

  /// Whether a mark ends a phrase: what follows is no more of a row of stops, nor the rest of a number or
  /// of a name such as `표.csv`.
  private static func ends(_ mark: Unicode.Scalar, before next: Unicode.Scalar?) -> Bool {
    guard let next else { return true }
    guard verticalForm(of: next) == nil, !(0xFF10...0xFF19).contains(next.value),
      !"！？!?".unicodeScalars.contains(next)
    else { return false }
    return !mark.isASCII || next == " " || next == "\n" || next == "\u{3000}" || next.isEastAsian
      || next == ")" || next == "”" || next == "’"
  }
}
