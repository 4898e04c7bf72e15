import BinderyImages
import Testing

@Suite("sounds and films are known by their bytes")
struct MediaInfoTests {
  @Test(
    "each format is recognised",
    arguments: [
      (Samples.mp3Frame, MediaFormat.mp3),
      (Samples.join(Samples.ascii("ID3"), [4, 0, 0, 0, 0, 0, 2, 9, 9], Samples.mp3Frame), .mp3),
      ([0xFF, 0xF1, 0x50, 0x80, 0], .aac), (Samples.film("soun", brand: "M4A "), .m4a),
      (Samples.film("vide", "soun"), .mp4), (Samples.film("vide", brand: "qt  "), .quickTime),
      (Samples.ogg(Samples.ascii("OpusHead")), .opus),
      (Samples.ogg([1] + Samples.ascii("vorbis")), .vorbis),
      (Samples.ogg([0x80] + Samples.ascii("theora")), .theora), (Samples.webM, .webm),
      (Samples.join(Samples.ascii("RIFF"), [0, 0, 0, 0], Samples.ascii("WAVE")), .wav),
      (Samples.ascii("fLaC"), .flac),
    ])
  func formats(bytes: [UInt8], format: MediaFormat) {
    #expect(MediaInfo.sniff(bytes)?.format == format)
    #expect(MediaInfo.sniff(bytes)?.isTruncated == false)
  }

  @Test("a film tells whether it sounds")
  func tracks() {
    #expect(MediaInfo.sniff(Samples.film("vide"))?.hasSound == false)
    #expect(MediaInfo.sniff(Samples.film("vide", "soun"))?.hasSound == true)
    #expect(MediaInfo.sniff(Samples.film("soun"))?.hasFilm == false)
  }

  @Test("a film that is cut off, or has no track, is told")
  func truncated() {
    let film = Samples.film("vide", "soun")
    for length in 20..<film.count {
      #expect(MediaInfo.sniff(Array(film.prefix(length)))?.isTruncated == true)
    }
    #expect(MediaInfo.sniff(Samples.film())?.isTruncated == true)
  }

  @Test("pictures and texts are none, and nothing crashes")
  func others() {
    for (_, bytes) in Samples.all where !bytes.isEmpty {
      if case .mp4? = MediaInfo.sniff(bytes)?.format { Issue.record("a picture is a film") }
    }
    #expect(MediaInfo.sniff(Samples.ascii("春眠不觉晓")) == nil)
    for count in 0..<64 { _ = MediaInfo.sniff([UInt8](repeating: 0xFF, count: count)) }
  }
}
