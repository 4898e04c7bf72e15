/// Writes values of tags into Markdown and HTML.
enum TagText {
  /// A destination that Markdown reads whole.
  static func destination(_ address: String) -> String {
    let escaped = address.map { character in
      switch character {
      case "<": "%3C"
      case ">": "%3E"
      case "\\": "%5C"
      case "\n", "\t": " "
      default: String(character)
      }
    }
    .joined()
    let isPlain = escaped.allSatisfy { !$0.isWhitespace && $0 != "(" && $0 != ")" }
    return isPlain && !escaped.isEmpty ? escaped : "<\(escaped)>"
  }

  /// An address that may stand between parentheses and between quotes.
  static func address(_ address: String) -> String {
    address.map { character in
      switch character {
      case " ": "%20"
      case "\"": "%22"
      case "'": "%27"
      case "(": "%28"
      case ")": "%29"
      case "<": "%3C"
      case ">": "%3E"
      default: String(character)
      }
    }
    .joined()
  }

  /// Text that Markdown shows as it is.
  static func literal(_ text: String) -> String {
    var result = ""
    for character in text {
      if "\\`*_[]<>#|~&$^=".contains(character) { result.append("\\") }
      result.append(character.isNewline ? " " : character)
    }
    return result
  }

  /// A value between double quotes, of HTML or of a title in Markdown.
  static func quoted(_ text: String) -> String { "\"\(escaped(text))\"" }

  /// Text that HTML and Markdown show as it is.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\"": result += "&quot;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\\": result += "&#92;"
      case "|": result += "&#124;"
      case _ where character.isNewline: result += " "
      default: result.append(character)
      }
    }
    return result
  }

  /// Markdown that an author wrote into a tag, on one line.
  static func markdown(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
