/// A set of Unicode scalars, quick to fill with the characters of a whole book.
public struct CharacterBitmap: Sendable, Hashable {
  /// One bit a scalar; as long as the largest needs.
  private var words: [UInt64] = []

  /// An empty set.
  public init() {}

  /// The characters of a text.
  public init(_ text: String) { insert(text) }

  /// Adds every character of a text.
  public mutating func insert(_ text: String) {
    for scalar in text.unicodeScalars { insert(scalar) }
  }

  /// Adds a character.
  public mutating func insert(_ scalar: Unicode.Scalar) {
    let word = Int(scalar.value >> 6)
    if word >= words.count {
      words.append(contentsOf: repeatElement(0, count: max(word + 1, 640) - words.count))
    }
    words[word] |= 1 << UInt64(scalar.value & 63)
  }

  /// Adds every character of another set.
  public mutating func formUnion(_ other: CharacterBitmap) {
    if words.count < other.words.count {
      words.append(contentsOf: repeatElement(0, count: other.words.count - words.count))
    }
    for index in other.words.indices { words[index] |= other.words[index] }
  }

  /// The characters that are not in another set.
  public func subtracting(_ other: CharacterBitmap) -> CharacterBitmap {
    var rest = self
    for index in rest.words.indices.prefix(other.words.count) {
      rest.words[index] &= ~other.words[index]
    }
    return rest
  }

  /// Whether a character is in the set.
  public func contains(_ scalar: Unicode.Scalar) -> Bool {
    let word = Int(scalar.value >> 6)
    return word < words.count && words[word] & 1 << UInt64(scalar.value & 63) != 0
  }

  /// Whether there is no character in it.
  public var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// The characters in the order of their numbers.
  public var scalars: [Unicode.Scalar] {
    var found: [Unicode.Scalar] = []
    for (index, word) in words.enumerated() where word != 0 {
      var rest = word
      while rest != 0 {
        let value = UInt32(index) << 6 | UInt32(rest.trailingZeroBitCount)
        if let scalar = Unicode.Scalar(value) { found.append(scalar) }
        rest &= rest - 1
      }
    }
    return found
  }
}
