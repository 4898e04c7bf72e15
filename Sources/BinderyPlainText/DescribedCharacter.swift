internal import BinderyUnicode

/// Characters that Aozora Bunko describes because JIS X 0208 lacks them: `「口＋世」、第3水準1-14-88`,
/// `「土へん＋竒」、U+57FC、…` (aozora.gr.jp/annotation/external_character.html).
enum DescribedCharacter {
  /// What is described; `nil` where no number says it.
  static func characters(of description: String) -> [Unicode.Scalar]? {
    for part in description.split(separator: "、").dropFirst().reversed() {
      if let scalar = unicode(part) { return [scalar] }
      if let found = jis(part) { return found }
    }
    return nil
  }

  /// A text whose described characters are written out.
  static func resolving(_ text: String) -> String {
    guard text.contains("※［＃") else { return text }
    var result = ""
    var rest = text[...]
    while let open = rest.firstRange(of: "※［＃"),
      let close = rest[open.upperBound...].firstIndex(of: "］")
    {
      result += rest[..<open.lowerBound]
      if let found = characters(of: String(rest[open.upperBound..<close])) {
        result.unicodeScalars += found
      } else {
        result += rest[open.lowerBound...close]
      }
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  private static func unicode(_ part: Substring) -> Unicode.Scalar? {
    guard part.hasPrefix("U+"), let value = UInt32(part.dropFirst(2), radix: 16) else { return nil }
    return Unicode.Scalar(value)
  }

  /// `第3水準1-14-88`, `1-2-22`: plane, row and cell.
  private static func jis(_ part: Substring) -> [Unicode.Scalar]? {
    let level = part.firstRange(of: "水準").map { part[$0.upperBound...] } ?? part
    let numbers = level.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 3, let plane = numbers[0], let row = numbers[1], let cell = numbers[2]
    else { return nil }
    return JISX0213.scalars(plane: plane, row: row, cell: cell)
  }
}
