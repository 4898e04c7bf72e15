internal import BinderyModel

extension List.NumberStyle {
  /// A number as the style writes it; what a style cannot write is written in digits.
  func text(_ number: Int) -> String {
    switch self {
    case .decimal: String(number)
    case .lowerLatin: Self.letters(number) ?? String(number)
    case .upperLatin: Self.letters(number)?.uppercased() ?? String(number)
    case .lowerRoman: Self.roman(number) ?? String(number)
    case .upperRoman: Self.roman(number)?.uppercased() ?? String(number)
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

  private static func roman(_ number: Int) -> String? {
    guard (1..<4_000).contains(number) else { return nil }
    var text = ""
    var rest = number
    for (value, sign) in romanSigns {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }

  private static let romanSigns = [
    (1_000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
  ]
}
