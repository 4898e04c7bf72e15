import Foundation
import Testing

@Suite("pictures, through the program")
struct PictureTests {
  private let scratch: Scratch
  private let fixture = Program.root.appending(path: "Tests/Fixtures/pictures")

  init() throws { scratch = try Scratch() }

  private func bind(
    _ folder: URL, _ arguments: [String] = [], as name: String = "book",
    environment: [String: String] = [:]
  ) throws -> (result: Program.Result, book: URL) {
    let book = scratch.folder.appending(path: name + ".epub")
    let cache = ["XDG_CACHE_HOME": scratch.folder.appending(path: "cache").path]
    let result = try Program.bind(
      folder, arguments + ["--cover", "none"], to: book,
      environment: cache.merging(environment) { $1 })
    return (result, book)
  }

  private func pictures(in book: URL) throws -> [Data] {
    let files = try UnpackedBook(book).files
    return files.keys.filter { $0.hasPrefix("EPUB/images/") }.sorted().compactMap { files[$0] }
  }

  @Test("whatever a telephone or a scanner made becomes what readers show, upright and in RGB")
  func formats() throws {
    let (result, book) = try bind(fixture)
    let unpacked = try UnpackedBook(book)
    let images = unpacked.files.keys.filter { $0.hasPrefix("EPUB/images/") }
    #expect(images.count == 5)
    for name in images {
      let size = try #require(PictureSize(unpacked.files[name] ?? Data()), "\(name)")
      #expect(size.components <= 3, "\(name)")
      #expect([size.width, size.height].sorted() == [64, 96])
    }
    // The door alone was taken sideways.
    #expect(images.count { PictureSize(unpacked.files[$0] ?? Data())?.width == 64 } == 1)
    #expect(result.errors.contains("5 pictures were made anew"))
    #expect(!result.errors.contains("image.unusable"))
  }

  @Test(
    "the book is the same with the cache cold, warm, absent and damaged, on any number of threads")
  func reproducible() throws {
    let first = try Data(contentsOf: try bind(fixture).book)
    let cache = scratch.folder.appending(path: "cache/bindery/images")
    #expect(try FileManager.default.contentsOfDirectory(atPath: cache.path).count == 5)
    #expect(try Data(contentsOf: bind(fixture, ["--jobs", "1"]).book) == first)
    for name in try FileManager.default.contentsOfDirectory(atPath: cache.path) {
      try Data("damage".utf8).write(to: cache.appending(path: name))
    }
    #expect(try Data(contentsOf: bind(fixture, ["--jobs", "4"]).book) == first)
    let none = ["XDG_CACHE_HOME": "", "HOME": ""]
    #expect(try Data(contentsOf: bind(fixture, environment: none).book) == first)
  }

  @Test("without the helper the book is made, and what it lacks is told")
  func withoutHelper() throws {
    let (result, book) = try bind(
      fixture, ["--verbose"], environment: ["BINDERY_IMAGES": "/nowhere/bindery-images"])
    #expect(try pictures(in: book).count == 2)
    #expect(result.errors.contains("rain.avif' is in a format that books cannot hold (avif)"))
    #expect(result.errors.contains("[transcoder.unavailable]"))
    #expect(try UnpackedBook(book).essays.contains("走过桥"))
  }

  @Test("no place that a camera wrote reaches the book, with the helper or without")
  func privacy() throws {
    let source = try Data(contentsOf: fixture.appending(path: "图/door.jpg"))
    let place = Data([0, 0, 0, 35, 0, 0, 0, 1, 0, 0, 0, 40, 0, 0, 0, 1])
    #expect(source.range(of: place) != nil)
    for environment in [[:], ["BINDERY_IMAGES": "/nowhere/bindery-images"]] {
      let book = try bind(fixture, environment: environment).book
      for picture in try pictures(in: book) {
        #expect(picture.range(of: place) == nil)
      }
    }
  }

  @Test(
    "what is too large is scaled down, unless it is to be kept; a bomb is refused by its header")
  func large() throws {
    try scratch.write("in/a.md", "# 大\n\n![大](large.bmp)\n\n![大](sparse.png)\n\n![弹](bomb.png)\n")
    try scratch.write("in/large.bmp", Bitmap.stripes(width: 2_600, height: 1_700))
    let sparse = Self.png(width: 2_600, height: 1_700)
    try scratch.write("in/sparse.png", sparse)
    try scratch.write("in/bomb.png", Self.png(width: 60_000, height: 60_000))
    let folder = scratch.folder.appending(path: "in")
    let (result, book) = try bind(folder, ["--verbose"])
    #expect(result.errors.contains("'bomb.png' has 3600 megapixels, more than 256"))
    // A PNG without pixels cannot be scaled: it is told, and stays.
    #expect(result.errors.contains("[image.damaged]"))
    let sizes = try pictures(in: book).compactMap(PictureSize.init)
    #expect(sizes.count == 2)
    #expect(sizes.contains { $0.width * $0.height <= 4_000_000 && $0.width > 2_400 })
    let kept = try bind(folder, ["--images", "keep"], as: "kept").book
    #expect(try pictures(in: kept).contains(sparse))
    let small = try bind(folder, ["--images", "max=20000,grey"], as: "small").book
    #expect(try pictures(in: small).compactMap(PictureSize.init).contains { $0.width < 200 })
  }

  @Test(
    "a word on pictures that means nothing is refused", arguments: ["max=1", "huge", "quality=0"])
  func words(_ word: String) throws {
    let result = try Program.run(["export", "epub", "--images", word], in: scratch.folder)
    #expect(result.status == 64)
    #expect(result.errors.contains("'\(word)' is no word on pictures"))
  }

  /// A PNG of a size without a pixel.
  private static func png(width: Int, height: Int) -> Data {
    func big(_ value: Int) -> [UInt8] {
      (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * $0)) }
    }
    func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
      big(data.count) + Array(name.utf8) + data + [0, 0, 0, 0]
    }
    let head = chunk("IHDR", big(width) + big(height) + [1, 0, 0, 0, 0])
    return Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + head)
      + Data(chunk("IDAT", [0x78]) + chunk("IEND", []))
  }
}

/// A bitmap of 24 bits.
private enum Bitmap {
  static func stripes(width: Int, height: Int) -> Data {
    func little(_ value: Int, _ size: Int = 4) -> [UInt8] {
      (0..<size).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    let row = (0..<(width * 3 + 3) / 4 * 4).map { UInt8($0 / 96 % 2 * 200) }
    let head = [little(0), little(0), little(54), little(40), little(width), little(height)]
    var file = Data("BM".utf8 + head.flatMap { $0 } + little(1, 2) + little(24, 2))
    file.append(Data(count: 24))
    for _ in 0..<height { file.append(contentsOf: row) }
    return file
  }
}

/// The size of a JPEG or a PNG, as its header says.
private struct PictureSize {
  let width: Int
  let height: Int
  let components: Int

  init?(_ data: Data) {
    let bytes = [UInt8](data)
    func number(_ place: Int, _ size: Int) -> Int {
      (0..<size).reduce(0) { $0 << 8 | Int(bytes[place + $1]) }
    }
    if bytes.starts(with: [0x89, 0x50]), bytes.count > 33 {
      (width, height, components) = (number(16, 4), number(20, 4), 3)
      return
    }
    guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    var offset = 2
    while offset + 10 < bytes.count, ![0xC0, 0xC2].contains(bytes[offset + 1]) {
      offset += 2 + number(offset + 2, 2)
    }
    guard offset + 10 < bytes.count else { return nil }
    (height, width) = (number(offset + 5, 2), number(offset + 7, 2))
    components = Int(bytes[offset + 9])
  }
}
