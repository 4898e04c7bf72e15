/// An International Standard Book Number (ISO 2108) whose check digit is right.
struct ISBN: Sendable, Hashable {
  /// Why a text is none.
  enum Fault: Error, Sendable, Hashable {
    /// Something else than ten or thirteen digits.
    case shape
    /// Thirteen digits that begin with neither 978 nor 979.
    case prefix
    /// Another last digit belongs to those before it.
    case check(expected: Character)
  }

  /// Ten or thirteen digits; the last of ten may be `X`.
  let digits: String

  /// Reads a number with hyphens, dashes or spaces in it, perhaps behind `ISBN` or `urn:isbn:`.
  init(_ text: String) throws(Fault) {
    let given = text.uppercased()
    let prefix = ["URN:ISBN:", "ISBN"].first { given.hasPrefix($0) } ?? ""
    let characters = given.dropFirst(prefix.count).filter { !$0.isWhitespace && !Self.isHyphen($0) }
    let values = characters.enumerated().map { Self.value($1, isTenth: $0 == 9) }
    let numbers = values.compactMap(\.self)
    guard numbers.count == values.count else { throw .shape }
    switch numbers.count {
    case 10: try Self.check(numbers, Self.lastOfTen(numbers))
    case 13 where !numbers.contains(10):
      guard characters.hasPrefix("978") || characters.hasPrefix("979") else { throw .prefix }
      try Self.check(numbers, Self.lastOfThirteen(numbers))
    default: throw .shape
    }
    digits = String(characters)
  }

  private static func isHyphen(_ character: Character) -> Bool {
    character == "-" || ("\u{2010}"..."\u{2015}").contains(character) || character == "\u{2212}"
  }

  private static func value(_ character: Character, isTenth: Bool) -> Int? {
    if isTenth && character == "X" { return 10 }
    guard let ascii = character.asciiValue, ascii.isDigit else { return nil }
    return Int(ascii) - 0x30
  }

  private static func check(_ numbers: [Int], _ expected: Int) throws(Fault) {
    guard numbers.last == expected else {
      throw .check(expected: expected == 10 ? "X" : Character(String(expected)))
    }
  }

  private static func lastOfTen(_ numbers: [Int]) -> Int {
    let sum = numbers.prefix(9).enumerated().reduce(0) { $0 + (10 - $1.offset) * $1.element }
    return (11 - sum % 11) % 11
  }

  private static func lastOfThirteen(_ numbers: [Int]) -> Int {
    let sum = numbers.prefix(12).enumerated()
      .reduce(0) { $0 + ($1.offset.isMultiple(of: 2) ? 1 : 3) * $1.element }
    return (10 - sum % 10) % 10
  }
}
