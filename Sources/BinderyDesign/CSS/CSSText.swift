/// Texts as style sheets write them (CSS Syntax 3).
package enum CSSText {
  /// A text as a string; what could end the string, or the sheet in a page, is escaped.
  package static func string(_ text: String) -> String {
    var string = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": string += "\\\(scalar)"
      case "<", "\u{0}"..<" ", "\u{7F}": string += "\\\(String(scalar.value, radix: 16)) "
      default: string.unicodeScalars.append(scalar)
      }
    }
    return string + "\""
  }
}
