internal import BinderyImages
internal import BinderyModel
internal import BinderyTranscoding
internal import BinderyXML
internal import Crypto

/// Looks at the bytes of a picture, a sound or a film; its name says nothing.
struct PictureInspection: Sendable {
  let policy: PicturePolicy
  let transcoder: Transcoder

  /// Whether a book can ship it, as it is or made anew.
  func inspect(_ bytes: [UInt8]) -> PictureVerdict {
    guard let info = ImageInfo.sniff(bytes) else {
      if let media = MediaInfo.sniff(bytes) { return Self.inspect(bytes, media) }
      // https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md
      return .unusable(bytes.starts(with: "version https://git-lfs".utf8) ? .pointer : .unknown)
    }
    guard !info.isTruncated else { return .unusable(.cutOff) }
    // Few bytes can hold many pixels, and whoever decodes them needs memory for all.
    guard info.format == .svg || info.pixels <= PictureRecipe.mostSourcePixels else {
      return .unusable(.tooManyPixels(info.pixels / 1_000_000))
    }
    // A drawing's tree takes twenty times its bytes.
    guard info.format != .svg || bytes.count <= Self.mostDrawingBytes else {
      return .refused(.tooLarge(size: bytes.count, limit: Self.mostDrawingBytes))
    }
    let needs = PictureNeed.needs(of: info, by: policy)
    guard !needs.isEmpty else { return Self.verdict(on: bytes, info, .none) }
    let recipe = PictureRecipe(
      mostPixels: policy.mostPixels ?? PictureRecipe.mostSourcePixels, quality: policy.quality,
      isGrey: policy.isGrey)
    switch transcoder.transcode(bytes, by: recipe) {
    case .made(let made, let place):
      guard let info = ImageInfo.sniff(made) else { return .unusable(.unknown) }
      return Self.verdict(on: made, info, .done(place, needs))
    case .refused(let reason): return Self.verdict(on: bytes, info, .failed(reason))
    case .unavailable(let reason):
      return Self.verdict(on: bytes, info, .unavailable(reason, needs))
    }
  }

  private static func verdict(
    on bytes: [UInt8], _ info: ImageInfo, _ making: Picture.Making
  ) -> PictureVerdict {
    guard let type = mediaType(of: info.format) else {
      switch making {
      case .failed(let reason): return .unusable(.undecodable(reason))
      case .unavailable(let lack, _): return .unusable(.untranscodable(info.format, lack: lack))
      case .none, .done: return .unusable(.format(info.format.rawValue))
      }
    }
    guard let shipped = shipped(bytes, as: type) else { return .unusable(.malformed) }
    return .usable(
      Picture(
        mediaType: type, width: info.width, height: info.height, isAnimated: info.isAnimated,
        isCMYK: info.isCMYK, size: shipped.count, digest: digest(of: shipped), making: making))
  }

  private static func inspect(_ bytes: [UInt8], _ info: MediaInfo) -> PictureVerdict {
    guard let type = mediaType(of: info.format) else {
      return .unusable(.format(info.format.rawValue))
    }
    guard !info.isTruncated else { return .unusable(.cutOff) }
    return .usable(
      Picture(
        mediaType: type, width: 0, height: 0, isAnimated: false, isCMYK: false,
        hasSound: info.hasSound, size: bytes.count, digest: digest(of: bytes)))
  }

  /// The bytes that the book holds for a picture that is not made anew; `nil` where nothing can be made
  /// of them.
  static func shipped(_ bytes: [UInt8], as type: MediaType) -> [UInt8]? {
    switch type {
    case .png: PrivateMetadata.removed(from: bytes, of: .png) ?? bytes
    case .jpeg: PrivateMetadata.removed(from: bytes, of: .jpeg) ?? bytes
    case .webp: PrivateMetadata.removed(from: bytes, of: .webp) ?? bytes
    case .gif, .mp3, .m4a, .opus, .mp4, .webm: bytes
    // An SVG is a program and a document at once: nothing is shipped that was not looked at.
    case .svg: SVGCleaner.clean(bytes, raster: raster)
    }
  }

  /// A raster picture in a drawing, if a book could hold it by itself: without private metadata, and by
  /// the name of what it is.
  private static func raster(_ address: String) -> String? {
    guard let bytes = DataAddress(address)?.bytes(limit: mostRasterBytes),
      let info = ImageInfo.sniff(bytes), !info.isTruncated,
      info.pixels <= PictureRecipe.mostSourcePixels, let type = mediaType(of: info.format)
    else { return nil }
    switch type {
    case .png, .jpeg, .gif, .webp:
      return DataAddress.text(of: shipped(bytes, as: type) ?? bytes, type)
    case .svg, .mp3, .m4a, .opus, .mp4, .webm: return nil
    }
  }

  private static let mostRasterBytes = 8 << 20
  private static let mostDrawingBytes = 16 << 20

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
