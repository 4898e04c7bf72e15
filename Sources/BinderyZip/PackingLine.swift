import Foundation

/// The threads that make and pack entries ahead of the one that writes them.
///
/// Entries are begun in the order of the archive and never more than a window ahead of the writer,
/// so memory follows the window, not the archive. It cannot stand still: when the writer waits for
/// an entry, all before it were taken, so the window has room for it.
///
/// Plain threads, because `bytes()` may block and recurse: the concurrency pool must not wait, and
/// its stacks are small on some systems. `@unchecked Sendable`: `condition` guards all that varies.
final class PackingLine: @unchecked Sendable {
  private let entries: [ZipEntry]
  private let window: Window
  private let condition = NSCondition()
  private var begun = 0
  private var taken = 0
  private var ready: [Int: PackedEntry] = [:]
  private var readyBytes = 0
  private var failure: (index: Int, error: ZipError)?
  private var isStopped = false
  private var liveThreads = 0
  /// The entry that the writer waits for.
  private var awaited: Int?
  /// How many threads wait for room in the window.
  private var waitingThreads = 0

  /// Entries that are ready when the writer is woken; waking it for each would cost as much as
  /// what it does with one.
  private static let batch = 16

  /// How far the threads may run ahead.
  struct Window {
    var entries: Int
    /// Packed bytes that wait; one entry for each thread may come on top.
    var bytes = 16 << 20
  }

  /// Starts `jobs` threads; `finish()` must follow.
  init(_ entries: [ZipEntry], jobs: Int) {
    self.entries = entries
    let jobs = min(max(jobs, 1), 64, max(entries.count, 1))
    window = Window(entries: 32 * jobs)
    liveThreads = jobs
    for _ in 0..<jobs {
      let thread = Thread { self.work() }
      thread.stackSize = 8 << 20
      thread.name = "bindery.zip"
      thread.start()
    }
  }

  /// Waits for an entry and hands it over; nil once an entry has failed.
  ///
  /// Called in the order of the archive, by one thread.
  func take(_ index: Int) -> PackedEntry? {
    condition.lock()
    defer { condition.unlock() }
    awaited = index
    while ready[index] == nil, failure == nil, !isStopped { condition.wait() }
    awaited = nil
    guard failure == nil, let packed = ready.removeValue(forKey: index) else { return nil }
    readyBytes -= packed.bytes.count
    taken = index + 1
    if waitingThreads > 0 { condition.broadcast() }
    return packed
  }

  /// Stops the threads, waits until they have ended, and tells the failure, if any.
  ///
  /// The failure is the same with any number of threads: entries are begun in order and one begun
  /// is always ended, so the first entry that fails is among those that were tried.
  func finish() -> ZipError? {
    condition.lock()
    defer { condition.unlock() }
    isStopped = true
    condition.broadcast()
    while liveThreads > 0 { condition.wait() }
    return failure?.error
  }

  private func work() {
    if let deflater = Deflater() {
      while let index = begin() {
        do {
          end(index, with: try PackedEntry(entries[index], with: deflater))
        } catch {
          fail(index, .entryFailed(name: entries[index].name, underlying: error))
        }
      }
    } else {
      fail(entries.count, .outOfMemory)
    }
    condition.withLock {
      liveThreads -= 1
      condition.broadcast()
    }
  }

  private func begin() -> Int? {
    condition.lock()
    defer { condition.unlock() }
    while !isStopped, failure == nil, begun < entries.count, !hasRoom {
      wakeWriter()
      waitingThreads += 1
      condition.wait()
      waitingThreads -= 1
    }
    guard !isStopped, failure == nil, begun < entries.count else { return nil }
    begun += 1
    return begun - 1
  }

  private var hasRoom: Bool {
    begun == taken || (begun - taken < window.entries && readyBytes < window.bytes)
  }

  private func end(_ index: Int, with packed: PackedEntry) {
    condition.withLock {
      ready[index] = packed
      readyBytes += packed.bytes.count
      if ready.count >= Self.batch || begun == entries.count { wakeWriter() }
    }
  }

  /// Wakes the writer when what it waits for is there.
  private func wakeWriter() {
    if let awaited, ready[awaited] != nil { condition.broadcast() }
  }

  private func fail(_ index: Int, _ error: ZipError) {
    condition.withLock {
      if index < failure?.index ?? .max { failure = (index, error) }
      condition.broadcast()
    }
  }
}
