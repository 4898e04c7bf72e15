internal import BinderyModel

/// A template of addresses (jekyllrb.com/docs/permalinks).
struct JekyllPermalink: Sendable, Hashable {
  /// A part of a template.
  private enum Part: Sendable, Hashable {
    case text(String)
    case placeholder(Placeholder)
  }

  /// What a template can ask for; a name that begins with another comes before it.
  private enum Placeholder: String, Sendable, Hashable, CaseIterable {
    case categories
    case outputExtension = "output_ext"
    case title, slug, name
    /// What documents of a collection have.
    case collection, path
    case shortYear = "short_year"
    case dayOfYear = "y_day"
    case year
    case unpaddedMonth = "i_month"
    case month
    case unpaddedDay = "i_day"
    case day, hour, minute, second
    /// Known to Jekyll, but no essay of ours has them.
    case week
    case shortDay = "short_day"
  }

  private let parts: [Part]

  /// A built-in style or a template of the author's.
  init(_ style: String) {
    let template =
      switch style {
      case "date": "/:categories/:year/:month/:day/:title.html"
      case "pretty": "/:categories/:year/:month/:day/:title/"
      case "ordinal": "/:categories/:year/:y_day/:title.html"
      case "weekdate": "/:categories/:year/W:week/:short_day/:title.html"
      case "none": "/:categories/:title.html"
      default: style.hasPrefix("/") ? style : "/" + style
      }
    parts = Self.parts(of: template)
  }

  /// A collection's own template, else the place of the document, written as the site writes posts.
  init(_ collection: JekyllCollection, site style: String?) {
    let isFolder = style == "pretty" || style?.hasSuffix("/") == true
    let ending = isFolder ? "/" : ":output_ext"
    self.init(collection.permalink ?? "/:collection/:path" + ending)
  }

  private static func parts(of template: String) -> [Part] {
    var parts: [Part] = []
    for (index, piece) in template.split(separator: ":", omittingEmptySubsequences: false)
      .enumerated()
    {
      let name = index == 0 ? nil : Placeholder.allCases.first { piece.hasPrefix($0.rawValue) }
      if let name { parts.append(.placeholder(name)) }
      let colon = index > 0 && name == nil ? ":" : ""
      let rest = colon + piece.dropFirst(name?.rawValue.count ?? 0)
      if !rest.isEmpty { parts.append(.text(rest)) }
    }
    return parts
  }

  /// The essay's path on the site; `nil` where the template asks for what the essay has not.
  /// `place` is its collection and its path there.
  func path(of essay: EssayDraft, in place: (JekyllCollection, path: String)? = nil) -> String? {
    var path = ""
    for part in parts {
      switch part {
      case .text(let text): path += text
      case .placeholder(let name):
        guard let value = value(of: name, for: essay, in: place) else { return nil }
        path += value
      }
    }
    // An essay without categories leaves two slashes beside each other.
    return path.replacing("//", with: "/")
  }

  private func value(
    of name: Placeholder, for essay: EssayDraft, in place: (JekyllCollection, path: String)?
  ) -> String? {
    switch name {
    case .collection: place?.0.label ?? JekyllCollection.posts
    case .path: place.map { Self.withoutExtension($0.path) }
    case .categories: essay.jekyllCategories.map { $0.lowercased() }.joined(separator: "/")
    case .outputExtension: ".html"
    case .title, .slug, .name: essay.header.slug ?? essay.slug
    case .shortYear: essay.date.map { Self.pad($0.year % 100) }
    case .dayOfYear: essay.date.map { Self.pad(Self.dayOfYear($0), 3) }
    case .year: essay.date.map { String($0.year) }
    case .unpaddedMonth: essay.date.map { String($0.month) }
    case .month: essay.date.map { Self.pad($0.month) }
    case .unpaddedDay: essay.date.map { String($0.day) }
    case .day: essay.date.map { Self.pad($0.day) }
    case .hour: essay.date.map { Self.pad(($0.secondOfDay ?? 0) / 3600) }
    case .minute: essay.date.map { Self.pad(($0.secondOfDay ?? 0) / 60 % 60) }
    case .second: essay.date.map { Self.pad(($0.secondOfDay ?? 0) % 60) }
    case .week, .shortDay: nil
    }
  }

  private static func withoutExtension(_ path: String) -> String {
    path.lastIndex(of: ".").map { String(path[..<$0]) } ?? path
  }

  private static func dayOfYear(_ date: Timestamp) -> Int {
    let first = Timestamp(year: date.year, month: 1, day: 1)?.secondsSince1970 ?? 0
    let day = Timestamp(year: date.year, month: date.month, day: date.day)?.secondsSince1970 ?? 0
    return (day - first) / 86_400 + 1
  }

  private static func pad(_ value: Int, _ width: Int = 2) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

extension EssayDraft {
  /// What Jekyll files a post under: the folders above `_posts`, then what the front matter says.
  var jekyllCategories: [String] {
    let path = file.path.components(below: file.root)
    let folders = path.prefix { !$0.elementsEqual("_posts".utf8) }
    guard folders.count < path.count, !folders.isEmpty || header.categories.count > 1 else {
      return header.categories
    }
    var seen: Set<String> = []
    return (folders.map { String(decoding: $0, as: UTF8.self) } + header.categories)
      .filter { seen.insert($0.lowercased()).inserted }
  }
}
