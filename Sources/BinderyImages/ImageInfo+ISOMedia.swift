extension ImageInfo {
  /// AVIF and HEIF (ISO/IEC 23008-12): boxes, of which `ftyp` comes first and names the brands.
  static func isoMedia(_ reader: ByteReader) -> ImageInfo? {
    guard reader.has("ftyp", at: 4), let size = reader.number(at: 0, size: 4, .big), size >= 16
    else { return nil }
    let places = [8] + Array(stride(from: 16, to: min(size, reader.count, 256), by: 4))
    func names(_ brands: [StaticString]) -> Bool {
      places.contains { place in brands.contains { reader.has($0, at: place) } }
    }
    let format: ImageFormat
    if names(["avif", "avis"]) {
      format = .avif
    } else if names(["heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1"]) {
      format = .heif
    } else {
      return nil
    }
    var info = ImageInfo(format)
    info.isAnimated = ["avis", "hevc", "hevx", "msf1"].contains { reader.has($0, at: 8) }
    var properties = ImageProperties()
    let isWhole = properties.read(reader, in: 0..<reader.count, depth: 0)
    info.isTruncated = !(isWhole && properties.hasData)
    (info.width, info.height) = (properties.width, properties.height)
    if properties.isTurned { swap(&info.width, &info.height) }
    return info
  }
}

/// The sizes that the boxes of a picture tell: of several (tiles, thumbnails) the largest.
private struct ImageProperties {
  var width = 0
  var height = 0
  var isTurned = false
  /// Whether there is a box for coded data at all.
  var hasData = false

  /// Reads the boxes of a range; false where one reaches past its end.
  mutating func read(_ reader: ByteReader, in range: Range<Int>, depth: Int) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound {
      guard var size = reader.number(at: offset, size: 4, .big) else { return false }
      var header = 8
      if size == 0 { size = range.upperBound - offset }
      if size == 1 {
        // A 64-bit size: what does not fit 32 bits does not fit the file either.
        guard reader.number(at: offset + 8, size: 4, .big) == 0,
          let low = reader.number(at: offset + 12, size: 4, .big)
        else { return false }
        (size, header) = (low, 16)
      }
      guard size >= header, offset + size <= range.upperBound else { return false }
      let content = offset + header
      if reader.has("ispe", at: offset + 4), size >= header + 12 {
        take(
          width: reader.number(at: content + 4, size: 4, .big) ?? 0,
          height: reader.number(at: content + 8, size: 4, .big) ?? 0)
      } else if reader.has("irot", at: offset + 4), size > header {
        isTurned = (reader.byte(at: content) ?? 0) & 1 == 1
      } else if reader.has("mdat", at: offset + 4) || reader.has("idat", at: offset + 4) {
        hasData = true
      } else if depth < 3 {
        let skipped = reader.has("meta", at: offset + 4) ? 4 : 0
        let isContainer = ["meta", "iprp", "ipco"].contains { reader.has($0, at: offset + 4) }
        if isContainer, size >= header + skipped {
          let inner = content + skipped..<offset + size
          guard read(reader, in: inner, depth: depth + 1) else { return false }
        }
      }
      offset += size
    }
    return true
  }

  private mutating func take(width: Int, height: Int) {
    guard width > self.width || (width == self.width && height > self.height) else { return }
    (self.width, self.height) = (width, height)
  }
}
