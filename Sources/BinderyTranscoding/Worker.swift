internal import BinderyImages
internal import BinderyStorage

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A running helper. It answers one request at a time; one that fails to is ended with this value.
struct Worker: ~Copyable {
  /// What it said of itself.
  let greeting: HelperGreeting
  private let process: pid_t
  private let socket: WorkerSocket

  /// How long a picture may take on the wall; the helper ends itself after 30 s of work.
  private static let patience = Duration.seconds(120)

  /// Starts the helper at a path; `nil` where that fails, or it is none of ours.
  init?(_ path: String) {
    guard let (own, other) = Self.socketPair() else { return nil }
    let socket = WorkerSocket(owning: own)
    let started = Self.start(path, input: other)
    close(other)
    guard let process = started else { return nil }
    guard let message = socket.next(until: .now + .seconds(30)),
      let greeting = HelperGreeting(message: message)
    else {
      Self.end(process)
      return nil
    }
    self.process = process
    self.socket = socket
    self.greeting = greeting
  }

  deinit { Self.end(process) }

  /// What comes of a request; `nil` where the worker has fallen or does not end: it is of no more use.
  borrowing func answer(_ request: TranscodingRequest) -> TranscodingAnswer? {
    let deadline = ContinuousClock.now + Self.patience
    guard socket.put(request.message, until: deadline) else { return nil }
    return socket.next(until: deadline).flatMap(TranscodingAnswer.init(message:))
  }

  private static func end(_ process: pid_t) {
    kill(process, SIGKILL)
    while waitpid(process, nil, 0) < 0 && errno == EINTR {}
  }

  /// Starts a program with nothing of this program's but its input and the place where libraries are
  /// looked for.
  private static func start(_ path: String, input: Int32) -> pid_t? {
    var actions = Spawning.emptyActions
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    for descriptor: Int32 in [1, 2] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
    }
    let environment = ["LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"].compactMap { (name: String) in
      getenv(name).map { "\(name)=\(String(cString: $0))" }
    }
    var process: pid_t = 0
    let code = Spawning.withCStrings([path]) { arguments in
      Spawning.withCStrings(environment) {
        posix_spawn(&process, path, &actions, nil, arguments, $0)
      }
    }
    return code == 0 ? process : nil
  }

  private static func socketPair() -> (Int32, Int32)? {
    var ends: [Int32] = [-1, -1]
    #if os(Linux)
      let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
      guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return nil }
    #else
      guard socketpair(AF_UNIX, SOCK_STREAM, 0, &ends) == 0 else { return nil }
      for end in ends { fcntl(end, F_SETFD, FD_CLOEXEC) }
    #endif
    return (ends[0], ends[1])
  }
}
