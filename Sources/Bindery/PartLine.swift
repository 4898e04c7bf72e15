internal import BinderyDesign
internal import Foundation

/// The threads that make the parts of a file ahead of the one that writes them.
///
/// Parts are begun in order and never more than a window ahead of the writer, so memory follows the window, not the file.
/// Plain threads, because a part may recurse deeper than the stacks of a pool allow. `@unchecked Sendable`: `condition`
/// guards all that varies.
final class PartLine: @unchecked Sendable {
  private let entries: [Artifact.Entry]
  private let window: Int
  private let condition = NSCondition()
  private var begun = 0
  private var taken = 0
  private var ready: [Int: Result<[UInt8], any Error>] = [:]
  private var isStopped = false
  private var liveThreads = 0

  /// Starts `jobs` threads; `finish()` must follow.
  init(_ entries: [Artifact.Entry], jobs: Int) {
    self.entries = entries
    let jobs = min(max(jobs, 1), 64, max(entries.count, 1))
    window = 16 * jobs
    liveThreads = jobs
    for _ in 0..<jobs {
      let thread = Thread { self.work() }
      thread.stackSize = 8 << 20
      thread.name = "bindery.parts"
      thread.start()
    }
  }

  /// Waits for the next part; called in order, by one thread.
  func take(_ index: Int) throws -> [UInt8] {
    condition.lock()
    defer { condition.unlock() }
    while ready[index] == nil { condition.wait() }
    taken = index + 1
    condition.broadcast()
    return try ready.removeValue(forKey: index)?.get() ?? []
  }

  /// Stops the threads, and waits until they have ended.
  func finish() {
    condition.lock()
    defer { condition.unlock() }
    isStopped = true
    condition.broadcast()
    while liveThreads > 0 { condition.wait() }
  }

  private func work() {
    while let index = next() {
      let result = Result { try entries[index].bytes() }
      condition.withLock {
        ready[index] = result
        condition.broadcast()
      }
    }
    condition.withLock {
      liveThreads -= 1
      condition.broadcast()
    }
  }

  private func next() -> Int? {
    condition.lock()
    defer { condition.unlock() }
    while !isStopped, begun < entries.count, begun >= taken + window { condition.wait() }
    guard !isStopped, begun < entries.count else { return nil }
    begun += 1
    return begun - 1
  }
}
