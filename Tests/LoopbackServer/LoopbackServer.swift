import Dispatch
import Foundation
import Synchronization

/// A server of this machine that behaves as a test tells it, and remembers what it was asked.
public final class LoopbackServer: Sendable {
  /// What the server was asked.
  public struct Request: Sendable, Hashable {
    /// Path and query, as they were sent.
    public var path: String
    /// Header fields by their names in small letters.
    public var fields: [String: String]
  }

  /// The port that the system gave.
  public let port: UInt16
  private let listener: Int32
  private let heard = Mutex<[Request]>([])

  /// Starts a server; each connection is answered once, by a thread of its own.
  public init(_ answer: @escaping @Sendable (Request, Connection) -> Void) throws {
    // A peer that is gone must not end the tests.
    signal(SIGPIPE, SIG_IGN)
    #if canImport(Darwin)
      let listener = socket(AF_INET, SOCK_STREAM, 0)
    #else
      let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #endif
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &place) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(listener, address, length) == 0 && listen(listener, 128) == 0
          && getsockname(listener, address, &length) == 0
      }
    }
    guard isBound else { throw POSIXError(.EADDRNOTAVAIL) }
    self.listener = listener
    port = UInt16(bigEndian: place.sin_port)
    Thread.detachNewThread { [weak self, listener] in
      while true {
        let peer = accept(listener, nil, nil)
        guard peer >= 0 else {
          // Only here is it sure that nobody asks for the number any more: another server may have it next.
          close(listener)
          return
        }
        let connection = Connection(peer)
        Thread.detachNewThread { [weak self] in self?.serve(connection, answer) }
      }
    }
  }

  deinit { shutdown(listener, Int32(SHUT_RDWR)) }

  /// All that was asked, in order.
  public var requests: [Request] { heard.withLock { $0 } }

  /// The paths that were asked for, in order.
  public var paths: [String] { requests.map(\.path) }

  /// The address of a path.
  public func address(_ path: String, host: String = "127.0.0.1") -> String {
    "http://\(host):\(port)\(path)"
  }

  private func serve(
    _ connection: Connection, _ answer: @Sendable (Request, Connection) -> Void
  ) {
    guard let request = connection.readRequest() else { return }
    heard.withLock { $0.append(request) }
    answer(request, connection)
  }
}

/// One connection of a peer; it is closed when nobody holds it any more.
public final class Connection: Sendable {
  private let peer: Int32

  init(_ peer: Int32) { self.peer = peer }

  deinit { close(peer) }

  /// Sends bytes; false where the peer is gone.
  @discardableResult
  public func send(_ bytes: some Collection<UInt8>) -> Bool {
    let bytes = Array(bytes)
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { write(peer, $0.baseAddress, $0.count) }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }

  /// Sends a status line and header fields.
  public func head(_ status: Int, _ fields: [String: String] = [:]) {
    let lines = fields.sorted { $0.key < $1.key }.map { "\($0): \($1)\r\n" }.joined()
    send("HTTP/1.1 \(status) Said\r\nConnection: close\r\n\(lines)\r\n".utf8)
  }

  /// Sends a whole answer.
  public func answer(_ status: Int, _ fields: [String: String] = [:], _ body: [UInt8] = []) {
    head(status, fields.merging(["Content-Length": "\(body.count)"]) { own, _ in own })
    send(body)
  }

  /// Waits; the peer is kept waiting too.
  public func wait(_ seconds: Double) { Thread.sleep(forTimeInterval: seconds) }

  /// Breaks the connection as a crashed server does.
  public func reset() {
    var linger = linger(l_onoff: 1, l_linger: 0)
    setsockopt(peer, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout.size(ofValue: linger)))
  }

  func readRequest() -> LoopbackServer.Request? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while !bytes.suffix(4).elementsEqual("\r\n\r\n".utf8) {
      let count = read(peer, &buffer, buffer.count)
      guard count > 0, bytes.count < 1 << 16 else { return nil }
      bytes += buffer[..<count]
    }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
    let words = lines.first?.split(separator: " ") ?? []
    guard words.count == 3 else { return nil }
    var fields: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      fields[line[..<colon].lowercased()] =
        line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
    }
    return LoopbackServer.Request(path: String(words[1]), fields: fields)
  }
}
