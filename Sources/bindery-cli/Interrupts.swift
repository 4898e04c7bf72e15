import Bindery
import Dispatch
import Foundation

/// Ends the program by SIGHUP, SIGINT and SIGTERM as one expects, with nothing unfinished left behind.
struct Interrupts {
  private let sources: [any DispatchSourceSignal]

  init() {
    sources = [SIGHUP, SIGINT, SIGTERM].compactMap { number in
      // Whoever started the program may have it outlive the terminal (`nohup`).
      guard number != SIGHUP || !Self.isIgnored(number) else { return nil }
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      // `@Sendable` keeps the closure off the main actor, where Dispatch does not run it.
      source.setEventHandler { @Sendable in
        Press.removeUnfinishedFiles()
        // `raise` would signal a thread of Dispatch's, which blocks signals.
        signal(number, SIG_DFL)
        // Whoever started the program may have blocked it for all threads.
        var own = sigset_t()
        sigemptyset(&own)
        sigaddset(&own, number)
        pthread_sigmask(SIG_UNBLOCK, &own, nil)
        kill(getpid(), number)
      }
      source.resume()
      return source
    }
  }

  /// Leaves signals to the system again.
  func end() {
    for source in sources { source.cancel() }
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(number, nil, &action) == 0 else { return false }
    #if canImport(Darwin)
      let handler = action.__sigaction_u.__sa_handler
    #else
      let handler = action.__sigaction_handler.sa_handler
    #endif
    // Functions of C cannot be compared.
    return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
