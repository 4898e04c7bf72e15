#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// A folder that only this user may enter, for what an engine reads and writes; it goes with this value,
/// whatever is in it then.
struct EngineFolder: ~Copyable {
  /// Its path, from the root: engines are given addresses of files, which are never relative.
  let path: String
  /// The folder that it is in.
  let parent: String

  /// Makes a folder where the system keeps files for a while.
  init() throws(EngineError) {
    let parent = try Self.parent
    var template = Array("\(parent)/bindery-XXXXXX".utf8CString)
    // Made and noted in one step: a signal finds it on the list, or not made at all.
    let made = RunningEngines.adding { () -> String? in
      mkdtemp(&template).map { String(cString: $0) }
    }
    guard let made else {
      throw .noFolder(path: parent, reason: String(cString: strerror(errno)))
    }
    self.parent = parent
    path = made
  }

  /// The folder that `TMPDIR` names, from the root.
  private static var parent: String {
    get throws(EngineError) {
      let named = getenv("TMPDIR").map { String(cString: $0) } ?? ""
      let wished = named.isEmpty ? "/tmp" : named
      guard let known = realpath(wished, nil) else {
        throw .noFolder(path: wished, reason: String(cString: strerror(errno)))
      }
      defer { free(known) }
      return String(cString: known)
    }
  }

  deinit { RunningEngines.removeFolder(path) }
}
