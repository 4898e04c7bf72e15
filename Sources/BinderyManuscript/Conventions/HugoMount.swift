/// A folder whose pages are content of a Hugo site (gohugo.io/configuration/module/#mounts).
struct HugoMount: Sendable, Hashable {
  /// The names of the folders below the site's root.
  var folders: [String]
  /// The folders of the content that its pages lie in.
  var target: [String] = []
  /// The key of the language that they are in, where it says one.
  var language: String?

  /// A mount of a folder; `nil` for one that leads out of the site.
  init?(_ source: String, target: [String] = [], language: String? = nil) {
    folders = source.split(separator: "/").map(String.init).filter { $0 != "." }
    guard !source.hasPrefix("/"), !folders.contains("..") else { return nil }
    self.target = target
    self.language = language
  }
}
