extension Int {
  /// The number in small roman figures: i, ii, iii; `nil` where there are none.
  package var roman: String? {
    guard (1..<4_000).contains(self) else { return nil }
    var text = ""
    var rest = self
    for (value, figure) in Self.romanFigures {
      while rest >= value {
        text += figure
        rest -= value
      }
    }
    return text
  }

  private static let romanFigures = [
    (1_000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
  ]
}
