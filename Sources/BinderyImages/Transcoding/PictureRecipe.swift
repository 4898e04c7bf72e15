/// How a picture is to be made anew.
///
/// The same source and the same recipe give the same bytes with the same helper, so that both together
/// name a result.
public struct PictureRecipe: Sendable, Hashable {
  /// Pixels of the result at most; a larger picture is scaled down, none is scaled up.
  public var mostPixels: Int
  /// The quality of a JPEG, from 1 to 100.
  public var quality: Int
  /// Whether colours become greys.
  public var isGrey: Bool

  /// A recipe.
  public init(mostPixels: Int, quality: Int, isGrey: Bool) {
    self.mostPixels = mostPixels
    self.quality = quality
    self.isGrey = isGrey
  }

  /// Pixels of a source at most: the largest sensors of telephones have 200 million.
  public static let mostSourcePixels = 256_000_000

  /// Bytes of the recipe as it is sent.
  static let count = 8

  /// The recipe as it is sent: four bytes of pixels, one of quality, one of grey, two of nothing.
  public var bytes: [UInt8] {
    let pixels = UInt32(clamping: mostPixels)
    return (0..<4).map { UInt8(truncatingIfNeeded: pixels >> (8 * $0)) }
      + [UInt8(clamping: quality), isGrey ? 1 : 0, 0, 0]
  }

  /// A recipe from its bytes; `nil` where they are none.
  init?(_ bytes: some Collection<UInt8>) {
    let bytes = Array(bytes)
    guard bytes.count == Self.count, bytes[5] <= 1, (1...100).contains(bytes[4]) else { return nil }
    mostPixels = bytes[..<4].reversed().reduce(0) { $0 << 8 | Int($1) }
    quality = Int(bytes[4])
    isGrey = bytes[5] == 1
  }
}
