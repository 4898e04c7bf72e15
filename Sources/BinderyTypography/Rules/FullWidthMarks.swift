internal import BinderyModel

/// Marks —— and ⸺, so that their dashes are two em long: fonts draw them 1.7 em wide in a row unless
/// they are asked for their full-width forms (CLREQ 3.1.3.2: a dash is two characters; measured with
/// Noto Serif CJK).
struct FullWidthMarks: MarkingRule {
  func edits(of line: TextLine) -> [TextEdit] {
    var edits: [TextEdit] = []
    for leaf in line.leaves where leaf.region != .latin && leaf.region != .korean {
      var index = leaf.range.lowerBound
      while index < leaf.range.upperBound {
        let start = index
        while index < leaf.range.upperBound, Self.isDash(line.scalars[index]) { index += 1 }
        let count = index - start
        // A lone dash is a sign of another kind: a range, a minus.
        if count >= 2 || count == 1 && line.scalars[start] == "\u{2E3A}" {
          var dashes = String.UnicodeScalarView()
          dashes.append(contentsOf: line.scalars[start..<index])
          edits.append(TextEdit(start..<index, .fullWidth, String(dashes)))
        }
        if count == 0 { index += 1 }
      }
    }
    return edits
  }

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{2014}" || scalar == "\u{2E3A}" || scalar == "\u{2015}"
  }
}
