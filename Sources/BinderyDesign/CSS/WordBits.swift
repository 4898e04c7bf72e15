/// A set of words that is compared at a glance; some words share a bit, so that it may hold too much.
public struct WordBits: Sendable, Hashable {
  private var bits = SIMD4<UInt64>.zero

  /// The empty set.
  public init() {}

  /// Adds the word of a number.
  mutating func insert(_ number: Int) { bits[number / 64 % 4] |= 1 << UInt64(number % 64) }

  /// The words of both sets.
  public func union(_ other: WordBits) -> WordBits {
    var union = self
    union.bits |= other.bits
    return union
  }

  /// Whether all words of another set may be in it.
  func contains(_ other: WordBits) -> Bool { bits & other.bits == other.bits }
}
