import BinderyManuscript
import BinderyModel
import Testing

@Suite("sounds and films")
struct MediaTests {
  /// Stays until the test is over.
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let sound: [UInt8] = [0xFF, 0xFB, 0x90, 0x00, 1, 2, 3, 4]

  private static let film: [UInt8] = {
    func box(_ name: String, _ data: [UInt8]) -> [UInt8] {
      [0, 0, 0, UInt8(data.count + 8)] + Array(name.utf8) + data
    }
    let zeros = [UInt8](repeating: 0, count: 8)
    let handler = box("hdlr", zeros + Array("vide".utf8) + zeros)
    return box("ftyp", Array("isom".utf8) + zeros)
      + box("moov", box("trak", box("mdia", handler))) + box("mdat", [1])
  }()

  private func manuscript(_ text: String) throws -> Manuscript {
    try folder.write("posts/a.md", Array("# 甲\n\n\(text)".utf8))
    try folder.write("posts/雨.mp3", Self.sound)
    try folder.write("posts/湖.mp4", Self.film)
    try folder.write("posts/山.png", Samples.png)
    try folder.write("posts/声.wav", Array("RIFF0000WAVEfmt ".utf8))
    return try folder.load()
  }

  private func media(_ manuscript: Manuscript) throws -> [Media] {
    try manuscript.body(0).blocks.flatMap { block -> [Media] in
      guard case .paragraph(let inlines) = block.content else { return [] }
      return inlines.compactMap { inline in
        if case .media(let media) = inline.content { return media }
        return nil
      }
    }
  }

  @Test("a film, its poster, a sound and a picture are each found in their order")
  func order() throws {
    let manuscript = try manuscript(
      "<video src=湖.mp4 poster=山.png>![图](山.png)</video>\n\n![雨](雨.mp3)")
    let media = try media(manuscript)
    #expect(media.map(\.kind) == [.video, .audio])
    #expect(media.map(\.source) == [.asset(AssetID(0)), .asset(AssetID(2))])
    #expect(media[0].poster == .asset(AssetID(1)))
    #expect(manuscript.book.assets.map(\.mediaType) == [.mp4, .png, .mp3])
    #expect(manuscript.book.chapters[0].features == [.films, .sounds, .pictures])
    #expect(try manuscript.book.contents.data(of: AssetID(2)) == Self.sound)
  }

  @Test("a film without sound says nothing of sounds")
  func silent() throws {
    let manuscript = try manuscript("<video src=湖.mp4></video>")
    #expect(manuscript.book.chapters[0].features == .films)
  }

  @Test(
    "what cannot be played is told, and its words stay",
    arguments: [
      ("<audio src=声.wav>声</audio>", DiagnosticCode.imageUnusable),
      ("<audio src=湖.mp4>声</audio>", .imageUnusable),
      ("<audio src=山.png>声</audio>", .imageUnusable), ("<audio src=无.mp3>声</audio>", .imageMissing),
      ("<video src=../../x.mp4>声</video>", .fileOutside),
      ("<video src=\"https://example.com/a.mp4\">声</video>", .imageRemote),
    ])
  func unusable(html: String, code: DiagnosticCode) throws {
    let manuscript = try manuscript(html)
    #expect(manuscript.diagnostics.filter { $0.file != nil }.map(\.code) == [code])
    #expect(try media(manuscript).first?.fallback.plainText == "声")
    #expect(manuscript.book.assets.isEmpty)
  }

  @Test("a sound shown as a picture is none")
  func wrongPlace() throws {
    let manuscript = try manuscript("<img src=\"雨.mp3?x=.png\"> <img src=\"声.wav\">")
    #expect(manuscript.book.assets.count == 1)
    #expect(manuscript.diagnostics(.imageUnusable).count == 1)
  }
}
