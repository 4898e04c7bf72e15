public import BinderyDesign
public import BinderyModel

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

extension Press {
  /// Writes an edition whose file is its parts in a row to an open descriptor, part by part.
  ///
  /// - Returns: what was found while the parts were made; `nil` where whoever read has gone, which is no failure.
  /// - Throws: `PressError` when a part cannot be made or the system refuses to write.
  public func stream(
    _ edition: Edition, to descriptor: Int32, jobs: Int
  ) throws(PressError) -> [Diagnostic]? {
    let artifact = try artifact(of: edition, jobs: jobs)
    defer { edition.book.contents.finish() }
    do {
      try PartStream.write(artifact.entries, to: descriptor, jobs: jobs)
    } catch {
      if case .writeFailed(EPIPE) = error { return nil }
      throw .stream(path: "standard output", error)
    }
    return artifact.findings()
  }
}
