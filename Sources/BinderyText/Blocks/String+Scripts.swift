extension String {
  /// The text in characters that stand higher; `nil` where Unicode has not all of them.
  var superscripted: String? { mapped(Self.superscripts) }

  /// The text in characters that stand lower; `nil` where Unicode has not all of them.
  var subscripted: String? { mapped(Self.subscripts) }

  private func mapped(_ table: [Character: Character]) -> String? {
    let small = compactMap { table[$0] }
    return small.count == count && !isEmpty ? String(small) : nil
  }

  private static let superscripts: [Character: Character] = [
    "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸",
    "9": "⁹",
    "+": "⁺", "-": "⁻", "=": "⁼", "(": "⁽", ")": "⁾", "n": "ⁿ", "i": "ⁱ",
  ]

  private static let subscripts: [Character: Character] = [
    "0": "₀", "1": "₁", "2": "₂", "3": "₃", "4": "₄", "5": "₅", "6": "₆", "7": "₇", "8": "₈",
    "9": "₉",
    "+": "₊", "-": "₋", "=": "₌", "(": "₍", ")": "₎",
  ]
}
