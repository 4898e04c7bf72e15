internal import Foundation

/// Threads that make results ahead of the one that takes them, in order.
///
/// Results are begun in order and never more than a window ahead of the taker, so memory follows the
/// window, not the whole. It cannot stand still: when the taker waits for a result, all before it were
/// taken, so the window has room for it.
///
/// Plain threads, because the work may block and recurse: the concurrency pool must not wait, and its
/// stacks are small on some systems. `@unchecked Sendable`: `condition` guards all that varies.
public final class WorkLine<Result: Sendable>: @unchecked Sendable {
  /// What one thread does for an index.
  public typealias Work = (Int) throws -> Result

  private let count: Int
  private let window: Window
  private let size: @Sendable (Result) -> Int
  private let condition = NSCondition()
  private var begun = 0
  private var taken = 0
  private var ready: [Int: Result] = [:]
  private var readyBytes = 0
  private var failure: (index: Int, error: any Error)?
  private var isStopped = false
  private var liveThreads = 0
  /// The result that the taker waits for.
  private var awaited: Int?
  /// How many threads wait for room in the window.
  private var waitingThreads = 0

  /// Results that are ready when the taker is woken; waking it for each would cost as much as what it
  /// does with one.
  private static var batch: Int { 16 }

  /// How far the threads may run ahead.
  private struct Window {
    var results: Int
    /// Bytes that wait; one result for each thread may come on top.
    var bytes = 16 << 20
  }

  /// Starts `jobs` threads; `finish()` must follow.
  ///
  /// - Parameters:
  ///   - count: how many results there are.
  ///   - jobs: how many threads may work.
  ///   - size: the bytes that a result holds while it waits.
  ///   - work: called once on each thread: makes what the thread does for each index.
  public init(
    count: Int, jobs: Int, size: @escaping @Sendable (Result) -> Int,
    work: @escaping @Sendable () throws -> Work
  ) {
    self.count = count
    self.size = size
    let jobs = min(max(jobs, 1), 64, max(count, 1))
    window = Window(results: 32 * jobs)
    liveThreads = jobs
    for _ in 0..<jobs {
      let thread = Thread { self.run(work) }
      thread.stackSize = 8 << 20
      thread.name = "bindery.work"
      thread.start()
    }
  }

  /// Waits for a result and hands it over; `nil` once one has failed.
  ///
  /// Called in order, by one thread.
  public func take(_ index: Int) -> Result? {
    condition.lock()
    defer { condition.unlock() }
    awaited = index
    while ready[index] == nil, failure == nil, !isStopped { condition.wait() }
    awaited = nil
    guard failure == nil, let result = ready.removeValue(forKey: index) else { return nil }
    readyBytes -= size(result)
    taken = index + 1
    if waitingThreads > 0 { condition.broadcast() }
    return result
  }

  /// Stops the threads, waits until they have ended, and tells which result failed, if any.
  ///
  /// The failure is the same with any number of threads: results are begun in order and one that is begun
  /// is always ended, so the first that fails is among those that were tried. A thread that could not begin
  /// at all fails behind the last result.
  public func finish() -> (index: Int, error: any Error)? {
    condition.lock()
    defer { condition.unlock() }
    isStopped = true
    condition.broadcast()
    while liveThreads > 0 { condition.wait() }
    return failure
  }

  private func run(_ makeWork: () throws -> Work) {
    do {
      let work = try makeWork()
      while let index = begin() {
        do {
          end(index, with: try work(index))
        } catch {
          fail(index, error)
        }
      }
    } catch {
      fail(count, error)
    }
    condition.withLock {
      liveThreads -= 1
      condition.broadcast()
    }
  }

  private func begin() -> Int? {
    condition.lock()
    defer { condition.unlock() }
    while !isStopped, failure == nil, begun < count, !hasRoom {
      wakeTaker()
      waitingThreads += 1
      condition.wait()
      waitingThreads -= 1
    }
    guard !isStopped, failure == nil, begun < count else { return nil }
    begun += 1
    return begun - 1
  }

  private var hasRoom: Bool {
    begun == taken || (begun - taken < window.results && readyBytes < window.bytes)
  }

  private func end(_ index: Int, with result: Result) {
    condition.withLock {
      ready[index] = result
      readyBytes += size(result)
      if ready.count >= Self.batch || begun == count { wakeTaker() }
    }
  }

  /// Wakes the taker when what it waits for is there.
  private func wakeTaker() {
    if let awaited, ready[awaited] != nil { condition.broadcast() }
  }

  private func fail(_ index: Int, _ error: any Error) {
    condition.withLock {
      if index < failure?.index ?? .max { failure = (index, error) }
      condition.broadcast()
    }
  }
}
