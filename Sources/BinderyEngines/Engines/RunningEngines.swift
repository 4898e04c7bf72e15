internal import Synchronization

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The engines that run now, and the folders that they work in.
///
/// A program that ends on SIGHUP, SIGINT or SIGTERM calls `endAll` first: engines have process groups of
/// their own, which no terminal signals. From a dispatch source, since it takes a lock, never from a handler set with
/// `signal`.
public enum RunningEngines {
  private struct State: Sendable {
    /// Process groups, by the number of their first process.
    var groups: Set<pid_t> = []
    var folders: Set<String> = []
    /// Whether the program is about to end: nothing more begins then.
    var isEnding = false
  }

  private static let state = Mutex(State())

  /// Ends every engine with all that it started, and removes its files; the process is expected to end.
  public static func endAll() {
    state.withLock { state in
      state.isEnding = true
      for group in state.groups { kill(-group, SIGKILL) }
      for folder in state.folders { remove(folder) }
      state.groups = []
      state.folders = []
    }
  }

  /// Makes a folder that is removed by a signal too.
  static func adding(_ make: () -> String?) -> String? {
    state.withLock { state in
      guard !state.isEnding, let folder = make() else { return nil }
      state.folders.insert(folder)
      return folder
    }
  }

  /// Removes a folder with all that is in it.
  static func removeFolder(_ path: String) {
    state.withLock { state in
      // Whatever a signal's handler has removed is not for this thread to look for.
      guard state.folders.remove(path) != nil else { return }
      remove(path)
    }
  }

  /// Starts a process that is the first of its group: `start` gives its number, or `nil` and `errno`.
  static func starting(_ start: () -> pid_t?) -> pid_t? {
    state.withLock { state in
      guard !state.isEnding else {
        errno = EINTR
        return nil
      }
      guard let process = start() else { return nil }
      state.groups.insert(process)
      return process
    }
  }

  /// Ends a group whose first process has ended but is not waited for yet, so that its number is nobody
  /// else's.
  ///
  /// Does not return where `endAll` was called: what it ended has not failed, and nobody is to be told so.
  static func end(group: pid_t) {
    let isEnding = state.withLock { state in
      if state.groups.remove(group) != nil { kill(-group, SIGKILL) }
      return state.isEnding
    }
    while isEnding { sleep(1) }
  }

  /// Removes a folder; for as long as somebody who was just ended may still write into it, again.
  private static func remove(_ folder: String) {
    for _ in 0..<50 where access(folder, F_OK) == 0 {
      FileTree.remove(folder)
      if access(folder, F_OK) == 0 { usleep(10_000) }
    }
  }
}
