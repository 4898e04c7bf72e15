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

  @Test("a raster picture in a drawing is shipped by what it is, without what it tells; others go")
  func rastersInDrawings() throws {
    func drawing(_ address: String) -> [UInt8] {
      Array("<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"\(address)\"/></svg>".utf8)
    }
    let text: [UInt8] = [0, 0, 0, 4, 0x74, 0x45, 0x58, 0x74, 1, 2, 3, 4, 0, 0, 0, 0]
    let told = Data(Samples.png[..<33] + text + Samples.png[33...]).base64EncodedString()
    let manuscript = try manuscript(
      "![a](p.svg) ![b](q.svg)",
      more: [
        "posts/p.svg": drawing("data:image/jpg;base64,\(told)"),
        "posts/q.svg": drawing("data:image/png;base64,AAAA"),
      ])
    let drawings = try manuscript.book.assets.map {
      String(decoding: try manuscript.book.contents.data(of: $0.id), as: UTF8.self)
    }
    #expect(drawings[0].contains("\"data:image/png;base64,\(Samples.pngBase64)\""))
    #expect(!drawings[1].contains("data:"))
  }

  @Test("private metadata is left out, and the size and digest are those of what is shipped")
  func metadata() throws {
    let text: [UInt8] = [0, 0, 0, 4, 0x74, 0x45, 0x58, 0x74, 1, 2, 3, 4, 0, 0, 0, 0]
    let told = Array(Samples.png[..<33] + text + Samples.png[33...])
    let manuscript = try manuscript(
      "![a](told.png) ![b](<图 一.png>)", more: ["posts/told.png": told])
    #expect(manuscript.book.assets.count == 1)
    #expect(manuscript.book.assets[0].size == Samples.png.count)
    #expect(try manuscript.book.contents.data(of: AssetID(0)) == Samples.png)
  }

  @Test(
    "a picture of many pixels in few bytes is refused by its header, before anything decodes it")
  func bomb() throws {
    var bytes = Samples.png
    bytes.replaceSubrange(16..<24, with: [0, 0, 0xEA, 0x60, 0, 0, 0xEA, 0x60])
    let manuscript = try manuscript("![a](b.png)", more: ["posts/b.png": bytes])
    #expect(
      manuscript.diagnostics(.imageUnusable).map(\.message) == [
        "the picture 'b.png' has 3600 megapixels, more than 256"
      ])
  }

  @Test("a word on pictures is read, or refused")
  func policies() {
    #expect(PicturePolicy("keep") == .keep)
    #expect(
      PicturePolicy("max=2M,quality=75,grey")
        == PicturePolicy(mostPixels: 2_000_000, quality: 75, isGrey: true))
    #expect(PicturePolicy("max=640000") == PicturePolicy(mostPixels: 640_000))
    for word in [
      "", "max", "max=", "max=M", "max=-1", "quality=101", "grey=1", "keep,grey",
      "max=9999999999999999999M",
    ] {
      #expect(PicturePolicy(word) == nil, "\(word)")
    }
  }

  @Test("pictures without words are told once an essay, a caption being words")
  func alternatives() throws {
    let manuscript = try manuscript(
      "![](<图 一.png>) ![图](/assets/x.PNG) 一 ![](/assets/x.PNG)\n\n![](<图 一.png> \"题\")")
    let told = manuscript.diagnostics(.imageNoAlternative)
    #expect(
      told.map(\.message) == ["2 pictures have no alternative text, of which this is the first"])
    #expect(told.first?.source?.start == SourcePosition(line: 3, column: 1))
  }

  @Test(
    "the caption of a picture that stands alone is what is asked for",
    arguments: [
      (CaptionPolicy.title, ["题", nil]), (.alt, ["题", "图"]), (.none, [nil, nil]),
    ] as [(CaptionPolicy, [String?])])
  func captions(policy: CaptionPolicy, expected: [String?]) throws {
    let folder = try TemporaryFolder(["a.md": "# 甲\n\n![图](x.png \"题\")\n\n![图](x.png)"])
    try folder.write("x.png", Samples.png)
    let manuscript = try folder.load { $0.captions = policy }
    let captions = try manuscript.body(0).blocks.map { block -> String? in
      guard case .figure(let figure) = block.content,
        case .plain(let inlines)? = figure.caption.first?.content,
        case .text(let text)? = inlines.first?.content
      else { return nil }
      return text
    }
    #expect(captions == expected)
  }

  @Test(
    "a vault's folder of attachments comes before the rest of the vault",
    arguments: [
      ("附件", "附件/p.png"), ("./图", "笔记/图/p.png"), ("/", "p.png"), ("../out", "a/p.png"),
    ])
  func attachments(folderName: String, expected: String) throws {
    let folder = try TemporaryFolder([
      ".obsidian/app.json": "{\"attachmentFolderPath\": \"\(folderName)\"}",
      "笔记/甲.md": "![[p.png]]",
    ])
    for (number, name) in ["附件/p.png", "笔记/图/p.png", "p.png", "a/p.png"].enumerated()
    where name != "p.png" || expected == name {
      try folder.write(name, Samples.png + [UInt8](repeating: 0, count: number))
    }
    #expect(try folder.load().book.assets.map(\.source.text) == [expected])
  }

  @Test("a path from the root of a book with SUMMARY.md begins at the folder of its chapters")
  func contentRoot() throws {
    let folder = try TemporaryFolder([
      "book.toml": "[book]\nsrc = \"text\"\n", "text/SUMMARY.md": "# 目录\n\n- [甲](a/a.md)\n",
      "text/a/a.md": "# 甲\n\n![图](/images/X.png)",
    ])
    try folder.write("text/images/x.png", Samples.png)
    let manuscript = try folder.load()
    #expect(manuscript.book.assets.map(\.source.text) == ["text/images/x.png"])
    #expect(manuscript.diagnostics(.nameCase).count == 1)
  }

  @Test("book.yaml says what becomes of pictures, and a flag wins over it")
  func bookFile() throws {
    let folder = try TemporaryFolder([
      "book.yaml": "captions: alt\nimages: keep\n", "a.md": "# 甲\n\n![图](x.jpg)",
    ])
    try folder.write("x.jpg", Samples.largeJPEG)
    #expect(try folder.load().diagnostics(.transcoderUnavailable).isEmpty)
    guard case .figure(let figure)? = try folder.load().body(0).blocks.first?.content else {
      Issue.record("there is no figure")
      return
    }
    #expect(!figure.caption.isEmpty)
    let flagged = try folder.load { $0.pictures = PicturePolicy() }
    #expect(flagged.diagnostics(.transcoderUnavailable).count == 1)
    try folder.write("book.yaml", Array("images: huge\n".utf8))
    #expect(throws: ManuscriptError.self) { try folder.load() }
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
