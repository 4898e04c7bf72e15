internal import BinderyImages
internal import BinderyModel
internal import BinderyXML
internal import Crypto

/// Looks at a picture's bytes; its name says nothing.
enum PictureInspection {
  /// Whether a book can ship the picture.
  static func inspect(_ bytes: [UInt8]) -> PictureVerdict {
    guard let info = ImageInfo.sniff(bytes) else {
      let isPointer = bytes.starts(with: "version https://git-lfs".utf8)
      return .unusable(isPointer ? "is a pointer of Git LFS" : "is in no known format")
    }
    guard let type = mediaType(of: info.format) else {
      return .unusable("is in a format that books cannot hold (\(info.format.rawValue))")
    }
    guard !info.isTruncated else { return .unusable("is cut off before its end") }
    guard let shipped = shipped(bytes, as: type) else { return .unusable("is no SVG to be read") }
    return .usable(
      Picture(
        mediaType: type, width: info.width, height: info.height, isAnimated: info.isAnimated,
        isCMYK: info.isCMYK, size: shipped.count, digest: digest(of: shipped)))
  }

  /// The bytes that the book holds for a picture; `nil` where nothing can be made of them.
  static func shipped(_ bytes: [UInt8], as type: MediaType) -> [UInt8]? {
    switch type {
    case .png, .jpeg, .gif, .webp: bytes
    // An SVG is a program and a document at once: nothing is shipped that was not looked at.
    case .svg: SVGCleaner.clean(bytes)
    }
  }

  /// The core media types (EPUB 3.3, section 3.2).
  private static func mediaType(of format: ImageFormat) -> MediaType? {
    switch format {
    case .png: .png
    case .jpeg: .jpeg
    case .gif: .gif
    case .webp: .webp
    case .svg: .svg
    case .avif, .bmp, .tiff, .ico, .heif: nil
    }
  }

  private static func digest(of bytes: [UInt8]) -> String {
    var hash = SHA256()
    bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
    let digits = Array("0123456789abcdef".utf8)
    let text = hash.finalize().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }
}
