internal import Synchronization

/// The bytes that all pictures of a run may have.
final class ByteBudget: Sendable {
  /// Bytes at the start.
  let limit: Int
  private let left: Mutex<Int>

  init(_ limit: Int) {
    self.limit = limit
    left = Mutex(limit)
  }

  /// Takes bytes; false where so many are not left.
  func take(_ count: Int) -> Bool {
    left.withLock { left in
      left -= min(left, count)
      return left > 0
    }
  }
}
