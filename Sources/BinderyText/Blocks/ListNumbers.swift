internal import BinderyModel

extension List.NumberStyle {
  /// A number as the style writes it; what a style cannot write is written in digits.
  func text(_ number: Int) -> String {
    switch self {
    case .decimal: String(number)
    case .lowerLatin: Self.letters(number) ?? String(number)
    case .upperLatin: Self.letters(number)?.uppercased() ?? String(number)
    case .lowerRoman: number.roman ?? String(number)
    case .upperRoman: number.roman?.uppercased() ?? String(number)
    }
  }

  private static func letters(_ number: Int) -> String? {
    guard number > 0 else { return nil }
    var text = ""
    var rest = number
    while rest > 0 {
      rest -= 1
      text = String(Character(UnicodeScalar(UInt8(97 + rest % 26)))) + text
      rest /= 26
    }
    return text
  }
}
