import BinderyModel
import LoopbackServer
import Synchronization
import Testing

@testable import BinderyFetch

extension FetchTests {
  @Suite("pictures from a server of this machine")
  struct LoopbackTests {
    private let folder = TemporaryFolder()

    @Test("a picture is fetched once, politely, and kept")
    func fetched() throws {
      let server = try LoopbackServer { _, peer in
        peer.answer(200, ["Content-Type": "image/png"], png)
      }
      let fetcher = try PictureFetcher(folder, server)
      let address = try #require(WebAddress(server.address("/图.png?w=1#top")))
      let results = fetcher.fetch([address, address])
      #expect(results.map(\.bytes) == [png, png])
      #expect(server.paths == ["/%E5%9B%BE.png?w=1"])
      let fields = try #require(server.requests.first?.fields)
      #expect(fields["user-agent"] == "Bindery/0.0")
      #expect(fields["accept-encoding"] == "identity")
      #expect(fields["host"] == "127.0.0.1:\(server.port)")
      #expect(fields["cookie"] == nil && fields["referer"] == nil)
      // A second run does not ask again.
      #expect(fetcher.fetch([address]).map(\.bytes) == [png])
      #expect(server.requests.count == 1)
    }

    @Test(
      "a server's refusal is told in its own number",
      arguments: [
        (404, "404: there is none"), (403, "403: it may not be had"), (500, "500: it is out"),
      ])
    func status(_ code: Int, _ words: String) throws {
      let server = try LoopbackServer { _, peer in peer.answer(code, [:], png) }
      let result = try PictureFetcher(folder, server).fetch(server.address("/a.png"))
      #expect(result.reason?.contains(words) == true, "\(result)")
      #expect(folder.files("") == [])
    }

    @Test("a page is no picture, nor is a text, nor nothing")
    func noPicture() throws {
      let server = try LoopbackServer { request, peer in
        switch request.path {
        case "/page":
          peer.answer(200, ["Content-Type": "text/html"], Array("<!DOCTYPE html><p>登录".utf8))
        case "/text": peer.answer(200, ["Content-Type": "image/png"], Array("no picture".utf8))
        default: peer.answer(200)
        }
      }
      let fetcher = try PictureFetcher(folder, server)
      #expect(try fetcher.fetch(server.address("/page")).reason == FetchFailure.page.reason)
      #expect(try fetcher.fetch(server.address("/text")).reason == FetchFailure.noPicture.reason)
      #expect(try fetcher.fetch(server.address("/none")).reason == FetchFailure.empty.reason)
    }

    // MARK: Hostile servers

    @Test("a server that says nothing is given up")
    func stalls() throws {
      let server = try LoopbackServer { _, peer in peer.wait(5) }
      var fetcher = try PictureFetcher(folder, server)
      (fetcher.limits.connecting, fetcher.limits.answering) = (
        .milliseconds(200), .milliseconds(200)
      )
      let result = try fetcher.fetch(server.address("/a.png"))
      #expect(result.reason == FetchFailure.noAnswer(within: .milliseconds(200)).reason)
    }

    @Test("a server that drips is given up, however steadily it drips")
    func drips() throws {
      let server = try LoopbackServer { _, peer in
        peer.head(200, ["Content-Length": "\(png.count)"])
        for byte in png {
          guard peer.send([byte]) else { return }
          peer.wait(0.1)
        }
      }
      var fetcher = try PictureFetcher(folder, server)
      fetcher.limits.picture = .milliseconds(700)
      let start = ContinuousClock.now
      let result = try fetcher.fetch(server.address("/a.png"))
      #expect(result.reason == FetchFailure.tooSlow(.milliseconds(700)).reason)
      #expect(ContinuousClock.now - start < .seconds(5))
    }

    @Test("all pictures together have an end")
    func runIsOver() throws {
      let server = try LoopbackServer { _, peer in peer.wait(5) }
      var fetcher = try PictureFetcher(folder, server)
      fetcher.limits.total = .milliseconds(500)
      let addresses = (0..<20).compactMap { WebAddress(server.address("/\($0).png")) }
      for result in fetcher.fetch(addresses) {
        #expect(result.reason == FetchFailure.outOfTime(.milliseconds(500)).reason)
      }
    }

    @Test("a body that is announced as too large is not read, one that grows too large is cut")
    func tooLarge() throws {
      let sent = Atomic<Int>(0)
      let server = try LoopbackServer { request, peer in
        if request.path == "/announced" { peer.head(200, ["Content-Length": "900000000000"]) }
        if request.path == "/endless" { peer.head(200) }
        let part = [UInt8](repeating: 0x50, count: 1 << 16)
        for _ in 0..<4_096 {
          guard peer.send(part) else { return }
          sent.add(part.count, ordering: .relaxed)
        }
      }
      var fetcher = try PictureFetcher(folder, server)
      fetcher.limits.pictureBytes = 1 << 20
      let wanted = FetchFailure.tooLarge(limit: 1 << 20).reason
      #expect(try fetcher.fetch(server.address("/announced")).reason == wanted)
      #expect(try fetcher.fetch(server.address("/endless")).reason == wanted)
      // What the buffers of the system hold is sent, not 512 MB.
      #expect(sent.load(ordering: .relaxed) < 64 << 20)
    }

    @Test("a body shorter than announced is none; of a longer one the announced part counts")
    func lies() throws {
      let server = try LoopbackServer { request, peer in
        let count = request.path == "/short" ? png.count + 100 : png.count
        peer.head(200, ["Content-Length": "\(count)"])
        peer.send(request.path == "/short" ? png : png + [UInt8](repeating: 0x41, count: 100_000))
      }
      let fetcher = try PictureFetcher(folder, server)
      #expect(try fetcher.fetch(server.address("/short")).reason == FetchFailure.brokenOff.reason)
      #expect(try fetcher.fetch(server.address("/long")).bytes == png)
    }

    @Test("a connection that is reset, and an answer that is no HTTP, are told")
    func broken() throws {
      let server = try LoopbackServer { request, peer in
        switch request.path {
        case "/reset":
          peer.head(200, ["Content-Length": "\(png.count)"])
          peer.send(png.prefix(20))
          peer.wait(0.1)
          peer.reset()
        case "/chunks":
          peer.head(200, ["Transfer-Encoding": "chunked"])
          peer.send("FFFFFFFFFFFFFFFFFF\r\n".utf8)
        default: peer.send("SSH-2.0-OpenSSH\r\n\r\n".utf8)
        }
      }
      let fetcher = try PictureFetcher(folder, server)
      for path in ["/reset", "/chunks", "/ssh"] {
        let result = try fetcher.fetch(server.address(path))
        #expect(result.reason != nil, "\(path): \(result)")
      }
    }

    @Test("a server that is not there is told")
    func refused() throws {
      var server: LoopbackServer? = try LoopbackServer { _, _ in }
      let fetcher = try PictureFetcher(folder, try #require(server))
      let address = try #require(server).address("/a.png")
      server = nil
      let start = ContinuousClock.now
      let result = try fetcher.fetch(address)
      #expect(result.reason?.contains("cannot be reached") == true)
      #expect(ContinuousClock.now - start < .seconds(5))
    }

    @Test("an answer that is compressed is not unpacked")
    func compressed() throws {
      let server = try LoopbackServer { _, peer in
        peer.answer(200, ["Content-Encoding": "gzip"], [0x1F, 0x8B, 8, 0])
      }
      let result = try PictureFetcher(folder, server).fetch(server.address("/a.svgz"))
      #expect(result.reason == FetchFailure.encoded("gzip").reason)
    }

    // MARK: Redirects

    @Test("redirects are followed, in a circle or without an end they are not")
    func redirects() throws {
      let server = try LoopbackServer { request, peer in
        switch request.path {
        case "/a": peer.answer(301, ["Location": "b/../c?d"])
        case "/c?d":
          peer.answer(307, ["Location": "//127.0.0.1:\(request.fields["host"]?.suffix(5) ?? "")/e"])
        case "/e": peer.answer(200, [:], png)
        case "/circle": peer.answer(302, ["Location": "/circle2"])
        case "/circle2": peer.answer(302, ["Location": "/circle"])
        case "/nowhere": peer.answer(302, ["Location": "ftp://127.0.0.1/"])
        case "/unsaid": peer.answer(302)
        default: peer.answer(302, ["Location": request.path + "x"])
        }
      }
      let fetcher = try PictureFetcher(folder, server)
      #expect(try fetcher.fetch(server.address("/a")).bytes == png)
      #expect(
        try fetcher.fetch(server.address("/circle")).reason == FetchFailure.redirectLoop.reason)
      for path in ["/nowhere", "/unsaid"] {
        let result = try fetcher.fetch(server.address(path))
        #expect(result.reason == FetchFailure.invalidRedirect.reason)
      }
      let before = server.requests.count
      #expect(
        try fetcher.fetch(server.address("/x")).reason == FetchFailure.tooManyRedirects(5).reason)
      #expect(server.requests.count == before + 6)
    }

    @Test("a redirect to a private address or name asks nobody there")
    func privateRedirect() throws {
      let secret = try LoopbackServer { _, peer in peer.answer(200, [:], png) }
      let server = try LoopbackServer { request, peer in
        let host = request.path == "/name" ? "localhost" : "127.0.0.1"
        peer.answer(302, ["Location": secret.address("/admin", host: host)])
      }
      var fetcher = try PictureFetcher(folder, server)
      for path in ["/name", "/address"] {
        let result = try fetcher.fetch(server.address(path))
        #expect(result.reason?.contains("on port \(secret.port)") == true, "\(result)")
      }
      // Nor on a port of the web.
      let other = try LoopbackServer { request, peer in
        peer.answer(
          302, ["Location": request.path == "/name" ? "http://localhost/" : "http://[::1]/"])
      }
      fetcher = try PictureFetcher(folder, other)
      for path in ["/name", "/address"] {
        let result = try fetcher.fetch(other.address(path))
        #expect(
          result.reason?.contains("is for this machine") == true
            || result.reason?.contains("address for this machine") == true, "\(result)")
      }
      #expect(secret.requests.isEmpty)
    }

    @Test("without an allowance nobody of this machine or its networks is asked")
    func notAllowed() throws {
      let server = try LoopbackServer { _, peer in peer.answer(200, [:], png) }
      let fetcher = PictureFetcher(keepingIn: folder.path, as: "Bindery/0.0")
      for host in ["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]"] {
        #expect(try fetcher.fetch(server.address("/a.png", host: host)).reason != nil)
        #expect(try fetcher.fetch("http://\(host)/a.png").reason?.contains("this machine") == true)
      }
      #expect(server.requests.isEmpty)
    }

    // MARK: Being polite

    @Test("no more than so many requests are open at once, and of a host fewer")
    func atOnce() throws {
      let now = Mutex((inside: 0, most: 0))
      let server = try LoopbackServer { _, peer in
        now.withLock {
          $0.inside += 1
          $0.most = max($0.most, $0.inside)
        }
        peer.wait(0.05)
        now.withLock { $0.inside -= 1 }
        peer.answer(200, [:], png)
      }
      let told = Mutex<[Int]>([])
      var fetcher = try PictureFetcher(folder, server)
      fetcher.progress = { done, _ in told.withLock { $0.append(done) } }
      let addresses = (0..<20).compactMap { WebAddress(server.address("/\($0).png")) }
      let results = fetcher.fetch(addresses)
      #expect(results.compactMap(\.reason) == [])
      #expect(results.allSatisfy { $0.bytes == png })
      #expect(now.withLock { $0.most } <= 2)
      #expect(told.withLock { $0 } == Array(0...20))
      #expect(folder.files("picture-").count == 1)
    }

    @Test("a busy server is asked once more, when it says when")
    func busy() throws {
      let server = try LoopbackServer { request, peer in
        switch request.path {
        case "/never": peer.answer(429)
        case "/late": peer.answer(503, ["Retry-After": "3600"])
        case "/always": peer.answer(503, ["Retry-After": "0"])
        default: break
        }
      }
      let fetcher = try PictureFetcher(folder, server)
      for (path, code) in [("/never", 429), ("/late", 503), ("/always", 503)] {
        let result = try fetcher.fetch(server.address(path))
        #expect(result.reason == FetchFailure.status(code).reason)
      }
      #expect(server.paths == ["/never", "/late", "/always", "/always"])
      let asked = Atomic<Int>(0)
      let other = try LoopbackServer { _, peer in
        let isFirst = asked.add(1, ordering: .relaxed).oldValue == 0
        peer.answer(isFirst ? 429 : 200, isFirst ? ["Retry-After": "1"] : [:], isFirst ? [] : png)
      }
      #expect(try PictureFetcher(folder, other).fetch(other.address("/a")).bytes == png)
    }
  }
}
