internal import BinderyStorage
internal import Synchronization

/// Answers of scripts, kept across runs by what was asked.
///
/// The answers lie on shelves, a file each, by the first byte of their keys. A shelf is read when the
/// first answer of it is asked for, and replaced as a whole by a finished file, so that processes never
/// see each other's halves; of two that save at once one is kept. Any fault of disk or file means no
/// answer, never an error.
final class AnswerCache: Sendable {
  /// Bytes of a shelf's file: 32 MB over all 256.
  static let shelfBytes = 128 << 10

  private let folder: String?
  private let shelves = Mutex<[UInt8: AnswerShelf]>([:])

  /// A cache in a folder that is made when something is saved; without one it only remembers.
  init(folder: String?) { self.folder = folder }

  /// The answer that was kept under a key.
  func answer(for key: AnswerKey) -> String? {
    withShelf(of: key) { $0.answer(for: key) }
  }

  /// Keeps an answer for this run, and for others once the cache is saved.
  func keep(_ answer: String, for key: AnswerKey) {
    withShelf(of: key) { $0.keep(answer, for: key) }
  }

  /// Writes what is new.
  func save() {
    guard let folder else { return }
    let files = shelves.withLock { shelves in
      let files = shelves.filter { $0.value.isChanged }
        .mapValues { $0.bytes(limit: Self.shelfBytes) }
      for number in files.keys { shelves[number]?.markSaved() }
      return files
    }
    guard !files.isEmpty else { return }
    WholeFile.makeFolder(folder)
    for (number, bytes) in files {
      WholeFile.replace(Self.path(of: number, in: folder), with: bytes)
    }
  }

  private func withShelf<Result: Sendable>(
    of key: AnswerKey, _ body: (inout AnswerShelf) -> Result
  ) -> Result {
    let number = UInt8(truncatingIfNeeded: key.digest[0])
    return shelves.withLock { shelves in body(&shelves[number, default: shelf(number)]) }
  }

  private func shelf(_ number: UInt8) -> AnswerShelf {
    guard let folder,
      let file = WholeFile.read(
        Self.path(of: number, in: folder), limit: Self.shelfBytes, of: .thisUser)
    else { return AnswerShelf() }
    return AnswerShelf(file: file) ?? AnswerShelf()
  }

  private static func path(of shelf: UInt8, in folder: String) -> String {
    "\(folder)/answers-\(shelf)"
  }
}
