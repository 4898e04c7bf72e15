/// What a picture tells beside what it shows: where it was taken and when, by whom and with what.
///
/// Cameras write their place into EXIF, editors a history into XMP, telephones a second picture or a
/// film behind the end of the first. None of it is needed to show the picture. It is taken out without
/// decoding anything, in linear time; all other bytes stay as they are.
public enum PrivateMetadata {
  /// The picture without it; `nil` where there is nothing to take out, or in a format that holds none.
  ///
  /// The orientation of a JPEG stays, for it is part of what is shown; colour profiles stay. What cannot
  /// be followed is left as it is: a damaged picture is judged by `ImageInfo`.
  public static func removed(from bytes: [UInt8], of format: ImageFormat) -> [UInt8]? {
    switch format {
    case .jpeg: withoutSegments(bytes)
    case .png: withoutChunks(bytes)
    case .webp: withoutRIFFChunks(bytes)
    case .gif, .svg, .avif, .bmp, .tiff, .ico, .heif: nil
    }
  }

  /// The bytes that lie outside of ascending ranges.
  static func cut(_ ranges: [Range<Int>], from bytes: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var start = 0
    for range in ranges {
      kept += bytes[start..<range.lowerBound]
      start = range.upperBound
    }
    return kept + bytes[start...]
  }
}
