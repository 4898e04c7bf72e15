import BinderyModel
import Testing

@testable import BinderyFetch

extension FetchTests {
  @Suite("addresses that may be asked")
  struct AddressTests {
    @Test(
      "a server of the public Internet may be asked",
      arguments: [
        "1.1.1.1", "8.8.8.8", "9.255.255.255", "11.0.0.0", "93.184.216.34", "100.63.255.255",
        "100.128.0.0", "126.255.255.255", "128.0.0.1", "169.253.255.255", "169.255.0.0",
        "172.15.255.255", "172.32.0.0", "191.255.255.255", "192.0.1.0", "192.0.3.0", "192.88.98.1",
        "192.167.255.255", "192.169.0.0", "198.17.255.255", "198.20.0.0", "198.51.99.255",
        "198.51.101.0", "203.0.112.255", "203.0.114.0", "223.255.255.255",
        "2000::1", "2001:200::1", "2001:db7::1", "2001:db9::1", "2003::1", "2606:4700:4700::1111",
        "2a00:1450:4001:81b::200e", "3ffe:ffff::1", "3fff:1000::1",
        // Of version 4, by NAT64 and mapped.
        "64:ff9b::8.8.8.8", "::ffff:93.184.216.34", "::ffff:0:1.1.1.1",
      ])
    func publicAddresses(_ text: String) throws {
      #expect(try #require(IPAddress(text)).specialPurpose == nil)
    }

    @Test(
      "no other address may be asked, however it is written",
      arguments: [
        ("0.0.0.0", IPAddress.Purpose.thisMachine), ("0.255.255.255", .thisMachine),
        ("10.0.0.0", .privateNetwork), ("10.255.255.255", .privateNetwork),
        ("100.64.0.0", .carrier), ("100.127.255.255", .carrier),
        ("127.0.0.1", .thisMachine), ("127.255.255.255", .thisMachine),
        ("169.254.0.0", .link), ("169.254.169.254", .link), ("169.254.255.255", .link),
        ("172.16.0.0", .privateNetwork), ("172.31.255.255", .privateNetwork),
        ("192.0.0.0", .reserved), ("192.0.0.255", .reserved),
        ("192.0.2.0", .documentation), ("192.0.2.255", .documentation),
        ("192.88.99.1", .translation),
        ("192.168.0.0", .privateNetwork), ("192.168.255.255", .privateNetwork),
        ("198.18.0.0", .privateNetwork), ("198.19.255.255", .privateNetwork),
        ("198.51.100.7", .documentation), ("203.0.113.7", .documentation),
        ("224.0.0.0", .multicast), ("239.255.255.255", .multicast),
        ("240.0.0.0", .reserved), ("255.255.255.255", .reserved),
        ("::", .thisMachine), ("::1", .thisMachine), ("::7f00:1", .reserved),
        ("::127.0.0.1", .reserved), ("1::", .reserved), ("100::1", .reserved),
        ("::ffff:127.0.0.1", .thisMachine), ("::ffff:10.0.0.1", .privateNetwork),
        ("::ffff:a9fe:a9fe", .link), ("::ffff:0:192.168.0.1", .privateNetwork),
        ("64:ff9b::10.0.0.1", .privateNetwork), ("64:ff9b::7f00:1", .thisMachine),
        ("64:ff9b:1::1", .translation), ("64:ff9b:2::1", .reserved),
        ("2001::1", .translation), ("2001:1ff:ffff::1", .translation),
        ("2001:db8::1", .documentation), ("2001:db8:ffff::1", .documentation),
        ("2002:7f00:1::1", .translation), ("2002:808:808::1", .translation),
        ("3fff::1", .documentation), ("3fff:fff::1", .documentation),
        ("4000::1", .reserved), ("5f00::1", .reserved),
        ("fc00::1", .privateNetwork), ("fdff::1", .privateNetwork),
        ("fe80::1", .link), ("febf::1", .link), ("fec0::1", .privateNetwork),
        ("ff02::1", .multicast), ("ffff::1", .multicast),
      ])
    func specialAddresses(_ text: String, _ purpose: IPAddress.Purpose) throws {
      #expect(try #require(IPAddress(text)).specialPurpose == purpose)
    }

    @Test("every address of version 4 means the same in version 6, mapped or translated")
    func wrappedAddresses() throws {
      var state: UInt64 = 1
      for _ in 0..<20_000 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let four = (0..<4).map { UInt8(truncatingIfNeeded: state >> (32 + 8 * $0)) }
        let plain = try #require(IPAddress(bytes: four))
        for prefix: [UInt8] in [
          [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF],
          [0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0],
        ] {
          let wrapped = try #require(IPAddress(bytes: prefix + four))
          #expect(wrapped.specialPurpose == plain.specialPurpose, "\(wrapped)")
        }
      }
    }

    @Test(
      "what is no address in the usual form is none",
      arguments: [
        "", "localhost", "127.1", "0x7f.1", "2130706433", "1.2.3.4.5", "fe80::1%eth0", "[::1]",
      ])
    func noAddress(_ text: String) { #expect(IPAddress(text) == nil) }

    @Test("an address is written as it was read")
    func description() {
      for text in ["93.184.216.34", "2606:4700:4700::1111", "::1"] {
        #expect(IPAddress(text)?.description == text)
      }
    }

    // MARK: Targets

    @Test(
      "an address of the web is taken apart",
      arguments: [
        ("https://example.org", "https://example.org/"),
        ("http://EXAMPLE.org:80/a?b=c#d", "http://example.org/a?b=c"),
        ("http://example.org:8080/图.png", "http://example.org:8080/%E5%9B%BE.png"),
        ("https://user:secret@example.org/a", "https://example.org/a"),
        ("https://[2606:4700::1]:8443?a", "https://[2606:4700::1]:8443/?a"),
        ("http://example.org\\@127.0.0.1/", "http://example.org/@127.0.0.1/"),
      ])
    func targets(_ written: String, _ text: String) throws {
      #expect(target(written)?.text == text)
    }

    @Test(
      "what is no address of the web is no target",
      arguments: ["mailto:a@example.org", "tel:1", "ftp://example.org/", "http://example.org:0/"])
    func noTarget(_ written: String) { #expect(target(written) == nil) }

    @Test(
      "a redirect leads where browsers follow it",
      arguments: [
        ("/x.png", "https://example.org/x.png"), ("x.png", "https://example.org/a/b/x.png"),
        ("./x.png", "https://example.org/a/b/x.png"), ("../x.png", "https://example.org/a/x.png"),
        ("../../../x.png", "https://example.org/x.png"), ("..", "https://example.org/a/"),
        ("?d", "https://example.org/a/b/c?d"), ("#d", "https://example.org/a/b/c?q"),
        ("//example.net/x", "https://example.net/x"), ("http://example.net", "http://example.net/"),
        (" https://example.net/图", "https://example.net/%E5%9B%BE"),
        ("x?a/../b", "https://example.org/a/b/x?a/../b"),
      ])
    func redirects(_ location: String, _ text: String) {
      #expect(target("https://example.org/a/b/c?q#f")?.following(location)?.text == text)
    }

    @Test(
      "a redirect to another scheme leads nowhere",
      arguments: ["ftp://x/", "file:///etc", "data:,x", ""])
    func badRedirects(_ location: String) {
      #expect(target("https://example.org/a")?.following(location) == nil)
    }

    // MARK: Allowances

    @Test("an allowance is about one host, and its port or those of the web")
    func allowances() throws {
      let host = try #require(FetchAllowance("Intranet.example"))
      let port = try #require(FetchAllowance("127.0.0.1:8080"))
      let six = try #require(FetchAllowance("[::1]:8080"))
      let covers = { (allowance: FetchAllowance, text: String) in
        target(text).map(allowance.covers)
      }
      #expect(covers(host, "http://intranet.example/a") == true)
      #expect(covers(host, "https://intranet.example/a") == true)
      #expect(covers(host, "http://intranet.example:8080/a") == false)
      #expect(covers(host, "http://other.intranet.example/a") == false)
      #expect(covers(port, "http://127.0.0.1:8080/a") == true)
      #expect(covers(port, "http://127.0.0.1/a") == false)
      #expect(covers(port, "http://127.0.0.2:8080/a") == false)
      #expect(covers(six, "http://[::1]:8080/a") == true)
      for text in ["", "a/b", "a?", "user@host", "http://host", "host:0", "host:99999", "host:x"] {
        #expect(FetchAllowance(text) == nil, "\(text)")
      }
    }

    private func target(_ text: String) -> FetchTarget? {
      WebAddress(text).flatMap(FetchTarget.init)
    }
  }
}
