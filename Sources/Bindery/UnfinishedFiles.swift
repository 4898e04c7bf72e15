import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The files that have a name but are not finished.
///
/// A program that ends on SIGHUP, SIGINT or SIGTERM calls `removeAll` first: from a dispatch source, since
/// it takes a lock, never from a handler set with `signal`.
package enum UnfinishedFiles {
  fileprivate static let paths = Mutex<Set<String>>([])

  /// Removes every unfinished file; the process is expected to end.
  package static func removeAll() {
    paths.withLock { paths in
      for path in paths { unlink(path) }
      paths = []
    }
  }
}

/// A name that an unfinished file has in a folder; `deinit` removes a file that still has it.
struct UnfinishedName: ~Copyable {
  private let name: String
  private let path: String
  private var isHeld = true

  /// Tries names until `make` makes a file with one; it answers false, with `errno`, when it fails.
  init(in folder: borrowing OpenFolder, _ make: (String) -> Bool) throws(AtomicFileError) {
    for attempt in 0..<1000 {
      let name = ".bindery-\(getpid())-\(attempt).unfinished"
      let path = folder.path(of: name)
      // Made under the lock: a signal finds it on the list or not made at all.
      let code: Int32? = UnfinishedFiles.paths.withLock { paths in
        guard !paths.contains(path) else { return EEXIST }
        guard make(name) else { return errno }
        paths.insert(path)
        return nil
      }
      guard let code else {
        (self.name, self.path) = (name, path)
        return
      }
      guard code == EEXIST else { throw .failed(.create, path: folder.path, errno: code) }
    }
    throw .failed(.create, path: folder.path, errno: EEXIST)
  }

  deinit {
    guard isHeld else { return }
    let path = path
    UnfinishedFiles.paths.withLock { paths in
      unlink(path)
      _ = paths.remove(path)
    }
  }

  /// Puts the file in the place of a target in its folder.
  mutating func rename(to target: String, in folder: borrowing OpenFolder)
    throws(AtomicFileError)
  {
    let (name, path) = (name, path)
    let descriptor = folder.descriptor
    let code: Int32? = UnfinishedFiles.paths.withLock { paths in
      guard renameat(descriptor, name, descriptor, target) == 0 else { return errno }
      paths.remove(path)
      return nil
    }
    if let code { throw .failed(.replace, path: folder.path(of: target), errno: code) }
    isHeld = false
  }
}
