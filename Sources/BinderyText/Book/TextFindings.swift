internal import BinderyModel
internal import Synchronization

/// What is found while the parts of a book are set, by any thread, told in the order of the parts.
final class TextFindings: Sendable {
  private let found = Mutex<[Int: [Diagnostic]]>([:])

  /// Keeps what was found in a part.
  func keep(_ diagnostics: [Diagnostic], ofPart part: Int) {
    guard !diagnostics.isEmpty else { return }
    found.withLock { $0[part] = diagnostics }
  }

  /// What was found in all parts.
  var all: [Diagnostic] {
    found.withLock { found in found.sorted { $0.key < $1.key }.flatMap(\.value) }
  }
}
