/// What becomes of pictures that a book could hold as they are.
///
/// What readers cannot show is made a JPEG or a PNG in any case, and private metadata goes.
public struct PicturePolicy: Sendable, Hashable {
  /// Pixels of a picture at most, a larger one being scaled down; `nil` to keep sizes, orientations and
  /// colours as they are.
  public var mostPixels: Int?
  /// The quality of a JPEG that is made, from 1 to 100.
  public var quality: Int
  /// Whether colours become greys.
  public var isGrey: Bool

  /// A policy; without a word what readers and stores take: 4 megapixels, the least that any of them
  /// asks for.
  public init(mostPixels: Int? = 4_000_000, quality: Int = 88, isGrey: Bool = false) {
    self.mostPixels = mostPixels
    self.quality = quality
    self.isGrey = isGrey
  }

  /// Pictures stay as they are.
  public static let keep = PicturePolicy(mostPixels: nil)

  /// Reads what the command line says: `keep`, or a list of `max=PIXELS`, `quality=1…100` and `grey`;
  /// `nil` where it means nothing. Pixels may be written `4M`.
  public init?(_ text: String) {
    self.init()
    if text == "keep" {
      self = .keep
      return
    }
    for word in text.split(separator: ",", omittingEmptySubsequences: false) {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      switch (parts.first, parts.count == 2 ? parts[1] : nil) {
      case ("max", let value?):
        guard let pixels = Self.pixels(value) else { return nil }
        mostPixels = pixels
      case ("quality", let value?):
        guard let number = Int(value), (1...100).contains(number) else { return nil }
        quality = number
      case ("grey", nil), ("gray", nil): isGrey = true
      case (_, _): return nil
      }
    }
  }

  private static func pixels(_ text: Substring) -> Int? {
    let isMillions = text.hasSuffix("M")
    guard let number = Int(isMillions ? text.dropLast() : text) else { return nil }
    let (pixels, overflows) = number.multipliedReportingOverflow(by: isMillions ? 1_000_000 : 1)
    return !overflows && (10_000...256_000_000).contains(pixels) ? pixels : nil
  }
}
