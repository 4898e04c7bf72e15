internal import Synchronization

/// The text of the file that was asked for last: the chapters of a novel come one after another, and
/// reading it anew for each would take quadratic time.
final class DecodedTexts: Sendable {
  private let last: Mutex<(path: DiskPath, text: [UInt8])?> = Mutex(nil)

  /// The text of a file, made where it is not known.
  func text<Failure: Error>(
    of path: DiskPath, _ make: () throws(Failure) -> [UInt8]
  ) throws(Failure) -> [UInt8] {
    // `withLock` takes no typed error out of its closure; whoever comes second waits for the first.
    let result = last.withLock { last -> Result<[UInt8], Failure> in
      if let last, last.path == path { return .success(last.text) }
      do throws(Failure) {
        let text = try make()
        last = (path, text)
        return .success(text)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }
}
