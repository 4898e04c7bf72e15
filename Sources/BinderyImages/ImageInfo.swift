/// What a picture's bytes tell without decoding it.
public struct ImageInfo: Sendable, Hashable {
  /// What the bytes are.
  public var format: ImageFormat
  /// Width and height in pixels as shown (after EXIF orientation); 0 where unknown.
  public var width: Int, height: Int
  /// Whether there are several frames.
  public var isAnimated: Bool
  /// Whether the end that the format demands is missing, or the header is broken.
  public var isTruncated: Bool
  /// Whether the colours are CMYK, which readers and stores refuse.
  public var isCMYK: Bool
  /// How EXIF says that the picture is to be turned: 1, as it is, to 8.
  public var orientation: Int

  init(
    _ format: ImageFormat, width: Int = 0, height: Int = 0, isAnimated: Bool = false,
    isTruncated: Bool = false, isCMYK: Bool = false, orientation: Int = 1
  ) {
    self.format = format
    self.width = width
    self.height = height
    self.isAnimated = isAnimated
    self.isTruncated = isTruncated
    self.isCMYK = isCMYK
    self.orientation = orientation
  }

  /// How many pixels it has.
  public var pixels: Int {
    let (product, overflows) = width.multipliedReportingOverflow(by: height)
    return overflows ? .max : product
  }

  /// Takes an orientation, which from 5 on turns the picture by a quarter.
  mutating func turn(by orientation: Int) {
    self.orientation = orientation
    if orientation >= 5 { swap(&width, &height) }
  }

  /// Recognises a picture by its bytes, whatever its name; `nil` where it is none.
  ///
  /// Takes any bytes in linear time. Width and height are what the header says, so a bomb shows
  /// itself before anything is decoded.
  public static func sniff(_ bytes: [UInt8]) -> ImageInfo? {
    let reader = ByteReader(bytes)
    return png(reader) ?? jpeg(reader) ?? gif(reader) ?? webP(reader) ?? isoMedia(reader)
      ?? tiff(reader) ?? bmp(reader) ?? ico(reader) ?? svg(reader)
  }
}

/// The picture formats that are recognised.
public enum ImageFormat: String, Sendable, Hashable, CaseIterable {
  case png, jpeg, gif, webp, svg, avif, bmp, tiff, ico, heif
}
