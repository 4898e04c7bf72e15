import BinderyConcurrency

/// The threads that make and pack entries ahead of the one that writes them.
struct PackingLine {
  private let entries: [ZipEntry]
  private let line: WorkLine<PackedEntry>

  /// Starts `jobs` threads; `finish()` must follow.
  init(_ entries: [ZipEntry], jobs: Int) {
    self.entries = entries
    line = WorkLine(count: entries.count, jobs: jobs, size: \.bytes.count) {
      guard let deflater = Deflater() else { throw ZipError.outOfMemory }
      return { try PackedEntry(entries[$0], with: deflater) }
    }
  }

  /// Waits for an entry and hands it over; `nil` once an entry has failed.
  ///
  /// Called in the order of the archive, by one thread.
  func take(_ index: Int) -> PackedEntry? { line.take(index) }

  /// Stops the threads, waits until they have ended, and tells the failure, if any.
  func finish() -> ZipError? {
    guard let (index, error) = line.finish() else { return nil }
    guard entries.indices.contains(index) else { return .outOfMemory }
    return .entryFailed(name: entries[index].name, underlying: error)
  }
}
