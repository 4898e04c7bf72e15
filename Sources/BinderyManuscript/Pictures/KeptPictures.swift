internal import Synchronization

/// The bytes of small pictures between the two passes, so that a book of few megabytes reads none twice.
final class KeptPictures: Sendable {
  private struct State {
    var bytes: [DiskPath: [UInt8]] = [:]
    var room: Int
  }

  private let state: Mutex<State>

  /// A store for so many bytes in all.
  init(room: Int) { state = Mutex(State(room: room)) }

  /// Keeps the bytes of a file, where there is room.
  func keep(_ bytes: [UInt8], of path: DiskPath) {
    state.withLock { state in
      guard bytes.count <= state.room else { return }
      state.room -= bytes.count
      state.bytes[path] = bytes
    }
  }

  /// Gives the bytes of a file away, where they were kept.
  func take(_ path: DiskPath) -> [UInt8]? {
    state.withLock { $0.bytes.removeValue(forKey: path) }
  }
}
