internal import BinderyModel

/// A template of addresses (hexo.io/docs/permalinks).
struct HexoPermalink: Sendable, Hashable {
  private let template: String

  /// A template of the configuration.
  init(_ template: String) { self.template = template.hasPrefix("/") ? template : "/" + template }

  /// The post's path on the site; `nil` where the template asks for what the post has not.
  func path(of essay: EssayDraft) -> String? {
    var path = ""
    for (index, piece) in template.split(separator: ":", omittingEmptySubsequences: false)
      .enumerated()
    {
      guard index > 0 else {
        path += piece
        continue
      }
      let name = piece.prefix { $0 == "_" || $0.isASCII && $0.isLetter }
      guard let value = value(of: String(name), for: essay) else { return nil }
      path += value + piece.dropFirst(name.count)
    }
    return path.replacing("//", with: "/")
  }

  private func value(of name: String, for essay: EssayDraft) -> String? {
    switch name {
    case "year": essay.date.map { String($0.year) }
    case "month": essay.date.map { Self.pad($0.month) }
    case "i_month": essay.date.map { String($0.month) }
    case "day": essay.date.map { Self.pad($0.day) }
    case "i_day": essay.date.map { String($0.day) }
    case "hour": essay.date.map { Self.pad(($0.secondOfDay ?? 0) / 3600) }
    case "minute": essay.date.map { Self.pad(($0.secondOfDay ?? 0) / 60 % 60) }
    case "second": essay.date.map { Self.pad(($0.secondOfDay ?? 0) % 60) }
    case "title": (folders(of: essay) + [essay.header.slug ?? essay.slug]).joined(separator: "/")
    case "name": essay.header.slug ?? essay.slug
    case "post_title": essay.title
    case "category": essay.header.categories.first ?? "uncategorized"
    default: nil
    }
  }

  /// The folders between `_posts` and the post.
  private func folders(of essay: EssayDraft) -> [String] {
    essay.file.path.components(below: essay.file.root).dropFirst(2).dropLast()
      .map { String(decoding: $0, as: UTF8.self) }
  }

  private static func pad(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
}
