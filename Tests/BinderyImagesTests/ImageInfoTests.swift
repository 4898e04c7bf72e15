import Testing

@testable import BinderyImages

@Suite("Pictures by their bytes")
struct ImageInfoTests {
  private func info(
    _ format: ImageFormat, _ width: Int = 640, _ height: Int = 480, isAnimated: Bool = false,
    isCMYK: Bool = false, orientation: Int = 1
  ) -> ImageInfo {
    ImageInfo(
      format, width: width, height: height, isAnimated: isAnimated, isCMYK: isCMYK,
      orientation: orientation)
  }

  @Test("PNG tells its size, and its frames by acTL")
  func png() {
    #expect(ImageInfo.sniff(Samples.png()) == info(.png))
    #expect(ImageInfo.sniff(Samples.png(frames: 3)) == info(.png, isAnimated: true))
    #expect(ImageInfo.sniff(Samples.png(frames: 1)) == info(.png))
    #expect(ImageInfo.sniff(Samples.png(width: 50_000, height: 50_000))?.width == 50_000)
  }

  @Test("JPEG tells its size in any frame", arguments: [0xC0, 0xC1, 0xC2, 0xC9] as [UInt8])
  func jpeg(frame: UInt8) {
    #expect(ImageInfo.sniff(Samples.jpeg(frame: frame)) == info(.jpeg))
  }

  @Test("EXIF orientations 5 to 8 turn a JPEG", arguments: 1...8, [true, false])
  func orientation(_ orientation: Int, isBig: Bool) {
    let bytes = Samples.jpeg(head: Samples.exif(orientation: orientation, isBig: isBig))
    let isTurned = orientation >= 5
    #expect(
      ImageInfo.sniff(bytes)
        == info(
          .jpeg, isTurned ? 480 : 640, isTurned ? 640 : 480, orientation: orientation))
  }

  @Test("the picture inside EXIF is not the picture")
  func thumbnail() {
    let head = Samples.segment(0xE1, Samples.jpeg(width: 9, height: 9))
    let bytes = Samples.jpeg(head: head)
    #expect(ImageInfo.sniff(bytes) == info(.jpeg))
    #expect(ImageInfo.sniff(bytes.dropLast(2) + [])?.isTruncated == true)
  }

  @Test("four components are CMYK")
  func cmyk() {
    #expect(ImageInfo.sniff(Samples.jpeg(components: 4)) == info(.jpeg, isCMYK: true))
    #expect(ImageInfo.sniff(Samples.jpeg(components: 1)) == info(.jpeg))
    #expect(
      ImageInfo.sniff(Samples.tiff(isBig: true, photometric: 5)) == info(.tiff, isCMYK: true))
  }

  @Test("bytes after the end of a JPEG or PNG are tolerated")
  func trailing() {
    #expect(ImageInfo.sniff(Samples.jpeg() + [0, 0, 1, 2]) == info(.jpeg))
    #expect(ImageInfo.sniff(Samples.png() + Samples.ascii("\n<!-- -->")) == info(.png))
  }

  @Test("GIF is animated from its second frame")
  func gif() {
    #expect(ImageInfo.sniff(Samples.gif()) == info(.gif))
    #expect(ImageInfo.sniff(Samples.gif(frames: 2)) == info(.gif, isAnimated: true))
  }

  @Test("WebP tells its size in all three forms")
  func webP() {
    #expect(ImageInfo.sniff(Samples.lossyWebP) == info(.webp))
    #expect(ImageInfo.sniff(Samples.losslessWebP) == info(.webp))
    #expect(ImageInfo.sniff(Samples.extendedWebP(frames: 1)) == info(.webp))
    #expect(ImageInfo.sniff(Samples.extendedWebP(frames: 2)) == info(.webp, isAnimated: true))
  }

  @Test("AVIF and HEIF tell their largest size, turned where they say")
  func isoMedia() {
    #expect(ImageInfo.sniff(Samples.isoMedia(brand: "avif")) == info(.avif))
    #expect(ImageInfo.sniff(Samples.isoMedia(brand: "mif1", compatible: "avif")) == info(.avif))
    #expect(ImageInfo.sniff(Samples.isoMedia(brand: "avis")) == info(.avif, isAnimated: true))
    #expect(ImageInfo.sniff(Samples.isoMedia(brand: "heic", turn: 3)) == info(.heif, 480, 640))
    #expect(ImageInfo.sniff(Samples.isoMedia(brand: "isom", compatible: "mp42")) == nil)
  }

  @Test("BMP, TIFF and ICO tell their size")
  func others() {
    #expect(ImageInfo.sniff(Samples.bmp()) == info(.bmp, 3, 4))
    #expect(ImageInfo.sniff(Samples.bmp(height: -4)) == info(.bmp, 3, 4))
    #expect(ImageInfo.sniff(Samples.tiff(isBig: true)) == info(.tiff))
    #expect(ImageInfo.sniff(Samples.tiff(isBig: false)) == info(.tiff))
    #expect(ImageInfo.sniff(Samples.ico) == info(.ico, 256, 256))
  }

  @Test("a picture cut short is truncated or none", arguments: Samples.all)
  func truncated(_ name: String, _ bytes: [UInt8]) {
    #expect(ImageInfo.sniff(bytes)?.isTruncated == false)
    for length in 0..<bytes.count {
      #expect(ImageInfo.sniff(Array(bytes.prefix(length)))?.isTruncated != false)
    }
  }

  @Test(
    "a text is no picture",
    arguments: [
      "", "B", "BM is a beginning", "II*", "<html><body><svg/></body></html>", "# 题\n\n<svg/>",
      "<!DOCTYPE html><html></html>", "<", "<!--", "<?xml", "<svgx/>", "RIFF....WAVE", "GIF88a",
    ])
  func text(_ text: String) {
    #expect(ImageInfo.sniff(Array(text.utf8)) == nil)
  }

  @Test("no bytes whatever stop the reader")
  func fuzz() {
    var generator = SplitMix(state: 3)
    for round in 0..<20_000 {
      var bytes = Samples.all[round % Samples.all.count].1
      for _ in 0..<Int.random(in: 1...8, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        bytes[place] =
          [0, 0xFF, 0x7F, 0x80, .random(in: 0...255, using: &generator)]
          .randomElement(using: &generator) ?? 0
      }
      if let info = ImageInfo.sniff(bytes) { #expect(info.width >= 0 && info.height >= 0) }
      let noise = (0..<64).map { _ in UInt8.random(in: 0...255, using: &generator) }
      _ = ImageInfo.sniff(bytes.prefix(24) + noise)
    }
  }
}

/// A generator whose numbers are the same on every run.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
