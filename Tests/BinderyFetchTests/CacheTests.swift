import BinderyModel
import Foundation
import LoopbackServer
import Synchronization
import Testing

@testable import BinderyFetch

extension FetchTests {
  @Suite("pictures of earlier runs")
  struct CacheTests {
    private let folder = TemporaryFolder()

    @Test("an old copy is asked about, and stays where it is the same still")
    func revalidated() throws {
      let server = try LoopbackServer { request, peer in
        let isKnown = request.fields["if-none-match"] == "\"v1\""
        peer.answer(isKnown ? 304 : 200, ["ETag": "\"v1\""], isKnown ? [] : png)
      }
      var fetcher = try PictureFetcher(folder, server)
      let hour = Atomic<Int>(0)
      fetcher.clock = { 1_700_000_000 + 3_600 * hour.load(ordering: .relaxed) }
      for (time, requests) in [(0, 1), (23, 1), (25, 2), (30, 2), (60, 3)] {
        hour.store(time, ordering: .relaxed)
        #expect(try fetcher.fetch(server.address("/a.png")).bytes == png)
        #expect(server.requests.count == requests, "after \(time) hours")
      }
      #expect(server.requests.last?.fields["if-none-match"] == "\"v1\"")
    }

    @Test("a new version takes the place of the old")
    func changed() throws {
      let next = png + [0x0A]
      let server = try LoopbackServer { request, peer in
        let isOld = request.fields["if-modified-since"] != nil
        peer.answer(200, ["Last-Modified": "Sat, 09 Mar 2024 08:00:00 GMT"], isOld ? next : png)
      }
      var fetcher = try PictureFetcher(folder, server)
      fetcher.limits.freshness = .zero
      let first = try fetcher.fetch(server.address("/a.png"))
      #expect(try fetcher.fetch(server.address("/a.png")).bytes == next)
      // A book that is being made of the old one still finds it.
      #expect(first.bytes == png)
    }

    @Test("without the server the old copy stands in, and that is told")
    func offline() throws {
      var server: LoopbackServer? = try LoopbackServer { _, peer in peer.answer(200, [:], png) }
      var fetcher = try PictureFetcher(folder, try #require(server))
      fetcher.limits.freshness = .zero
      let address = try #require(server).address("/a.png")
      _ = try fetcher.fetch(address)
      server = nil
      let result = try fetcher.fetch(address)
      #expect(result.bytes == png)
      guard case .old(_, let reason) = result else {
        Issue.record("\(result)")
        return
      }
      #expect(reason.contains("cannot be reached"))
    }

    @Test("a picture that the server has no more is no more")
    func gone() throws {
      let asked = Atomic<Int>(0)
      let server = try LoopbackServer { _, peer in
        let isFirst = asked.add(1, ordering: .relaxed).oldValue == 0
        peer.answer(isFirst ? 200 : 404, [:], png)
      }
      var fetcher = try PictureFetcher(folder, server)
      fetcher.limits.freshness = .zero
      _ = try fetcher.fetch(server.address("/a.png"))
      #expect(try fetcher.fetch(server.address("/a.png")).reason == FetchFailure.status(404).reason)
    }

    @Test("damaged, foreign and empty files of the folder are no pictures")
    func damaged() throws {
      let server = try LoopbackServer { _, peer in peer.answer(200, [:], png) }
      let fetcher = try PictureFetcher(folder, server)
      for damage in ["", "bindery-remote 1\n", String(repeating: "\n", count: 7), "\u{0}"] {
        _ = try fetcher.fetch(server.address("/a.png"))
        for file in folder.files("address-") {
          try Data(damage.utf8).write(to: URL(filePath: "\(folder.path)/\(file)"))
        }
        #expect(try fetcher.fetch(server.address("/a.png")).bytes == png)
      }
      for file in folder.files("picture-") {
        try Data("x".utf8).write(to: URL(filePath: "\(folder.path)/\(file)"))
      }
      #expect(try fetcher.fetch(server.address("/a.png")).bytes == png)
    }

    @Test("the folder stays below its size; what was used last stays")
    func bounded() throws {
      let cache = PictureCache(folder: folder.path)
      for number in 0..<10 {
        let kept = try #require(
          cache.keep(
            [UInt8](repeating: UInt8(number), count: 1_000), of: "http://a.example/\(number)",
            Validators(), at: 0))
        // Each is an hour older than the next.
        let date = Date(timeIntervalSinceNow: Double(number - 20) * 3_600)
        try FileManager.default.setAttributes(
          [.modificationDate: date], ofItemAtPath: cache.path(of: kept))
      }
      cache.trim(to: 6_000, at: Int(Date().timeIntervalSince1970))
      let left = (0..<10).filter { cache.picture(at: "http://a.example/\($0)") != nil }
      #expect(left.last == 9 && left.count < 6 && left.count > 1)
      // What another process may be using stays, whatever the size.
      for number in left {
        let kept = try #require(cache.picture(at: "http://a.example/\(number)"))
        cache.use(kept)
      }
      cache.trim(to: 0, at: Int(Date().timeIntervalSince1970))
      #expect(left.allSatisfy { cache.picture(at: "http://a.example/\($0)") != nil })
    }

    @Test("without a folder nothing is fetched, and that is told")
    func noFolder() throws {
      let server = try LoopbackServer { _, peer in peer.answer(200, [:], png) }
      let fetcher = PictureFetcher(keepingIn: nil, as: "Bindery/0.0")
      #expect(try fetcher.fetch(server.address("/a.png")).reason == FetchFailure.noCache.reason)
      let blocked = PictureFetcher(keepingIn: "/dev/null/remote", as: "Bindery/0.0")
      #expect(try blocked.fetch("https://[2606:4700::1]:1/a.png").reason != nil)
      #expect(server.requests.isEmpty)
    }
  }
}
