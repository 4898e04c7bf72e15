internal import Dispatch

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Finds the addresses of a host.
public protocol HostResolver: Sendable {
  /// All addresses of a name, the best first; empty where it has none.
  func addresses(of host: String) async -> [IPAddress]
}

/// Asks the system, as every program does.
public struct SystemResolver: HostResolver {
  /// A resolver.
  public init() {}

  /// All addresses of a name; none when the task is cancelled before the system answers.
  public func addresses(of host: String) async -> [IPAddress] {
    let answer = FirstAnswer<[IPAddress]>()
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        answer.wait(continuation)
        // The call blocks, perhaps for long and past all deadlines: not on a thread that tasks share.
        DispatchQueue.global().async { answer.give(Self.lookUp(host)) }
      }
    } onCancel: {
      answer.give([])
    }
  }

  private static func lookUp(_ host: String) -> [IPAddress] {
    var hints = addrinfo()
    hints.ai_family = AF_UNSPEC
    #if canImport(Darwin)
      hints.ai_socktype = SOCK_STREAM
    #else
      hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    #endif
    var list: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(host, nil, &hints, &list) == 0 else { return [] }
    defer { freeaddrinfo(list) }
    var found: [IPAddress] = []
    var next = list
    while let entry = next?.pointee {
      if let address = entry.ai_addr.flatMap({ IPAddress($0) }), !found.contains(address) {
        found.append(address)
      }
      next = entry.ai_next
    }
    return found
  }
}
