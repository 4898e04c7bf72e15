/// Tells TOML that would exhaust a recursive parser.
enum TOMLComplexity {
  /// Real configurations nest four or five levels.
  private static let deepest = 64

  /// What is too much of the text, in words; `nil` where nothing is.
  ///
  /// Strings over several lines are not known here, so it may refuse what is harmless, but nothing
  /// that a person wrote.
  static func excess(of text: ArraySlice<UInt8>) -> String? {
    var brackets = 0
    for line in text.split(separator: UInt8(ascii: "\n")) {
      var quote: UInt8?
      var isEscaped = false
      var dots = 0
      for byte in line {
        switch (quote, byte) {
        case (let open?, byte) where byte == open && !isEscaped: quote = nil
        case (_?, _): break
        case (nil, UInt8(ascii: "\"")), (nil, UInt8(ascii: "'")): quote = byte
        case (nil, UInt8(ascii: "[")), (nil, UInt8(ascii: "{")): brackets += 1
        case (nil, UInt8(ascii: "]")), (nil, UInt8(ascii: "}")): brackets = max(0, brackets - 1)
        case (nil, UInt8(ascii: ".")): dots += 1
        default: break
        }
        isEscaped = byte == UInt8(ascii: "\\") && !isEscaped && quote == UInt8(ascii: "\"")
        if brackets > deepest { return "brackets are nested deeper than \(deepest)" }
        if dots > deepest { return "a key has more than \(deepest) parts" }
      }
    }
    return nil
  }
}
