import Testing

@testable import BinderyImages

@Suite("what a picture tells beside what it shows")
struct PrivateMetadataTests {
  private let place = Samples.ascii("35°41'N 51°25'E")

  private func removed(_ bytes: [UInt8], _ format: ImageFormat) -> [UInt8]? {
    PrivateMetadata.removed(from: bytes, of: format)
  }

  @Test("a picture without it is not touched", arguments: Samples.all.filter { $0.0 != "EXIF" })
  func clean(_ name: String, _ bytes: [UInt8]) {
    for format in ImageFormat.allCases where ImageInfo.sniff(bytes)?.format == format {
      #expect(removed(bytes, format) == nil)
    }
  }

  @Test("a JPEG loses EXIF, XMP, IPTC and what cameras add; profile, JFIF, Adobe and a remark stay")
  func jpeg() {
    let profile = Samples.segment(0xE2, Samples.ascii("ICC_PROFILE") + [0, 1, 1])
    let adobe = Samples.segment(0xEE, Samples.ascii("Adobe") + [0, 100, 0, 0, 0, 0, 0])
    let remark = Samples.segment(0xFE, Samples.ascii("by hand"))
    let told = Samples.join(
      Samples.exif(orientation: 1, isBig: true),
      Samples.segment(0xE1, Samples.ascii("http://ns.adobe.com/xap/1.0/\0") + place),
      Samples.segment(0xED, Samples.ascii("Photoshop 3.0\0") + place),
      Samples.segment(0xE2, Samples.ascii("MPF\0") + place),
      Samples.segment(0xE5, place))
    let kept = Samples.jpeg(head: profile + adobe + remark)
    #expect(removed(Samples.jpeg(head: told + profile + adobe + remark), .jpeg) == kept)
    #expect(removed(Samples.jpeg(head: profile + told + adobe + remark), .jpeg) == kept)
  }

  @Test("what follows the end of a picture goes: telephones put another one there")
  func trailing() {
    #expect(removed(Samples.jpeg() + Samples.jpeg(width: 9), .jpeg) == Samples.jpeg())
    #expect(removed(Samples.png() + place, .png) == Samples.png())
    #expect(removed(Samples.lossyWebP + place, .webp) == Samples.lossyWebP)
  }

  @Test(
    "the orientation of a JPEG stays, and nothing else of EXIF", arguments: 2...8, [true, false])
  func orientation(_ orientation: Int, isBig: Bool) throws {
    let bytes = Samples.jpeg(head: Samples.exif(orientation: orientation, isBig: isBig))
    let mended = try #require(removed(bytes, .jpeg))
    #expect(ImageInfo.sniff(mended) == ImageInfo.sniff(bytes))
    #expect(ImageInfo.sniff(mended)?.orientation == orientation)
    #expect(!mended.contains(sequence: Samples.ascii("ABC")))
    // JFIF stays first, and what is mended needs no mending.
    #expect(mended.prefix(20) == bytes.prefix(20))
    #expect(removed(mended, .jpeg) == nil)
  }

  @Test("a PNG loses texts, EXIF and times; its pixels and what they need stay")
  func png() {
    let colours = Samples.chunk("iCCP", [1, 2]) + Samples.chunk("pHYs", [3])
    let told = ["tEXt", "zTXt", "iTXt", "eXIf", "tIME"].flatMap { Samples.chunk($0, place) }
    func png(_ chunks: [UInt8]) -> [UInt8] {
      let plain = Samples.png()
      return plain[..<33] + chunks + plain[33...]
    }
    #expect(removed(png(colours + told), .png) == png(colours))
    #expect(removed(png(told + colours), .png) == png(colours))
  }

  @Test("a WebP loses EXIF and XMP with the flags that announce them")
  func webP() throws {
    let picture = Samples.riffChunk("VP8L", [0x2F, 0, 0, 0, 0])
    func webP(flags: UInt8, _ chunks: [UInt8]) -> [UInt8] {
      let head = Samples.join([flags, 0, 0, 0], Samples.little(639, 3), Samples.little(479, 3))
      return Samples.riff(Samples.join(Samples.riffChunk("VP8X", head), picture, chunks))
    }
    let told = Samples.riffChunk("EXIF", place) + Samples.riffChunk("XMP ", place)
    #expect(removed(webP(flags: 0x3C, told), .webp) == webP(flags: 0x30, []))
    // A writer forgot to pad the last chunk.
    let odd = Samples.join(Samples.ascii("EXIF"), Samples.little(3), [1, 2, 3])
    #expect(removed(webP(flags: 0x08, odd), .webp) == webP(flags: 0x00, []))
  }

  @Test("no damage stops the reader, and what is taken out is never put in")
  func damage() {
    let exif = Samples.exif(orientation: 6, isBig: true)
    let pictures = [
      Samples.jpeg(head: exif + Samples.segment(0xED, place)),
      Samples.png() + place, Samples.extendedWebP(frames: 2) + place,
    ]
    for bytes in pictures {
      for length in 0..<bytes.count {
        for flip in [UInt8(0), 0xFF, 0x80] {
          var cut = Array(bytes.prefix(length))
          if flip > 0, length > 0 { cut[length / 2] ^= flip }
          for format in ImageFormat.allCases {
            if let mended = removed(cut, format) { #expect(mended.count <= cut.count + 36) }
          }
        }
      }
    }
  }

  @Test("a megabyte of segments takes a moment")
  func linear() {
    let many = [[UInt8]](repeating: Samples.segment(0xE3, [1]), count: 200_000).flatMap { $0 }
    #expect(removed(Samples.jpeg(head: many), .jpeg) == Samples.jpeg())
  }
}

extension [UInt8] {
  /// Whether bytes stand somewhere in these.
  fileprivate func contains(sequence: [UInt8]) -> Bool {
    indices.contains { self[$0...].starts(with: sequence) }
  }
}
