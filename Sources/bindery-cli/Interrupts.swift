import Bindery
import Dispatch
import Foundation

/// Ends the program by SIGINT and SIGTERM as one expects, with nothing unfinished left behind.
struct Interrupts {
  private let sources: [any DispatchSourceSignal]

  init() {
    sources = [SIGINT, SIGTERM].map { number in
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
}
