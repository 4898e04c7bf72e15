extension ImageInfo {
  /// SVG: an XML text whose root is `svg`, in UTF-8.
  ///
  /// It is read no further than the root tag, and not by an XML parser: a broken drawing is still a
  /// drawing. Sizes come from `width` and `height` in px, pt or no unit, else from `viewBox`.
  static func svg(_ reader: ByteReader) -> ImageInfo? {
    var scanner = MarkupScanner(reader)
    guard let root = scanner.rootTag(), root.name == "svg" || root.name.hasSuffix(":svg") else {
      return nil
    }
    var info = ImageInfo(.svg)
    info.isTruncated = !(root.isClosed || scanner.hasEndTag(root.name))
    let box = root.attributes["viewBox"].map(numbers) ?? []
    let given = (
      width: root.attributes["width"].flatMap(pixels),
      height: root.attributes["height"].flatMap(pixels)
    )
    var size = (width: given.width ?? 0, height: given.height ?? 0)
    if box.count == 4, box[2] > 0, box[3] > 0 {
      switch given {
      case (nil, nil): size = (box[2], box[3])
      case (let width?, nil): size.height = width * box[3] / box[2]
      case (nil, let height?): size.width = height * box[2] / box[3]
      case (_?, _?): break
      }
    }
    info.width = Int(min(size.width.rounded(), 1e9))
    info.height = Int(min(size.height.rounded(), 1e9))
    return info
  }

  /// A length in CSS pixels; `nil` for a percentage or a unit that depends on the reader.
  private static func pixels(_ length: String) -> Double? {
    let trimmed = length.split(whereSeparator: \.isWhitespace).joined()
    let value: Double? =
      if trimmed.hasSuffix("px") {
        Double(trimmed.dropLast(2))
      } else if trimmed.hasSuffix("pt") {
        Double(trimmed.dropLast(2)).map { $0 * 4 / 3 }
      } else {
        Double(trimmed)
      }
    return value.flatMap { $0.isFinite && $0 > 0 ? $0 : nil }
  }

  private static func numbers(_ list: String) -> [Double] {
    list.split { $0 == "," || $0.isWhitespace }.compactMap { Double($0) }
      .filter(\.isFinite)
  }
}
