import BinderyManuscript
import BinderyModel
import Foundation
import Synchronization
import Testing

@Suite("pictures on servers")
struct RemoteImageTests {
  /// A server's answers, and what it was asked for.
  private final class Server: RemotePictures {
    let answers: [String: RemotePicture]
    let asked = Mutex<[String]>([])

    init(_ answers: [String: RemotePicture]) { self.answers = answers }

    func fetch(_ addresses: [WebAddress]) -> [RemotePicture] {
      asked.withLock { $0 += addresses.map(\.text) }
      return addresses.map {
        answers[$0.text] ?? .failed(reason: "the server says 404", remedy: "save the picture")
      }
    }
  }

  private let folder: TemporaryFolder
  private let kept: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    kept = try TemporaryFolder()
    try kept.write("picture-1", Samples.png)
    try kept.write("picture-2", Array("BM no picture".utf8))
  }

  private func manuscript(
    _ text: String, _ policy: RemoteImagePolicy?, _ server: Server, book: String? = nil
  ) throws -> Manuscript {
    try folder.write("a.md", Array("# 甲\n\n\(text)\n".utf8))
    if let book { try folder.write("book.yaml", Array(book.utf8)) }
    return try folder.load {
      $0.remoteImages = policy
      $0.remotePictures = server
    }
  }

  private func address(_ text: String) throws -> WebAddress { try #require(WebAddress(text)) }

  @Test("nothing is fetched unless that is asked for, on the command line or in book.yaml")
  func asked() throws {
    let server = Server([:])
    let text = "![海](https://a.example/sea.png)"
    for policy in [nil, RemoteImagePolicy.link, .drop] {
      _ = try manuscript(text, policy, server)
    }
    _ = try manuscript(text, .link, server, book: "remote-images: fetch\n")
    #expect(server.asked.withLock { $0 } == [])
    _ = try manuscript(text, nil, server, book: "remote-images: fetch\n")
    #expect(server.asked.withLock { $0 } == ["https://a.example/sea.png"])
  }

  @Test("a fetched picture is an asset as one of the folder is, and asked for once")
  func fetched() throws {
    let server = Server(["https://a.example/sea.png": .fetched(path: kept.file("picture-1"))])
    let manuscript = try manuscript(
      "![海](https://a.example/sea.png) ![再](https://a.example/sea.png)\n\n<img src=\"//a.example/sea.png\" alt=\"海\">",
      .fetch, server)
    #expect(server.asked.withLock { $0.count } == 1)
    #expect(try manuscript.body(0).imageSources == Array(repeating: .asset(AssetID(0)), count: 3))
    let asset = try #require(manuscript.book.assets.first)
    #expect(asset.source.text == "https://a.example/sea.png")
    #expect(asset.mediaType == .png)
    #expect(try manuscript.book.contents.data(of: asset.id) == Samples.png)
    #expect(manuscript.book.chapters[0].features == .pictures)
    #expect(manuscript.diagnostics.filter { $0.file != nil } == [])
  }

  @Test("what was not fetched stays a link, told with place, reason and remedy")
  func failed() throws {
    let server = Server([:])
    let manuscript = try manuscript("看![海](https://a.example/sea.png)", .fetch, server)
    #expect(
      try manuscript.body(0).imageSources == [.remote(try address("https://a.example/sea.png"))])
    let told = try #require(manuscript.diagnostics(.imageNotFetched).first)
    #expect(told.source?.start == SourcePosition(line: 3, column: 4))
    #expect(
      told.message
        == "the picture 'https://a.example/sea.png' was not fetched and is shown as a link: the server says 404"
    )
    #expect(told.hint == "save the picture")
  }

  @Test("what was fetched and cannot be shown stays a link, too")
  func unusable() throws {
    let server = Server([
      "https://a.example/sea.png": .fetched(path: kept.file("picture-2")),
      "https://a.example/gone.png": .fetched(path: kept.file("picture-3")),
    ])
    let manuscript = try manuscript(
      "![海](https://a.example/sea.png) ![山](https://a.example/gone.png)", .fetch, server)
    #expect(
      try manuscript.body(0).imageSources == [
        .remote(try address("https://a.example/sea.png")),
        .remote(try address("https://a.example/gone.png")),
      ])
    #expect(manuscript.book.assets.isEmpty)
    #expect(manuscript.codes.filter { $0 == .imageUnusable || $0 == .imageMissing }.count == 2)
  }

  @Test("the copy of an earlier run stands in, and that is told")
  func old() throws {
    let path = kept.file("picture-1")
    let server = Server(["https://a.example/sea.png": .old(path: path, reason: "no server")])
    let manuscript = try manuscript("![海](https://a.example/sea.png)", .fetch, server)
    #expect(try manuscript.body(0).imageSources == [.asset(AssetID(0))])
    #expect(manuscript.diagnostics(.imageOld).count == 1)
  }

  @Test("a cover on a server is fetched; films and sounds stay links")
  func coverAndFilms() throws {
    let server = Server(["https://a.example/c.png": .fetched(path: kept.file("picture-1"))])
    try folder.write(
      "a.md",
      Array(
        "---\ncover: https://a.example/c.png\n---\n# 甲\n\n<video src=\"https://a.example/f.mp4\" poster=\"https://a.example/c.png\"></video>"
          .utf8))
    let manuscript = try folder.load {
      $0.remoteImages = .fetch
      $0.remotePictures = server
    }
    #expect(manuscript.book.cover == AssetID(0))
    #expect(server.asked.withLock { $0 } == ["https://a.example/c.png"])
    #expect(manuscript.diagnostics(.imageRemote).count == 1)
  }

  @Test("a dropped picture leaves its words, and a picture without words leaves nothing")
  func dropped() throws {
    let manuscript = try manuscript(
      """
      看![海](https://a.example/sea.png)和*![](https://a.example/b.png)*。

      ![](https://a.example/c.png)

      [![](https://a.example/d.png)](https://a.example/d)

      [![大图](https://a.example/d.png)](https://a.example/d) 脚注[^1]

      [^1]: 注![](https://a.example/e.png)文
      """, .drop, Server([:]))
    let body = try manuscript.body(0)
    #expect(body.imageSources == [])
    let texts = body.inlines.compactMap { if case .text(let text) = $0 { text } else { nil } }
    #expect(texts.joined() == "看海和。大图 脚注注文")
    #expect(body.linkTargets == [.external(try address("https://a.example/d"))])
    let told = manuscript.diagnostics(.imageRemote)
    #expect(told.count == 6)
    #expect(told.allSatisfy { $0.message.hasSuffix("is on a server and is left out") })
  }

  @Test("pictures of the folder are never dropped")
  func local() throws {
    try folder.write("x.png", Samples.png)
    let manuscript = try manuscript("![海](x.png)", .drop, Server([:]))
    #expect(try manuscript.body(0).imageSources == [.asset(AssetID(0))])
  }

  @Test("another word in book.yaml is refused")
  func word() throws {
    let error = #expect(throws: ManuscriptError.self) {
      try manuscript("文。", nil, Server([:]), book: "remote-images: download\n")
    }
    #expect(
      error?.diagnostics.map(\.message) == [
        "'remote-images' takes one of link, fetch, drop, and here is 'download'"
      ])
  }
}
