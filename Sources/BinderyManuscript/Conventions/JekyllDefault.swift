internal import BinderyModel

/// Front matter for the documents of a path or a kind, one of the configuration's `defaults`
/// (jekyllrb.com/docs/configuration/front-matter-defaults).
struct JekyllDefault: Sendable, Hashable {
  /// The folders below the root, perhaps a file; `*` is any name. Empty for the whole site.
  var path: [String]
  /// `posts`, `drafts`, `pages` or the label of a collection; `nil` for documents of every kind.
  var type: String?
  /// What a document says that does not say it itself.
  var values: FrontMatter

  /// Whether it speaks of a document at a path below the root.
  func covers(_ document: [String], type: String) -> Bool {
    guard self.type == nil || self.type == type, path.count <= document.count else { return false }
    return zip(path, document).allSatisfy { Self.matches($0[...], $1[...]) }
  }

  /// Whether a name fits a pattern in which `*` is any run of characters.
  private static func matches(_ pattern: Substring, _ name: Substring) -> Bool {
    let parts = pattern.split(separator: "*", omittingEmptySubsequences: false)
    guard parts.count > 1, let first = parts.first, let last = parts.last else {
      return pattern == name
    }
    guard name.hasPrefix(first), name.hasSuffix(last), name.count >= first.count + last.count
    else { return false }
    var rest = name.dropFirst(first.count).dropLast(last.count)
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      guard let found = rest.firstRange(of: part) else { return false }
      rest = rest[found.upperBound...]
    }
    return true
  }
}

extension SiteConfiguration {
  /// The front matter of a document with what `defaults` say where it says nothing: the longest
  /// path's word counts, one that names the kind before one that does not, the last of several.
  func completing(_ matter: FrontMatter, of document: FolderFile) -> FrontMatter {
    guard !defaults.isEmpty else { return matter }
    let path = document.path.components(below: document.root)
      .map { String(decoding: $0, as: UTF8.self) }
    let kind = kind(of: document, at: path)
    let fitting = defaults.enumerated().filter { $0.element.covers(path, type: kind) }
      .sorted { a, b in
        let (first, second) = (a.element, b.element)
        return (first.path.count, first.type == nil ? 0 : 1, a.offset)
          > (second.path.count, second.type == nil ? 0 : 1, b.offset)
      }
    var complete = matter
    for entry in fitting.flatMap(\.element.values.entries) {
      let synonyms = FrontMatterKeys.synonyms(of: entry.key)
      guard !complete.entries.contains(where: { synonyms.contains($0.key) }) else { continue }
      complete.entries.append(entry)
    }
    return complete
  }

  /// What Jekyll calls a document's type.
  private func kind(of document: FolderFile, at path: [String]) -> String {
    if let collection = collection(of: document.path, in: document.root) { return collection.label }
    if path.dropLast().contains("_posts") { return JekyllCollection.posts }
    return path.dropLast().contains("_drafts") ? "drafts" : "pages"
  }
}
