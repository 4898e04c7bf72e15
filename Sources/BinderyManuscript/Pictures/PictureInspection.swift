internal import BinderyImages
internal import BinderyModel
internal import BinderyXML
internal import Crypto

/// Looks at the bytes of a picture, a sound or a film; its name says nothing.
enum PictureInspection {
  /// Whether a book can ship it.
  static func inspect(_ bytes: [UInt8]) -> PictureVerdict {
    guard let info = ImageInfo.sniff(bytes) else {
      if let media = MediaInfo.sniff(bytes) { return inspect(bytes, media) }
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

  private static func inspect(_ bytes: [UInt8], _ info: MediaInfo) -> PictureVerdict {
    guard let type = mediaType(of: info.format) else {
      return .unusable("is in a format that books cannot hold (\(info.format.rawValue))")
    }
    guard !info.isTruncated else { return .unusable("is cut off before its end") }
    return .usable(
      Picture(
        mediaType: type, width: 0, height: 0, isAnimated: false, isCMYK: false,
        hasSound: info.hasSound, size: bytes.count, digest: digest(of: bytes)))
  }

  /// The bytes that the book holds for a picture; `nil` where nothing can be made of them.
  static func shipped(_ bytes: [UInt8], as type: MediaType) -> [UInt8]? {
    switch type {
    case .png, .jpeg, .gif, .webp, .mp3, .m4a, .opus, .mp4, .webm: bytes
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

  /// The core media types of sounds, and the films that readers play.
  private static func mediaType(of format: MediaFormat) -> MediaType? {
    switch format {
    case .mp3: .mp3
    case .m4a: .m4a
    case .opus: .opus
    case .mp4: .mp4
    case .webm: .webm
    case .aac, .vorbis, .ogg, .wav, .flac, .matroska, .theora, .quickTime, .avi: nil
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
