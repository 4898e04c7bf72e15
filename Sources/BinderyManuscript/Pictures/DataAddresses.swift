internal import BinderyModel
internal import Synchronization

/// The `data:` addresses of the essay that was asked last.
///
/// They are found by parsing the essay again, and an essay may hold thousands of small drawings; a
/// writer asks for them one after the other.
final class DataAddresses: Sendable {
  private let last = Mutex<(chapter: ChapterID, addresses: [String])?>(nil)

  /// The addresses of an essay's pictures, in the order of the survey; made where they are not those
  /// of the last.
  func addresses(
    of chapter: ChapterID, make: () throws(ContentsError) -> [String]
  ) throws(ContentsError) -> [String] {
    let known = last.withLock { $0?.chapter == chapter ? $0?.addresses : nil }
    if let known { return known }
    let made = try make()
    last.withLock { $0 = (chapter, made) }
    return made
  }
}
