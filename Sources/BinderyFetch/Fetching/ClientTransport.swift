internal import AsyncHTTPClient
internal import NIOCore
internal import NIOHTTP1
internal import NIOSSL
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Requests by async-http-client, each to the address that was checked.
///
/// A client is told for one host the one address that its name means, so that it never asks a
/// resolver; certificates are still asked for, and checked, by the name. Proxies that the environment
/// names are not used: what they connect to cannot be checked.
final class ClientTransport: HTTPTransport {
  /// What a client is for.
  private struct Pin: Hashable {
    var host: String
    var address: IPAddress
  }

  private let connecting: Duration
  private let clients = Mutex<[Pin: HTTPClient]>([:])

  /// A transport that opens nothing yet.
  init(_ limits: FetchLimits) { connecting = limits.connecting }

  func get(_ request: HTTPRequest) async throws(FetchFailure) -> HTTPResponse {
    let target = request.target
    var message = HTTPClientRequest(
      url: "\(target.scheme)://\(target.host):\(target.port)\(target.path)")
    message.headers = HTTPHeaders(request.fields.sorted { $0.key < $1.key }.map { ($0, $1) })
    do {
      let pin = Pin(host: target.host, address: request.address)
      let answer = try await client(for: pin, isName: target.literalAddress == nil)
        .execute(message, deadline: .distantFuture)
      let fields = answer.headers.map { ($0.name.lowercased(), $0.value) }
      return HTTPResponse(
        status: Int(answer.status.code),
        fields: Dictionary(fields, uniquingKeysWith: { first, _ in first }),
        body: answer.body.map { Array($0.readableBytesView) })
    } catch {
      throw failure(error)
    }
  }

  func close() async {
    let open = clients.withLock { clients in
      defer { clients = [:] }
      return clients.values.map(\.self)
    }
    // A client that cannot be closed has nothing that the process's end does not close.
    for client in open { try? await client.shutdown() }
  }

  private func client(for pin: Pin, isName: Bool) -> HTTPClient {
    clients.withLock { clients in
      if let known = clients[pin] { return known }
      var configuration = HTTPClient.Configuration(
        redirectConfiguration: .disallow,
        timeout: .init(connect: .nanoseconds(Int64(connecting.nanoseconds))),
        decompression: .disabled)
      if isName { configuration.dnsOverride = [pin.host: pin.address.description] }
      configuration.httpVersion = .http1Only
      configuration.connectionPool.retryConnectionEstablishment = false
      let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
      clients[pin] = client
      return client
    }
  }

  private func failure(_ error: any Error) -> FetchFailure {
    switch error {
    case let error as HTTPClientError
    where error == .connectTimeout || error == .tlsHandshakeTimeout:
      .unreachable("no connection in \(connecting)")
    case let error as NIOSSLExtraError:
      .insecure(error == .failedToValidateHostname ? .name : .handshake)
    case let error as NIOSSLError:
      // BoringSSL's own name of the fault is all that tells it.
      .insecure("\(error)".contains("CERTIFICATE_VERIFY_FAILED") ? .certificate : .handshake)
    case let error as IOError: .unreachable(String(cString: strerror(error.errnoCode)))
    case is ChannelError: .unreachable("\(error)")
    default: .brokenOff
    }
  }
}
