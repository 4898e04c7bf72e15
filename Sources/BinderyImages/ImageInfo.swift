/// What a picture's first bytes tell.
public struct ImageInfo: Sendable, Hashable {
  /// What the bytes are.
  public var format: ImageFormat
  /// Width and height in pixels as shown (after EXIF orientation); 0 where unknown.
  public var width: Int, height: Int
  /// Whether there are several frames.
  public var isAnimated: Bool
  /// Whether the end that the format demands is missing.
  public var isTruncated: Bool
  /// Whether the colours are CMYK, which readers and stores refuse.
  public var isCMYK: Bool

  /// Recognises a picture by its bytes, whatever its name; `nil` where it is none.
  public static func sniff(_ bytes: [UInt8]) -> ImageInfo? { nil }
}

/// The picture formats that are recognised.
public enum ImageFormat: String, Sendable, Hashable, CaseIterable {
  case png, jpeg, gif, webp, svg, avif, bmp, tiff, ico, heif
}
