#if canImport(Darwin)
  package import Darwin
#elseif canImport(Musl)
  package import Musl
#else
  package import Glibc
#endif

/// What calls of `posix_spawn` need of Swift: each program is started in its own way, with files and attributes
/// of its own.
package enum Spawning {
  #if canImport(Darwin)
    /// What is done to files before a program starts, before it is initialised.
    package static var emptyActions: posix_spawn_file_actions_t? { nil }
  #else
    /// What is done to files before a program starts, before it is initialised.
    package static var emptyActions: posix_spawn_file_actions_t { posix_spawn_file_actions_t() }
  #endif

  /// Calls a function with texts as C has lists of them: with a NULL at the end.
  package static func withCStrings<Result>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = texts.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }
}
