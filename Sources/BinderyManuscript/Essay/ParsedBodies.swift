internal import BinderyModel
internal import Synchronization

/// Bodies that the first pass parsed and the second can have: of a small collection all, of a large
/// one as many as there is room for.
///
/// A body is given away once. Which ones are kept depends on the threads, so nothing else may.
final class ParsedBodies: Sendable {
  private struct Key: Hashable {
    var file: SourcePath
    var start: Int
  }

  private struct Shelf {
    var bodies: [Key: Body] = [:]
    var room: Int
  }

  private let shelf: Mutex<Shelf>

  /// - Parameter room: bytes of source whose trees may be kept; a tree takes some five times more.
  init(room: Int) { shelf = Mutex(Shelf(room: room)) }

  /// Keeps a body whose source has so many bytes, if there is room; `start` tells those of one file
  /// apart.
  func keep(_ body: Body, of file: SourcePath, from start: Int = 0, size: Int) {
    shelf.withLock { shelf in
      guard size <= shelf.room else { return }
      shelf.room -= size
      shelf.bodies[Key(file: file, start: start)] = body
    }
  }

  /// Gives a body away; `nil` when it was not kept, or given away before.
  func take(_ file: SourcePath, from start: Int = 0) -> Body? {
    shelf.withLock { $0.bodies.removeValue(forKey: Key(file: file, start: start)) }
  }
}
