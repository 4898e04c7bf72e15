internal import BinderyDesign
internal import Synchronization

extension [Artifact.Entry] {
  /// The entries, telling how many of them are made, from any thread, in no fixed order.
  func reporting(to progress: @escaping @Sendable (_ done: Int, _ all: Int) -> Void) -> Self {
    let count = count
    let counter = Counter()
    return map { entry in
      var entry = entry
      let make = entry.bytes
      entry.bytes = {
        let bytes = try make()
        progress(counter.next(), count)
        return bytes
      }
      return entry
    }
  }
}

/// A count that several threads advance.
private final class Counter: Sendable {
  private let value = Atomic<Int>(0)

  /// The next number, from 1.
  func next() -> Int { value.wrappingAdd(1, ordering: .relaxed).newValue }
}
