internal import BinderyModel

/// Texts as they are written in YAML.
package enum YAMLText {
  /// A text on one line: as it is where no reader can take it for anything else, else in quotes.
  ///
  /// What is safe between brackets is safe everywhere.
  package static func scalar(_ text: String) -> String {
    let text = text.singleLine
    return isPlain(text) ? text : quoted(text)
  }

  /// A list on one line.
  package static func list(_ texts: [String]) -> String {
    "[" + texts.map(scalar).joined(separator: ", ") + "]"
  }

  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, text.utf8.count < 200 else { return false }
    // A scalar on its own: a mark before a combining character is still the mark.
    return !"-?:,[]{}#&*!|>'\"%@`=~<".unicodeScalars.contains(first)
      && !text.unicodeScalars.contains { ",[]{}".unicodeScalars.contains($0) || !isPrintable($0) }
      && !text.utf8.elementsEqual("---".utf8) && text.utf8.firstRange(of: ": ".utf8) == nil
      && text.utf8.firstRange(of: " #".utf8) == nil && text.utf8.last != UInt8(ascii: ":")
      && !["null", "true", "false", "yes", "no", "on", "off"].contains(text.lowercased())
  }

  /// What may stand in a file of YAML as it is (YAML 1.2.2 section 5.1).
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  private static func quoted(_ text: String) -> String {
    var escaped = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": escaped += "\\\""
      case "\\": escaped += "\\\\"
      case _ where isPrintable(scalar): escaped.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16)
        escaped += "\\U" + String(repeating: "0", count: 8 - digits.utf8.count) + digits
      }
    }
    return escaped + "\""
  }
}
