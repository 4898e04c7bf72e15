import BinderyModel

/// Bytes and sentences that several tests use.
enum Samples {
  /// A PNG of one pixel.
  static let png: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52, 0, 0, 0,
    1, 0, 0, 0, 1, 8, 6, 0, 0, 0, 0x1F, 0x15, 0xC4, 0x89, 0, 0, 0, 0x0D, 0x49, 0x44, 0x41, 0x54,
    0x78, 0x9C, 0x63, 0xFC, 0xCF, 0xC0, 0xF0, 0x1F, 0, 5, 5, 2, 0, 0x5F, 0xC8, 0xF1, 0xD2, 0, 0, 0,
    0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
  ]

  /// A JPEG that says it has six million pixels, and holds none.
  static let largeJPEG: [UInt8] = [
    0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0x07, 0xD0, 0x0B, 0xB8, 1, 1, 0x11, 0, 0xFF, 0xDA, 0, 8, 1, 1,
    0, 0, 63, 0, 0x12, 0x34, 0xFF, 0xD9,
  ]

  /// The same picture of one pixel in base64.
  static let pngBase64 =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg=="

  static let simplified = "我们需要明确这次技术浪潮的核心是什么，当我们抛开自媒体的各种概念之后，我们会发现它是一个实打实的交互方式。"
  static let traditional = "我們需要明確這次技術浪潮的核心是什麼，當我們拋開自媒體的各種概念之後，我們會發現它是一個實實在在的互動方式。"
  static let japanese = "吾輩は猫である。名前はまだ無い。どこで生れたかとんと見当がつかぬ。何でも薄暗いじめじめした所で泣いていた事だけは記憶している。"
  static let korean = "나 보기가 역겨워 가실 때에는 말없이 고이 보내 드리오리다. 영변에 약산 진달래꽃 아름 따다 가실 길에 뿌리오리다."
  static let english = """
    Call me Ishmael. Some years ago, never mind how long precisely, having little or no money in my
    purse, and nothing particular to interest me on shore, I thought I would sail about a little and
    see the watery part of the world. It is a way I have of driving off the spleen.
    """
}

/// A link out of the book; dead where the address cannot be.
func web(_ address: String) -> Link.Target {
  WebAddress(address).map { .external($0) } ?? .dead(address)
}

/// A picture on a server; missing where the address cannot be.
func remote(_ address: String) -> Image.Source {
  WebAddress(address).map { .remote($0) } ?? .missing(address)
}
