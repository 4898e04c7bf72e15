import BinderyModel
import LoopbackServer
import Testing

@testable import BinderyFetch

extension FetchTests {
  @Suite("the address that was checked is the address that is asked")
  struct PinningTests {
    private let folder = TemporaryFolder()

    private func fetcher(
      _ resolver: ScriptedResolver, _ transport: ScriptedTransport
    ) -> PictureFetcher {
      var fetcher = PictureFetcher(keepingIn: folder.path, as: "Bindery/0.0")
      fetcher.resolver = resolver
      fetcher.transport = { _ in transport }
      return fetcher
    }

    @Test("a name is resolved once, and its answer pinned")
    func pinned() throws {
      // A second answer would be the private one of a rebinding name server.
      let resolver = ScriptedResolver(["93.184.216.34"], ["127.0.0.1"])
      let transport = ScriptedTransport { _ in HTTPResponse(200, [:], png) }
      #expect(try fetcher(resolver, transport).fetch("https://example.org/a.png").bytes == png)
      #expect(resolver.hosts == ["example.org"])
      #expect(transport.requests.map(\.address.description) == ["93.184.216.34"])
    }

    @Test("a name is resolved and checked again at each redirect")
    func redirected() throws {
      let resolver = ScriptedResolver(["93.184.216.34"], ["10.0.0.1"])
      let transport = ScriptedTransport { _ in HTTPResponse(302, ["location": "/b.png"]) }
      let result = try fetcher(resolver, transport).fetch("https://example.org/a.png")
      #expect(
        result.reason == "'example.org' has the address 10.0.0.1, which is for a private network")
      #expect(resolver.hosts == ["example.org", "example.org"])
      #expect(transport.requests.count == 1)
    }

    @Test("one private address among public ones refuses the host")
    func mixed() throws {
      let resolver = ScriptedResolver(["93.184.216.34", "::ffff:169.254.169.254"])
      let transport = ScriptedTransport { _ in HTTPResponse(200, [:], png) }
      let result = try fetcher(resolver, transport).fetch("http://example.org/a.png")
      #expect(result.reason?.contains("the local network alone") == true)
      #expect(transport.requests.isEmpty)
    }

    @Test("an allowance for a name lets it have a private address, and no other name")
    func allowed() throws {
      let resolver = ScriptedResolver(["10.0.0.1"])
      let transport = ScriptedTransport { _ in HTTPResponse(200, [:], png) }
      var fetcher = fetcher(resolver, transport)
      fetcher.allowances = [try #require(FetchAllowance("intranet.example"))]
      #expect(try fetcher.fetch("http://intranet.example/a.png").bytes == png)
      #expect(try fetcher.fetch("http://other.example/a.png").reason != nil)
      #expect(transport.requests.count == 1)
    }

    @Test("unusual ports, and redirects from https to http, are refused")
    func ports() throws {
      let resolver = ScriptedResolver(["93.184.216.34"])
      let transport = ScriptedTransport { _ in
        HTTPResponse(302, ["location": "http://example.org/"])
      }
      let fetcher = fetcher(resolver, transport)
      #expect(try fetcher.fetch("http://example.org:22/").reason?.contains("port 22") == true)
      #expect(transport.requests.isEmpty)
      #expect(
        try fetcher.fetch("https://example.org/").reason == FetchFailure.insecureRedirect.reason)
    }

    @Test("where one address cannot be reached, the next is tried")
    func nextAddress() throws {
      let resolver = ScriptedResolver(["2606:4700::1", "93.184.216.34"])
      let transport = ScriptedTransport { request throws(FetchFailure) in
        guard request.address.isVersion4 else { throw .unreachable("no route") }
        return HTTPResponse(200, [:], png)
      }
      #expect(try fetcher(resolver, transport).fetch("https://example.org/a.png").bytes == png)
    }

    @Test("a name without an address is told")
    func unknown() throws {
      let transport = ScriptedTransport { _ in HTTPResponse(200, [:], png) }
      let result = try fetcher(ScriptedResolver([]), transport).fetch("https://nowhere.example/")
      #expect(result.reason == "there is no host 'nowhere.example'")
    }

    @Test("the client connects to the pinned address, and speaks to the host by its name")
    func client() throws {
      let server = try LoopbackServer { _, peer in peer.answer(200, [:], png) }
      // No resolver of the world knows the name.
      let resolver = ScriptedResolver(["127.0.0.1"])
      var fetcher = PictureFetcher(keepingIn: folder.path, as: "Bindery/0.0")
      fetcher.resolver = resolver
      fetcher.allowances = [try #require(FetchAllowance("pictures.invalid:\(server.port)"))]
      let address = server.address("/a.png", host: "pictures.invalid")
      #expect(try fetcher.fetch(address).bytes == png)
      #expect(server.requests.first?.fields["host"] == "pictures.invalid:\(server.port)")
    }

    @Test("the bytes of all pictures, and their number, have limits")
    func limits() throws {
      let resolver = ScriptedResolver(["93.184.216.34"])
      let transport = ScriptedTransport { _ in HTTPResponse(200, [:], png) }
      var fetcher = fetcher(resolver, transport)
      fetcher.limits.totalBytes = png.count + 10
      fetcher.limits.pictures = 3
      let addresses = (0..<5).compactMap { WebAddress("https://example.org/\($0).png") }
      let reasons = fetcher.fetch(addresses).map(\.reason)
      #expect(reasons.count { $0 == nil } == 1)
      #expect(
        reasons.count { $0 == FetchFailure.tooMuch(limit: png.count + 10).reason } == 2)
      #expect(reasons[3...].allSatisfy { $0 == FetchFailure.tooMany(limit: 3).reason })
    }
  }
}
