internal import BinderyModel
internal import BinderyUnicode

/// Marks —— and ⸺, so that their dashes are two em long: fonts draw them 1.7 em wide in a row unless
/// they are asked for their full-width forms (CLREQ 3.1.3.2: a dash is two characters; measured with
/// Noto Serif CJK).
///
/// The · between parts of a name is one em wide in traditional Chinese (CLREQ 3.1.1.2); in simplified
/// Chinese it takes half an em, to which the third of an em that fonts give it is nearer.
struct FullWidthMarks: MarkingRule {
  func edits(of line: TextLine) -> [TextEdit] {
    var edits: [TextEdit] = []
    for leaf in line.leaves where leaf.region != .latin && leaf.region != .korean {
      var index = leaf.range.lowerBound
      while index < leaf.range.upperBound {
        let start = index
        while index < leaf.range.upperBound, line.scalars[index].isDash { index += 1 }
        // A lone dash is a sign of another kind: a range, a minus.
        if line.isDashMark(start..<index) {
          edits.append(TextEdit(start..<index, .fullWidth, line.text(start..<index)))
        }
        guard index == start else { continue }
        if leaf.region == .traditionalChinese, line.isInterpunct(at: index) {
          edits.append(TextEdit(index..<index + 1, .fullWidth, line.text(index..<index + 1)))
        }
        index += 1
      }
    }
    return edits
  }
}

extension TextLine {
  /// Whether some dashes are one mark of two em: —— or ⸺.
  func isDashMark(_ range: Range<Int>) -> Bool {
    range.count >= 2 || range.count == 1 && scalars[range.lowerBound] == "\u{2E3A}"
  }

  /// Whether a · parts two characters of Han.
  func isInterpunct(at place: Int) -> Bool {
    scalars[place] == "·" && before(place)?.isHan == true && at(place + 1)?.isHan == true
  }

  /// The characters of a range as text.
  func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
}

extension Unicode.Scalar {
  /// Whether it is a dash that stands for a pause.
  var isDash: Bool { self == "\u{2014}" || self == "\u{2E3A}" || self == "\u{2015}" }
}
