import Foundation
import LoopbackServer
import Testing

@Suite("pictures on servers, by the whole program")
struct RemoteImageTests {
  private let scratch: Scratch
  private let cache: Scratch
  private let server: LoopbackServer

  private static let png =
    Data(
      base64Encoded:
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg=="
    ) ?? Data()

  init() throws {
    scratch = try Scratch()
    cache = try Scratch()
    server = try LoopbackServer { request, peer in
      switch request.path {
      case "/sea.png": peer.answer(200, ["Content-Type": "image/png"], [UInt8](Self.png))
      case "/hill.svg":
        let drawing =
          "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><script>alert(1)</script><image href='http://127.0.0.1/x'/><path d='M0 0h9'/></svg>"
        peer.answer(200, ["Content-Type": "image/svg+xml"], Array(drawing.utf8))
      case "/login": peer.answer(200, ["Content-Type": "text/html"], Array("<html>请登录".utf8))
      case "/slow": peer.wait(30)
      case "/away": peer.answer(302, ["Location": "http://169.254.169.254/latest/meta-data/"])
      case "/again": peer.answer(302, ["Location": "/again"])
      default: peer.answer(404)
      }
    }
    try scratch.write(
      "海边.md",
      """
      # 海边

      涨潮时：![海](\(server.address("/sea.png")))，远处：![山](\(server.address("/hill.svg")))。

      ![不在了](\(server.address("/gone.png")))

      ![要登录](\(server.address("/login")))

      ![太慢](\(server.address("/slow")))

      ![别处](\(server.address("/away")))

      ![转圈](\(server.address("/again")))
      """)
  }

  private func bind(_ arguments: [String], to name: String) throws -> (Program.Result, URL) {
    let book = scratch.folder.appending(path: name)
    let result = try Program.bind(
      scratch.folder.appending(path: "海边.md"), arguments, to: book,
      environment: ["XDG_CACHE_HOME": cache.folder.path])
    return (result, book)
  }

  @Test("only --remote-images fetch asks a server, and only one that may be asked")
  func silence() throws {
    for arguments in [[], ["--remote-images", "link"], ["--remote-images", "drop"]] {
      _ = try bind(arguments, to: "quiet.epub")
    }
    let (result, _) = try bind(["--remote-images", "fetch"], to: "refused.epub")
    #expect(result.errors.contains("[image.not-fetched]"))
    #expect(result.errors.contains("--fetch-allow 127.0.0.1:\(server.port)"))
    #expect(server.requests.isEmpty)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: cache.folder.path)
        .filter { $0 != "bindery" } == [])
  }

  @Test("fetched pictures are in the book, each failure is told and a link, the book is valid")
  func fetched() throws {
    let arguments = [
      "--remote-images", "fetch", "--fetch-allow", "127.0.0.1:\(server.port)", "--fetch-timeout",
      "2", "--verbose",
    ]
    let start = ContinuousClock.now
    let (result, book) = try bind(arguments, to: "fetched.epub")
    // The slow server would take half a minute.
    #expect(ContinuousClock.now - start < .seconds(25))
    for (line, words) in [
      (5, "404: there is none"), (7, "a page, no picture"), (9, "took more than 2 seconds"),
      (11, "169.254.169.254"), (13, "go round in a circle"),
    ] {
      let told = result.errors.split(separator: "\n").contains {
        $0.hasPrefix("海边.md:\(line):") && $0.contains(words) && $0.contains("[image.not-fetched]")
      }
      #expect(told, "\(words): \(result.errors)")
    }
    let files = try UnpackedBook(book).files
    let pictures = files.filter { $0.value == Self.png || $0.key.hasSuffix(".svg") }
    #expect(pictures.count == 2)
    for (name, data) in pictures where name.hasSuffix(".svg") {
      #expect(!String(decoding: data, as: UTF8.self).contains("script"))
    }
    let report = try EPUBCheck.report(on: [book])
    #expect(report.allSatisfy { $0.fatals + $0.errors + $0.warnings == 0 }, "\(report)")
    // Another run asks only for what was not had, and makes the same book.
    let before = server.paths.count { $0 == "/sea.png" }
    let (_, again) = try bind(arguments, to: "again.epub")
    #expect(server.paths.count { $0 == "/sea.png" } == before)
    #expect(try Data(contentsOf: again) == Data(contentsOf: book))
  }

  @Test("dropped pictures leave a valid book without a trace of the server")
  func dropped() throws {
    let (_, book) = try bind(["--remote-images", "drop"], to: "dropped.epub")
    let text = try UnpackedBook(book).essays
    #expect(!text.contains("127.0.0.1"))
    #expect(text.contains("涨潮时：<span>海</span>") || text.contains("涨潮时：海"))
    let report = try EPUBCheck.report(on: [book])
    #expect(report.allSatisfy { $0.fatals + $0.errors + $0.warnings == 0 }, "\(report)")
  }

  @Test("a signal ends fetching at once")
  func interrupted() throws {
    let process = Process()
    process.executableURL = Program.executable
    process.arguments = [
      "export", "epub", "海边.md", "-o", "never.epub", "--remote-images", "fetch", "--fetch-allow",
      "127.0.0.1:\(server.port)",
    ]
    process.currentDirectoryURL = scratch.folder
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["XDG_CACHE_HOME": cache.folder.path]) { $1 }
    process.standardError = FileHandle.nullDevice
    try process.run()
    let patience = Date(timeIntervalSinceNow: 20)
    while !server.paths.contains("/slow"), Date() < patience {
      Thread.sleep(forTimeInterval: 0.05)
    }
    let start = ContinuousClock.now
    process.interrupt()
    process.waitUntilExit()
    #expect(ContinuousClock.now - start < .seconds(5))
    #expect(process.terminationReason == .uncaughtSignal && process.terminationStatus == SIGINT)
    #expect(try !scratch.names().contains("never.epub"))
  }

  @Test(
    "wrong words are refused",
    arguments: [
      ["--remote-images", "download"], ["--fetch-allow", "http://a/"], ["--fetch-timeout", "0"],
    ])
  func usage(_ arguments: [String]) throws {
    let result = try Program.run(["export", "epub", "海边.md"] + arguments, in: scratch.folder)
    #expect(result.status == 64)
  }
}
