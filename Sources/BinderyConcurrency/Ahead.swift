internal import Dispatch
internal import Synchronization

/// A result that is made on a thread of its own while others work; with one job it is made when asked.
public final class Ahead<Result: Sendable>: Sendable {
  private let made = Mutex<Result?>(nil)
  private let work: @Sendable () -> Result
  private let ended: DispatchGroup?

  /// Begins the work, where more than one job may run.
  public init(jobs: Int, _ work: @escaping @Sendable () -> Result) {
    self.work = work
    ended = jobs > 1 ? DispatchGroup() : nil
    guard let ended else { return }
    DispatchQueue.global(qos: .userInitiated).async(group: ended) { [self] in
      let result = work()
      made.withLock { $0 = result }
    }
  }

  /// Waits for the result.
  public func result() -> Result {
    ended?.wait()
    return made.withLock { $0 } ?? work()
  }
}
