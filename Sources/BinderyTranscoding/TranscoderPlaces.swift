internal import BinderyStorage

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Where the helper lies that makes pictures anew, and where its results are kept.
public struct TranscoderPlaces: Sendable, Hashable {
  /// Paths that the helper may have, tried in order.
  public var helpers: [String]
  /// The folder of the cache; `nil` for none. It may be deleted at any time.
  public var cache: String?

  /// Places; without a word about them no helper and no cache.
  public init(helpers: [String] = [], cache: String? = nil) {
    self.helpers = helpers
    self.cache = cache
  }

  /// The places of the running program: the helper that `BINDERY_IMAGES` names, else the one beside the
  /// program or in `../libexec/bindery`; the cache where the system has those of its user.
  public static func ofThisProgram() -> TranscoderPlaces {
    let folder = programFolder ?? "."
    return TranscoderPlaces(
      helpers: UserFolders.named("BINDERY_IMAGES").map { [$0] }
        ?? ["\(folder)/bindery-images", "\(folder)/../libexec/bindery/bindery-images"],
      cache: UserFolders.cache.map { $0 + "/images" })
  }

  /// The first helper that can be run.
  var helper: String? { helpers.first { access($0, X_OK) == 0 } }

  /// The folder of the running program, links followed.
  private static var programFolder: String? {
    #if os(Linux)
      guard let resolved = realpath("/proc/self/exe", nil) else { return nil }
    #else
      var size = UInt32(PATH_MAX)
      var name = [CChar](repeating: 0, count: Int(size))
      guard _NSGetExecutablePath(&name, &size) == 0, let resolved = realpath(name, nil) else {
        return nil
      }
    #endif
    defer { free(resolved) }
    let path = String(cString: resolved)
    return path.lastIndex(of: "/").map { String(path[..<$0]) }
  }
}
