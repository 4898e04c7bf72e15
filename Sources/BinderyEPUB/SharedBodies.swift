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
