internal import BinderyModel

/// Sets ［ ］ as 〔 〕 in vertical Japanese, where some houses have them (JLREQ 3.1.1).
struct TortoiseBrackets: MarkingRule {
  func edits(of line: TextLine) -> [TextEdit] {
    line.leaves.filter { $0.region == .japanese }.flatMap { leaf in
      leaf.range.compactMap { place in
        switch line.scalars[place] {
        case "［": TextEdit(place..<place + 1, "〔")
        case "］": TextEdit(place..<place + 1, "〕")
        default: nil
        }
      }
    }
  }
}
