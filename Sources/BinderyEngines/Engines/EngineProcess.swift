internal import BinderyStorage

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// A run of an engine's program: in a group of its own, with nothing of this process's but what it is given,
/// and no longer than it may.
struct EngineProcess {
  let engine: PageEngine
  /// The program.
  let path: String
  let arguments: [String]
  /// Its environment, each as `NAME=value`.
  let environment: [String]
  let patience: Duration

  /// Runs the program to its end, then ends whatever it has started.
  ///
  /// - Returns: the last that it said.
  /// - Throws: `EngineError.notStarted`, `.timedOut`, `.failed`.
  func run() throws(EngineError) -> String {
    guard let (reading, writing) = Self.openPipe() else { throw notStarted(errno) }
    defer { close(reading) }
    let process = RunningEngines.starting { start(output: writing) }
    let code = errno
    close(writing)
    guard let process else { throw notStarted(code) }
    var words = EngineWords()
    let ended = wait(for: process, reading: reading, &words)
    RunningEngines.end(group: process)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    guard ended else { throw .timedOut(engine, seconds: Int(patience.components.seconds)) }
    switch Self.ending(status) {
    case .exit(0): return words.last
    case let ending: throw .failed(engine, ending: ending, words: words.last)
    }
  }

  /// Waits for the process, and hears what it says; false where it does not end in time.
  private func wait(for process: pid_t, reading: Int32, _ words: inout EngineWords) -> Bool {
    let deadline = ContinuousClock.now + patience
    var isOpen = true
    while true {
      var waiting = pollfd(fd: isOpen ? reading : -1, events: Int16(POLLIN), revents: 0)
      // A process may close its output long before it ends, and those that it started keep it open.
      _ = poll(&waiting, 1, isOpen ? 20 : 2)
      if waiting.revents != 0 { isOpen = words.hear(from: reading) }
      if Self.hasEnded(process) {
        words.hearRest(from: reading)
        return true
      }
      if ContinuousClock.now > deadline { return false }
    }
  }

  private func notStarted(_ code: Int32) -> EngineError {
    .notStarted(engine, path: path, reason: String(cString: strerror(code)))
  }

  /// Whether a process has ended; it is not waited for yet.
  private static func hasEnded(_ process: pid_t) -> Bool {
    var information = siginfo_t()
    let flags = WEXITED | WNOHANG | WNOWAIT
    #if canImport(Darwin)
      let result = waitid(P_PID, id_t(process), &information, flags)
      return result == 0 && information.si_pid == process
    #else
      let result = waitid(P_PID, id_t(process), &information, Int32(flags))
      return result == 0 && information.si_signo == SIGCHLD
    #endif
  }

  private static func ending(_ status: Int32) -> EngineEnding {
    // WTERMSIG and WEXITSTATUS are macros.
    let signal = status & 0x7F
    return signal == 0 ? .exit(Int(status >> 8 & 0xFF)) : .signal(Int(signal))
  }
}

extension EngineProcess {
  /// Starts the program; `nil`, with `errno`, where that fails.
  private func start(output: Int32) -> pid_t? {
    var actions = Spawning.emptyActions
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    for descriptor: Int32 in [1, 2] {
      posix_spawn_file_actions_adddup2(&actions, output, descriptor)
    }
    var attributes = Self.emptyAttributes
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // This process may ignore or block what is to end that one.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for signal in [SIGINT, SIGTERM, SIGHUP, SIGPIPE] { sigaddset(&signals, signal) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setpgroup(&attributes, 0)
    let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
    posix_spawnattr_setflags(&attributes, Int16(flags))
    var process: pid_t = 0
    let code = Spawning.withCStrings([path] + arguments) { arguments in
      Spawning.withCStrings(environment) {
        posix_spawn(&process, path, &actions, &attributes, arguments, $0)
      }
    }
    errno = code
    return code == 0 ? process : nil
  }

  /// The two ends of a pipe that the engine gets only as its output.
  private static func openPipe() -> (reading: Int32, writing: Int32)? {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
    return (ends[0], ends[1])
  }

  #if canImport(Darwin)
    private static var emptyAttributes: posix_spawnattr_t? { nil }
  #else
    private static var emptyAttributes: posix_spawnattr_t { posix_spawnattr_t() }
  #endif
}
