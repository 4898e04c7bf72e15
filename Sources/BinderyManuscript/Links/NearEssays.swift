internal import BinderyModel
internal import BinderyYAML

/// What the author of a dead link may have meant.
struct NearEssays {
  private let essays: [EssayDraft]
  /// The names of the files, made when they are first asked for.
  private var names: [String]?
  /// Hints that may still be given: each looks at many names.
  private var left = 200

  /// Essays and headings that are looked at for a hint.
  private static let mostNames = 5_000

  /// The essays of a book.
  init(_ essays: [EssayDraft]) { self.essays = essays }

  /// The file of an essay with the name that a path ends with, or nearly that name.
  mutating func file(for path: String) -> String? {
    guard left > 0, let last = path.split(separator: "/").last else { return nil }
    left -= 1
    let name = Self.stem(of: last.lowercased())
    let names = names ?? essays.prefix(Self.mostNames).map { $0.file.stem.lowercased() }
    self.names = names
    guard
      let found = names.firstIndex(of: name)
        ?? NearMiss.find(name, among: names, shortest: 4).flatMap({ names.firstIndex(of: $0) })
    else { return nil }
    return essays[found].file.source.text
  }

  /// The fragment of a heading that is nearly the one that a link names.
  mutating func fragment(for written: String, in anchors: Anchors) -> String? {
    guard left > 0 else { return nil }
    left -= 1
    let slugs = anchors.headings.prefix(Self.mostNames).map { HeadingSlug.make($0.text) }
    let slug = HeadingSlug.make(written)
    return NearMiss.find(slug, among: slugs, shortest: 4)
      ?? NearMiss.find(written, among: Array(anchors.given.keys.sorted().prefix(Self.mostNames)))
  }

  private static func stem(of name: String) -> String {
    for suffix in [".md", ".markdown", ".html"] where name.hasSuffix(suffix) {
      return String(name.dropLast(suffix.count))
    }
    return name
  }
}
