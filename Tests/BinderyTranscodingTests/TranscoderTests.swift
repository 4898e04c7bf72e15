import BinderyImages
import Foundation
import Testing

@testable import BinderyTranscoding

@Suite("pictures made anew")
struct TranscoderTests {
  private let recipe = PictureRecipe(mostPixels: 4_000_000, quality: 88, isGrey: false)

  private func transcoder(cache: String? = nil) -> Transcoder {
    Transcoder(places: TranscoderPlaces(helpers: [Samples.helper], cache: cache))
  }

  private func made(
    _ picture: [UInt8], _ recipe: PictureRecipe? = nil, by transcoder: Transcoder? = nil
  ) throws -> [UInt8] {
    let used = transcoder ?? self.transcoder()
    let outcome = used.transcode(picture, by: recipe ?? self.recipe)
    guard case .made(let bytes, let place) = outcome else {
      Issue.record("\(outcome)")
      return []
    }
    #expect(used.bytes(of: place) == bytes)
    return bytes
  }

  @Test("a photograph becomes a JPEG, a drawing a PNG")
  func kinds() throws {
    let photograph = try made(Samples.bmp(width: 300, height: 200))
    #expect(ImageInfo.sniff(photograph)?.format == .jpeg)
    let drawing = try made(Samples.bmp(width: 300, height: 200, isDrawing: true))
    #expect(ImageInfo.sniff(drawing)?.format == .png)
    for bytes in [photograph, drawing] {
      #expect(ImageInfo.sniff(bytes)?.width == 300)
      #expect(ImageInfo.sniff(bytes)?.height == 200)
    }
  }

  @Test("what is too large is scaled down in its proportions, and nothing is scaled up")
  func scaling() throws {
    let small = PictureRecipe(mostPixels: 15_000, quality: 88, isGrey: false)
    let info = try #require(ImageInfo.sniff(try made(Samples.bmp(width: 300, height: 200), small)))
    #expect((info.width, info.height) == (150, 100))
    let narrow = try #require(
      ImageInfo.sniff(try made(Samples.bmp(width: 9_000, height: 2), small)))
    #expect(narrow.pixels <= 15_000 && narrow.height >= 1)
  }

  @Test("grey is grey, and a lower quality takes fewer bytes")
  func recipes() throws {
    let picture = Samples.bmp(width: 300, height: 200)
    let grey = try made(picture, PictureRecipe(mostPixels: 100_000, quality: 88, isGrey: true))
    let poor = try made(picture, PictureRecipe(mostPixels: 100_000, quality: 20, isGrey: false))
    let usual = try made(picture)
    #expect(grey.count < usual.count && poor.count < usual.count)
    // SOF0 tells the number of components.
    let frame = try #require(grey.indices.first { grey[$0...].starts(with: [0xFF, 0xC0]) })
    #expect(grey[frame + 9] == 1)
  }

  @Test("the same bytes with the cache cold, warm and absent, on any number of threads")
  func reproducible() throws {
    let folder = try TemporaryFolder()
    let picture = Samples.bmp(width: 200, height: 100)
    let first = try made(picture, by: transcoder(cache: folder.path + "/deep/images"))
    #expect(folder.names(in: "deep/images").count == 1)
    #expect(try made(picture, by: transcoder(cache: folder.path + "/deep/images")) == first)
    let shared = transcoder()
    let all = DispatchedBytes()
    DispatchQueue.concurrentPerform(iterations: 8) { _ in
      if case .made(let bytes, _) = shared.transcode(picture, by: recipe) { all.add(bytes) }
    }
    #expect(all.bytes == [[UInt8]](repeating: first, count: 8))
    // What was kept is used: no helper is asked.
    let name = try #require(folder.names(in: "deep/images").first)
    let kept = try #require(
      FileManager.default.contents(atPath: "\(folder.path)/deep/images/\(name)"))
    #expect(kept.suffix(first.count).elementsEqual(first))
  }

  @Test("results lie in the spool although the cache is deleted")
  func deletedCache() throws {
    let folder = try TemporaryFolder()
    let used = transcoder(cache: folder.path + "/images")
    guard
      case .made(let bytes, let place) = used.transcode(
        Samples.bmp(width: 20, height: 10), by: recipe)
    else {
      Issue.record("no picture was made")
      return
    }
    try FileManager.default.removeItem(atPath: folder.path + "/images")
    used.rest()
    #expect(used.bytes(of: place) == bytes)
  }

  @Test("bytes that are no whole picture are refused with a reason, and the next is made")
  func damaged() throws {
    let used = transcoder()
    let picture = Samples.bmp(width: 40, height: 30)
    for bad in [[], Array("no picture".utf8), Array(picture.prefix(1_000))] {
      guard case .refused(let reason) = used.transcode(bad, by: recipe) else {
        Issue.record("a bad picture was made")
        continue
      }
      #expect(reason.hasPrefix("cannot be decoded"))
    }
    _ = try made(picture, by: used)
  }

  @Test("where there is no helper, or another program, or one that says nonsense, it is told")
  func unavailable() throws {
    let folder = try TemporaryFolder()
    let scripts = ["exit 0", "echo nonsense >&0", "kill -SEGV $$"]
    let places =
      [TranscoderPlaces(), TranscoderPlaces(helpers: ["/nowhere/helper", folder.path])]
      + [TranscoderPlaces(helpers: ["/bin/true"])]
    for places in places {
      #expect(
        Transcoder(places: places).transcode([1], by: recipe)
          == .unavailable("bindery-images is not installed"))
    }
    for script in scripts {
      let places = TranscoderPlaces(helpers: [try folder.script(script)])
      guard case .unavailable = Transcoder(places: places).transcode([1], by: recipe) else {
        Issue.record("\(script) is taken for the helper")
        continue
      }
    }
  }

  @Test("a helper that falls at each picture is started again, but not for ever")
  func falling() throws {
    let folder = try TemporaryFolder()
    // Greets as the helper does, then ends at the first byte.
    let greeting = HelperGreeting(library: "0").message
    let said = (TranscodingMessage.length(greeting.count) + greeting)
      .map { "\\" + String($0, radix: 8) }.joined()
    let count = folder.path + "/count"
    let path = try folder.script("echo >>\(count); printf '\(said)' >&0; head -c 1 >/dev/null")
    let used = Transcoder(places: TranscoderPlaces(helpers: [path]))
    for _ in 0..<30 {
      guard case .refused = used.transcode([1, 2, 3], by: recipe) else {
        Issue.record("a fallen helper made a picture")
        return
      }
    }
    let starts = try #require(FileManager.default.contents(atPath: count)).count
    #expect(starts == 8)
  }

  @Test("a helper's answer that is no picture is not believed")
  func lying() throws {
    let folder = try TemporaryFolder()
    let messages = [
      HelperGreeting(library: "0").message,
      TranscodingAnswer.done(Array("<script>".utf8)).message,
    ]
    let said = messages.flatMap { TranscodingMessage.length($0.count) + $0 }
      .map { "\\" + String($0, radix: 8) }.joined()
    let path = try folder.script("printf '\(said)' >&0; sleep 1")
    let used = Transcoder(places: TranscoderPlaces(helpers: [path], cache: folder.path + "/c"))
    #expect(used.transcode([1, 2, 3], by: recipe) == .refused("cannot be decoded"))
    #expect(folder.names(in: "c").isEmpty)
  }
}

/// Bytes that several threads add.
private final class DispatchedBytes: @unchecked Sendable {
  // `lock` guards `bytes`.
  private let lock = NSLock()
  private(set) var bytes: [[UInt8]] = []

  func add(_ more: [UInt8]) { lock.withLock { bytes.append(more) } }
}
