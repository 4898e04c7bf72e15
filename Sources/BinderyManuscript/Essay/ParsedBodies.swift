internal import BinderyModel
internal import Synchronization

/// Bodies that the first pass parsed and the second can have: of a small collection all, of a large
/// one as many as there is room for.
///
/// A body is given away once. Which ones are kept depends on the threads, so nothing else may.
final class ParsedBodies: Sendable {
  private struct Shelf {
    var bodies: [SourcePath: Body] = [:]
    var room: Int
  }

  private let shelf: Mutex<Shelf>

  /// - Parameter room: bytes of source whose trees may be kept; a tree takes some five times more.
  init(room: Int) { shelf = Mutex(Shelf(room: room)) }

  /// Keeps a body whose source has so many bytes, if there is room.
  func keep(_ body: Body, of file: SourcePath, size: Int) {
    shelf.withLock { shelf in
      guard size <= shelf.room else { return }
      shelf.room -= size
      shelf.bodies[file] = body
    }
  }

  /// Gives a body away; `nil` when it was not kept, or given away before.
  func take(_ file: SourcePath) -> Body? {
    shelf.withLock { $0.bodies.removeValue(forKey: file) }
  }
}
