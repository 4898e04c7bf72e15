internal import BinderyUnicode

/// A line from top to bottom: a place of two cells for each character, and what stands beside it.
struct VerticalLine {
  /// The places from the top, each two cells wide.
  private(set) var places: [String] = []
  /// What stands beside each place; empty where nothing does.
  private(set) var besides: [String] = []

  /// A line that may have so many places.
  init(_ line: LaidLine, turnsMarks: Bool, places most: Int) {
    var pair = ""
    for character in line.text {
      guard character.isASCII else {
        put(&pair)
        if character.isSeen {
          places.append(String(turnsMarks ? VerticalForm.of(character) : character))
        }
        continue
      }
      // Of ASCII two stand side by side.
      pair.append(character)
      if pair.count == 2 { put(&pair) }
    }
    put(&pair)
    besides = Array(repeating: "", count: max(most, places.count))
    for beside in line.besides { put(beside) }
  }

  private mutating func put(_ pair: inout String) {
    guard !pair.isEmpty else { return }
    places.append(pair.count == 2 ? pair : pair + " ")
    pair = ""
  }

  /// A reading in the middle of its base; one character longer, it goes on below, or begins above.
  private mutating func put(_ beside: LaidBeside) {
    let start = beside.offset / 2
    let count = max(1, beside.cells / 2)
    let signs = Array(beside.text)
    var first = start + max(0, count - signs.count) / 2
    if signs.count > count, first + signs.count > besides.count { first -= 1 }
    for (index, sign) in signs.enumerated() where besides.indices.contains(first + index) {
      besides[first + index] = String(sign)
    }
  }
}

extension Character {
  /// Whether it takes a place.
  fileprivate var isSeen: Bool {
    switch unicodeScalars.first?.value ?? 0xAD {
    case 0x200B...0x200F, 0x2060...0x2064, 0xFEFF, 0xAD, 0xFDD0...0xFDEF: false
    default: true
    }
  }
}
