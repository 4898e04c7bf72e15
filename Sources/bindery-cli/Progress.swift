import Foundation
import Synchronization

/// One line that tells how far the work is, on a terminal only.
struct ProgressLine: ~Copyable {
  private let last: Mutex<ContinuousClock.Instant?> = Mutex(nil)

  /// Shows a step of some work, at most ten times a second.
  func show(_ work: String, _ done: Int, of all: Int) {
    guard Terminal.isInteractive else { return }
    last.withLock { last in
      let now = ContinuousClock.now
      if let last, now - last < .milliseconds(100) { return }
      last = now
      Terminal.write("\r\u{1B}[K\(work) \(done)/\(all)")
    }
  }

  /// Takes the line away.
  func clear() {
    if Terminal.isInteractive { Terminal.write("\r\u{1B}[K") }
  }
}
