#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Where the system keeps what belongs to the user that the program runs as.
package enum UserFolders {
  /// The folder of Bindery's caches (XDG Base Directory Specification); `nil` for a user without a home.
  package static var cache: String? {
    if let caches = named("XDG_CACHE_HOME") { return caches + "/bindery" }
    guard let home = named("HOME") else { return nil }
    #if os(macOS)
      return home + "/Library/Caches/bindery"
    #else
      return home + "/.cache/bindery"
    #endif
  }

  /// The path that a variable of the environment names; one that begins nowhere counts as none.
  package static func named(_ variable: String) -> String? {
    getenv(variable).map { String(cString: $0) }.flatMap { $0.hasPrefix("/") ? $0 : nil }
  }
}
