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
  /// Its path.
  let path: String

  /// Makes a folder where the system keeps files for a while.
  init() throws(EngineError) {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/bindery-XXXXXX".utf8CString)
    // Made and noted in one step: a signal finds it on the list, or not made at all.
    let made = RunningEngines.adding { () -> String? in
      mkdtemp(&template).map { String(cString: $0) }
    }
    guard let made else {
      throw .noFolder(path: parent, reason: String(cString: strerror(errno)))
    }
    path = made
  }

  deinit { RunningEngines.removeFolder(path) }
}
