/// Writes zip archives whose bytes depend on nothing but their entries.
public enum ZipWriter {
  /// Writes an archive: entries in the order given, no extra fields, one time for all.
  ///
  /// `jobs` threads make and compress the entries, ahead of the calling thread, which writes; it
  /// blocks until all is written and all threads have ended, so call it from a plain thread. The
  /// bytes are the same with any number of jobs. ZIP64 is used only when needed.
  ///
  /// The descriptor must be of a file open for writing; the archive starts at its first byte and
  /// the file is cut after its last. It stays open and is not synced.
  ///
  /// Throws when a name is refused, before anything is written; when an entry fails, with its name;
  /// when writing fails. What is then in the file is no archive.
  public static func write(
    _ entries: [ZipEntry], to descriptor: Int32, jobs: Int, modified: DOSTime = .earliest
  ) throws(ZipError) {
    try check(entries)
    let sink = ArchiveSink(descriptor: descriptor)
    let line = PackingLine(entries, jobs: jobs)
    do {
      let archive = try Archive(sink: sink)
      for (index, entry) in entries.enumerated() {
        let source = EntrySource(line, index: index, isDeflated: entry.isDeflated)
        try archive.add(
          source, name: entry.name, isDeflated: entry.isDeflated, modified: modified)
      }
      try archive.close()
    } catch {
      // libzip only knows that a callback failed: the cause is where it was recorded.
      if let cause = line.finish() { throw cause }
      if let code = sink.failure { throw .writeFailed(errno: code) }
      throw error
    }
    _ = line.finish()
  }

  private static func check(_ entries: [ZipEntry]) throws(ZipError) {
    guard !entries.isEmpty else { throw .noEntries }
    // OCF compares names without case; lower-casing is the whole of folding within ASCII.
    var names = Set<String>(minimumCapacity: entries.count)
    for (index, entry) in entries.enumerated() {
      if let fault = EntryNameFault.first(in: entry.name) { throw .invalidName(entry.name, fault) }
      guard names.insert(entry.name.lowercased()).inserted else {
        throw .duplicateName(entry.name)
      }
      if entry.name == "mimetype", index > 0 || entry.isDeflated { throw .misplacedMimetype }
    }
  }
}
