import BinderyModel
import Foundation
import LoopbackServer
import Synchronization
import Testing

@testable import BinderyFetch

/// A PNG of one pixel.
let png = [UInt8](
  Data(
    base64Encoded:
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg=="
  ) ?? Data())

/// A folder of a test's own, removed with it.
final class TemporaryFolder: Sendable {
  let path: String

  init() {
    path =
      FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "bindery-fetch-\(UUID().uuidString)").path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The names of the files that begin so.
  func files(_ prefix: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { $0.hasPrefix(prefix) }
  }
}

/// Addresses that a test says a host has, one answer after the other, the last again and again.
final class ScriptedResolver: HostResolver {
  private let answers: Mutex<[[String]]>
  private let asked = Mutex<[String]>([])

  init(_ answers: [String]...) { self.answers = Mutex(answers) }

  /// The hosts that were asked for, in order.
  var hosts: [String] { asked.withLock { $0 } }

  func addresses(of host: String) async -> [IPAddress] {
    asked.withLock { $0.append(host) }
    let answer = answers.withLock { $0.count > 1 ? $0.removeFirst() : $0.first ?? [] }
    return answer.compactMap { IPAddress($0) }
  }
}

/// Answers that a test gives instead of a server, and what was asked for.
final class ScriptedTransport: HTTPTransport {
  private let answer: @Sendable (HTTPRequest) throws(FetchFailure) -> HTTPResponse
  private let heard = Mutex<[HTTPRequest]>([])

  init(_ answer: @escaping @Sendable (HTTPRequest) throws(FetchFailure) -> HTTPResponse) {
    self.answer = answer
  }

  /// What was asked for, in order.
  var requests: [HTTPRequest] { heard.withLock { $0 } }

  func get(_ request: HTTPRequest) async throws(FetchFailure) -> HTTPResponse {
    heard.withLock { $0.append(request) }
    return try answer(request)
  }

  func close() async {}
}

extension HTTPResponse {
  /// An answer whose body is there at once.
  init(_ status: Int, _ fields: [String: String] = [:], _ body: [UInt8] = []) {
    let parts = AsyncThrowingStream<[UInt8], any Error> { stream in
      stream.yield(body)
      stream.finish()
    }
    self.init(status: status, fields: fields, body: parts)
  }
}

extension PictureFetcher {
  /// A fetcher for a server of this machine.
  init(_ folder: TemporaryFolder, _ server: LoopbackServer) throws {
    self.init(keepingIn: folder.path, as: "Bindery/0.0")
    allowances = [try #require(FetchAllowance("127.0.0.1:\(server.port)"))]
  }

  /// Fetches one picture.
  func fetch(_ address: String) throws -> RemotePicture {
    let address = try #require(WebAddress(address))
    return try #require(fetch([address]).first)
  }
}

extension RemotePicture {
  /// The bytes of the file that holds it.
  var bytes: [UInt8]? {
    switch self {
    case .fetched(let path), .old(let path, _):
      FileManager.default.contents(atPath: path).map { [UInt8]($0) }
    case .failed: nil
    }
  }

  /// Why there is none.
  var reason: String? {
    guard case .failed(let reason, _) = self else { return nil }
    return reason
  }
}
