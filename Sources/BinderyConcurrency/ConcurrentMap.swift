internal import Dispatch
internal import Synchronization

/// Calls a function for each index on so many threads; the results stand in the order of the
/// indices, whatever thread made them.
public func concurrentMap<Result: Sendable>(
  count: Int, jobs: Int, _ transform: @Sendable (Int) -> Result
) -> [Result] {
  let workers = min(max(1, jobs), count)
  guard workers > 1 else { return (0..<count).map(transform) }
  let next = Atomic<Int>(0)
  let collected = Mutex<[(index: Int, result: Result)]>([])
  DispatchQueue.concurrentPerform(iterations: workers) { _ in
    var own: [(index: Int, result: Result)] = []
    while true {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard index < count else { break }
      own.append((index, transform(index)))
    }
    collected.withLock { $0 += own }
  }
  return collected.withLock { $0 }.sorted { $0.index < $1.index }.map(\.result)
}
