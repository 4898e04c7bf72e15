import BinderyUnicode
import Foundation

/// The terminal that a person reads.
enum Terminal {
  /// Whether standard error is a terminal that understands escapes and colour is welcome
  /// (https://no-color.org).
  static let isDecorated: Bool = {
    let environment = ProcessInfo.processInfo.environment
    return isatty(STDERR_FILENO) == 1 && environment["NO_COLOR", default: ""].isEmpty
      && environment["TERM"] != "dumb"
  }()

  /// Whether standard error is a terminal at all.
  static let isInteractive =
    isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"

  /// The cells of a line on standard output; `nil` where that is no terminal.
  static var outputWidth: Int? {
    guard isatty(STDOUT_FILENO) == 1 else { return nil }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// Writes to standard error as it is; where that is full or closed, nobody can be told so.
  static func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }

  /// Text of a stranger made harmless: controls and characters that turn the direction of lines are
  /// shown as what they are.
  static func safe(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isHarmful) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if isHarmful(scalar) {
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\t" || scalar == "\n" || scalar.steersTerminal
  }

  /// How a part of a message looks.
  enum Look: String {
    case bold = "1"
    case red = "1;31"
    case yellow = "1;33"
    case blue = "1;34"
    case dim = "2"
  }

  /// Text in a look, where the terminal shows one.
  static func styled(_ text: String, _ look: Look) -> String {
    isDecorated ? "\u{1B}[\(look.rawValue)m\(text)\u{1B}[0m" : text
  }
}
