internal import Dispatch
internal import Synchronization

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
    let answer = FirstAnswer()
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

/// An answer that is given once, whoever gives it.
private final class FirstAnswer: Sendable {
  private enum State {
    case open
    case awaited(CheckedContinuation<[IPAddress], Never>)
    case given([IPAddress])
    case taken
  }

  private let state = Mutex<State>(.open)

  /// Resumes somebody with the answer.
  func wait(_ continuation: CheckedContinuation<[IPAddress], Never>) {
    let early = state.withLock { state -> [IPAddress]? in
      guard case .given(let addresses) = state else {
        state = .awaited(continuation)
        return nil
      }
      state = .taken
      return addresses
    }
    if let early { continuation.resume(returning: early) }
  }

  /// Gives an answer, unless there is one.
  func give(_ addresses: [IPAddress]) {
    let waiting = state.withLock { state -> CheckedContinuation<[IPAddress], Never>? in
      switch state {
      case .open:
        state = .given(addresses)
        return nil
      case .awaited(let continuation):
        state = .taken
        return continuation
      case .given, .taken: return nil
      }
    }
    waiting?.resume(returning: addresses)
  }
}
