import BinderyManuscript
import BinderyModel
import Foundation
import Testing

@Suite("pictures")
struct PictureTests {
  /// Stays until the test is over.
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func manuscript(_ text: String, more: [String: [UInt8]] = [:]) throws -> Manuscript {
    try folder.write("posts/a.md", Array("# 甲\n\n\(text)".utf8))
    try folder.write("posts/图 一.png", Samples.png)
    try folder.write("assets/x.PNG", Samples.png)
    for (name, bytes) in more { try folder.write(name, bytes) }
    return try folder.load()
  }

  @Test(
    "a path leads to its picture however it is spelled",
    arguments: [
      "<图 一.png>", "%E5%9B%BE%20%E4%B8%80.png", "<./图 一.png?raw=true>", "../assets/x.PNG",
      "/assets/x.PNG", "/assets/X.png", "assets/x.PNG", "..\\assets\\x.PNG",
      "{{site.url}}/assets/x.PNG",
    ])
  func paths(destination: String) throws {
    let manuscript = try manuscript("![图](\(destination))")
    #expect(try manuscript.body(0).imageSources == [.asset(AssetID(0))])
    let asset = try #require(manuscript.book.assets.first)
    #expect(asset.mediaType == .png)
    #expect((asset.width, asset.height) == (1, 1))
    #expect(asset.size == Samples.png.count)
    #expect(try manuscript.book.contents.data(of: asset.id) == Samples.png)
    #expect(manuscript.book.chapters[0].features == .pictures)
  }

  @Test("each content is shipped once, whatever its names")
  func once() throws {
    let manuscript = try manuscript(
      "![](<图 一.png>) ![b](/assets/x.PNG) ![c](data:image/png;base64,\(Samples.pngBase64))")
    #expect(try manuscript.body(0).imageSources == Array(repeating: .asset(AssetID(0)), count: 3))
    #expect(manuscript.book.assets.count == 1)
    #expect(manuscript.book.assets[0].source.text == "posts/图 一.png")
    #expect(manuscript.book.chapters[0].features == [.pictures, .picturesWithoutAlternative])
  }

  @Test("a picture in its address is shipped, and read again from the essay")
  func data() throws {
    let manuscript = try manuscript("![c](data:image/png;base64,\(Samples.pngBase64))")
    #expect(try manuscript.body(0).imageSources == [.asset(AssetID(0))])
    #expect(try manuscript.book.contents.data(of: AssetID(0)) == Samples.png)
  }

  @Test(
    "what does not lead to a file of the folder is shown as missing, and told with its place",
    arguments: [
      ("no.png", DiagnosticCode.imageMissing), ("../../../etc/passwd", .fileOutside),
      ("%2e%2e/%2e%2e/%2e%2e/x.png", .fileOutside), ("/etc/passwd", .imageMissing),
      ("file:///etc/passwd", .fileOutside), ("C:/x.png", .fileOutside), ("~/x.png", .imageMissing),
      ("a%00b.png", .fileOutside), ("link.png", .fileOutside), ("pipe.png", .imageUnusable),
      ("a.md", .imageUnusable), (".", .imageUnusable), ("text.png", .imageUnusable),
      ("picture.bmp", .imageUnusable), ("cut.png", .imageUnusable),
      ("data:image/png;base64,!!", .imageUnusable),
    ])
  func missing(destination: String, code: DiagnosticCode) throws {
    let folder = try TemporaryFolder(["posts/a.md": "# 甲\n\n看![图](\(destination))"])
    try folder.link("posts/link.png", to: "/etc/hostname")
    mkfifo(folder.file("posts/pipe.png"), 0o600)
    try folder.write("posts/text.png", Array("no picture".utf8))
    try folder.write("posts/cut.png", Array(Samples.png.dropLast(20)))
    try folder.write(
      "posts/picture.bmp",
      [
        0x42, 0x4D, 58, 0, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0, 40, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0,
        24, 0,
      ]
        + Array(repeating: 0, count: 28))
    let manuscript = try folder.load()
    let told = manuscript.diagnostics.filter { $0.file?.text == "posts/a.md" }
    #expect(told.map(\.code) == [code])
    #expect(told.first?.severity == .warning)
    #expect(told.first?.source?.start == SourcePosition(line: 3, column: 4))
    guard case .missing? = try manuscript.body(0).imageSources.first else {
      Issue.record("the picture is not shown as missing")
      return
    }
    #expect(manuscript.book.assets.isEmpty)
    #expect(manuscript.book.chapters[0].features.isEmpty)
  }

  @Test("a picture on a server becomes a link; one of the own site is the file")
  func remotePictures() throws {
    let folder = try TemporaryFolder([
      "_config.yml": "url: https://example.com",
      "_posts/2024-01-01-a.md":
        "![a](https://x.org/路.png) ![b](https://example.com/i/x.png) ![c](//x.org/y)",
    ])
    try folder.write("i/x.png", Samples.png)
    let manuscript = try folder.load()
    #expect(
      try manuscript.body(0).imageSources == [
        remote("https://x.org/%E8%B7%AF.png"), .asset(AssetID(0)), remote("https://x.org/y"),
      ])
    #expect(manuscript.diagnostics(.imageRemote).count == 2)
  }

  @Test("a name that lies about its bytes is told once")
  func mislabelled() throws {
    let manuscript = try manuscript("![a](p.jpg) ![a](p.jpg)", more: ["posts/p.jpg": Samples.png])
    #expect(manuscript.book.assets.map(\.mediaType) == [.png])
    #expect(manuscript.diagnostics(.imageMislabelled).count == 1)
  }

  @Test("a drawing is shipped without what acts in it")
  func drawing() throws {
    let svg =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"4\"><script>x()</script><path d=\"M0 0\"/></svg>"
    let manuscript = try manuscript("![a](p.svg)", more: ["posts/p.svg": Array(svg.utf8)])
    let asset = try #require(manuscript.book.assets.first)
    let bytes = try manuscript.book.contents.data(of: asset.id)
    #expect(asset.mediaType == .svg)
    #expect(asset.size == bytes.count)
    #expect(!String(decoding: bytes, as: UTF8.self).contains("script"))
  }

  @Test("the cover comes from the command line, else the site, else a single essay")
  func cover() throws {
    let folder = try TemporaryFolder([
      "_config.yml": "image: /cover.png", "_posts/2024-01-01-a.md": "---\nimage: c.png\n---\n# 甲",
      "essay/a.md": "---\ncover: ../cover.png\n---\n# 甲",
    ])
    try folder.write("cover.png", Samples.png)
    try folder.write("other.png", Samples.png + [0])
    #expect(try folder.load().book.cover == AssetID(0))
    let other = try folder.load { $0.cover = folder.file("other.png") }.book
    #expect(other.assets.map(\.source.text) == ["other.png"])
    let none = try folder.load { $0.cover = folder.file("none.png") }
    #expect(none.book.cover == nil)
    #expect(none.codes.contains(.imageMissing))
    // The folder of the essay is its root.
    #expect(try folder.load("essay/a.md").codes.contains(.fileOutside))
  }
}
