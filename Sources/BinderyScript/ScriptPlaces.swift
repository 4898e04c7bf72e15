internal import BinderyStorage

/// Where the JavaScript libraries lie that Bindery asks, and where their answers are kept.
public struct ScriptPlaces: Sendable, Hashable {
  /// Folders that may hold `katex/katex.js` and `highlight.js/highlight.js`, tried in order.
  public var libraries: [String]
  /// The folder of the cache; `nil` for none. It may be deleted at any time.
  public var cache: String?

  /// Places; without a word about them the folders where systems put such libraries, and no cache.
  public init(libraries: [String] = Self.systemLibraries, cache: String? = nil) {
    self.libraries = libraries
    self.cache = cache
  }

  /// The places of Debian, of what an administrator added, and of Homebrew.
  public static let systemLibraries = [
    "/usr/local/share/javascript", "/usr/share/javascript", "/opt/homebrew/share/javascript",
  ]

  /// The places that the environment names: `BINDERY_JAVASCRIPT` is a folder to look in instead of the
  /// system's, the cache lies where the system has those of its user (XDG Base Directory Specification).
  public static func ofThisUser() -> ScriptPlaces {
    ScriptPlaces(
      libraries: UserFolders.named("BINDERY_JAVASCRIPT").map { [$0] } ?? systemLibraries,
      cache: UserFolders.cache)
  }

  /// Bytes of a library's file: highlight.js has one million.
  private static let mostBytes = 16 << 20

  /// Reads a library's file; `nil` where no folder has it.
  func file(_ path: String) -> [UInt8]? {
    for folder in libraries {
      if let bytes = WholeFile.read("\(folder)/\(path)", limit: Self.mostBytes), !bytes.isEmpty {
        return bytes
      }
    }
    return nil
  }
}
