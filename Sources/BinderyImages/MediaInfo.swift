/// What the bytes of a sound or a film tell without decoding them.
public struct MediaInfo: Sendable, Hashable {
  /// What the bytes are.
  public var format: MediaFormat
  /// Whether there is something to hear.
  public var hasSound: Bool
  /// Whether there is something to see.
  public var hasFilm: Bool
  /// Whether the end that the format demands is missing, or the header is broken.
  public var isTruncated: Bool

  init(
    _ format: MediaFormat, hasSound: Bool = true, hasFilm: Bool = false, isTruncated: Bool = false
  ) {
    self.format = format
    self.hasSound = hasSound
    self.hasFilm = hasFilm
    self.isTruncated = isTruncated
  }

  /// Recognises a sound or a film by its bytes, whatever its name; `nil` where it is none.
  ///
  /// Takes any bytes; reads headers only, in time that does not grow with what is between them.
  public static func sniff(_ bytes: [UInt8]) -> MediaInfo? {
    let reader = ByteReader(bytes)
    return ogg(reader) ?? ebml(reader) ?? isoFilm(reader) ?? riff(reader) ?? mpegAudio(reader)
  }

  /// Ogg (RFC 3533): the first packet of the first page names the codec.
  private static func ogg(_ reader: ByteReader) -> MediaInfo? {
    guard reader.has("OggS", at: 0) else { return nil }
    if reader.has("OpusHead", at: 28) { return MediaInfo(.opus) }
    if reader.has("theora", at: 29) { return MediaInfo(.theora, hasFilm: true) }
    if reader.has("vorbis", at: 29) { return MediaInfo(.vorbis) }
    return MediaInfo(.ogg)
  }

  /// EBML (RFC 8794): its header, some 40 bytes, names the type of the document.
  private static func ebml(_ reader: ByteReader) -> MediaInfo? {
    guard reader.number(at: 0, size: 4, .big) == 0x1A45_DFA3 else { return nil }
    let isWebM = (4..<64).contains { reader.has("webm", at: $0) }
    return MediaInfo(isWebM ? .webm : .matroska, hasFilm: true)
  }

  private static func riff(_ reader: ByteReader) -> MediaInfo? {
    if reader.has("RIFF", at: 0), reader.has("WAVE", at: 8) { return MediaInfo(.wav) }
    if reader.has("RIFF", at: 0), reader.has("AVI ", at: 8) {
      return MediaInfo(.avi, hasFilm: true)
    }
    return reader.has("fLaC", at: 0) ? MediaInfo(.flac) : nil
  }

  /// MPEG audio (ISO/IEC 11172-3, section 2.4.1.3), after the tags of ID3 where there are some.
  private static func mpegAudio(_ reader: ByteReader) -> MediaInfo? {
    var offset = 0
    if reader.has("ID3", at: 0) {
      // Seven bits a byte.
      let size = (6..<10).reduce(0) { $0 << 7 | (reader.byte(at: $1) ?? 0) & 0x7F }
      offset = 10 + size
      // Some programs pad the tag.
      while offset < 10 + size + 4_096, reader.byte(at: offset) == 0 { offset += 1 }
    }
    guard let head = reader.number(at: offset, size: 4, .big), head >> 21 == 0x7FF else {
      return offset > 0 ? MediaInfo(.mp3, isTruncated: true) : nil
    }
    switch (head >> 19 & 3, head >> 17 & 3) {
    case (1, _): return nil
    case (_, 0): return MediaInfo(.aac)
    case (_, 1):
      let isFrame = head >> 12 & 15 != 15 && head >> 10 & 3 != 3
      return isFrame ? MediaInfo(.mp3) : nil
    case (_, _): return nil
    }
  }
}

/// The formats of sounds and films that are recognised.
public enum MediaFormat: String, Sendable, Hashable, CaseIterable {
  case mp3, aac, m4a, opus, vorbis, ogg, wav, flac
  case mp4, webm, matroska, theora, quickTime, avi
}
