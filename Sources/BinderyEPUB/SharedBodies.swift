import BinderyModel
import Synchronization

/// The bodies of essays that stand in several documents, kept until each of them has had its own: a
/// body for every part would take time that grows with the square of an essay's length.
final class SharedBodies: Sendable {
  private struct Shelf {
    var body: Body
    /// How many documents have not come for it.
    var waiting: Int
  }

  private let shelves = Mutex<[ChapterID: Shelf]>([:])
  /// How many bytes of source the bodies are made of that were kept before anybody asked.
  private let keptSize = Mutex(0)

  /// As the first pass over the essays does, this one keeps what is made of 8 MB of source.
  private static let mostKept = 8 << 20

  /// Keeps a body that was made before its documents ask for it, while there is room.
  func keep(_ body: Body, of chapter: Chapter, for documents: Int) {
    let hasRoom = keptSize.withLock { size in
      guard documents > 1, size + chapter.sourceSize <= Self.mostKept else { return false }
      size += chapter.sourceSize
      return true
    }
    guard hasRoom else { return }
    shelves.withLock { $0[chapter.id] = Shelf(body: body, waiting: documents) }
  }

  /// The body of an essay that so many documents ask for, made by the first of them.
  func body(of chapter: ChapterID, for documents: Int, make: () throws -> Body) rethrows -> Body {
    if let body = take(chapter) { return body }
    let body = try make()
    shelves.withLock { shelves in
      // Another document may have come at the same time.
      shelves[chapter, default: Shelf(body: body, waiting: documents)].waiting -= 1
    }
    return body
  }

  private func take(_ chapter: ChapterID) -> Body? {
    shelves.withLock { shelves in
      guard var shelf = shelves[chapter] else { return nil }
      shelf.waiting -= 1
      shelves[chapter] = shelf.waiting > 0 ? shelf : nil
      return shelf.body
    }
  }
}
