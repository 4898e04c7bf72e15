internal import BinderyModel

/// A template of addresses (jekyllrb.com/docs/permalinks).
struct JekyllPermalink: Sendable, Hashable {
  private let template: String

  /// A built-in style or a template of the author's.
  init(_ style: String) {
    template =
      switch style {
      case "date": "/:categories/:year/:month/:day/:title.html"
      case "pretty": "/:categories/:year/:month/:day/:title/"
      case "ordinal": "/:categories/:year/:y_day/:title.html"
      case "weekdate": "/:categories/:year/W:week/:short_day/:title.html"
      case "none": "/:categories/:title.html"
      default: style.hasPrefix("/") ? style : "/" + style
      }
  }

  /// The essay's path on the site; `nil` where the template asks for what the essay has not.
  func path(of essay: EssayDraft) -> String? {
    guard template.contains(":") else { return template }
    var path = template
    for (name, value) in values(of: essay) {
      guard path.contains(":\(name)") else { continue }
      guard let value else { return nil }
      path = path.split(separator: ":\(name)", omittingEmptySubsequences: false)
        .joined(separator: value)
    }
    return path
  }

  /// What the placeholders stand for, longer names before those that they begin with.
  private func values(of essay: EssayDraft) -> [(name: String, value: String?)] {
    let slug = essay.header.slug ?? essay.slug
    let date = essay.date
    return [
      ("categories", categories(of: essay).joined(separator: "/")),
      ("output_ext", ".html"), ("title", slug), ("slug", slug), ("name", slug),
      ("short_year", date.map { Self.pad($0.year % 100) }),
      ("y_day", date.map { Self.pad(Self.dayOfYear($0), 3) }),
      ("year", date.map { String($0.year) }), ("i_month", date.map { String($0.month) }),
      ("month", date.map { Self.pad($0.month) }), ("i_day", date.map { String($0.day) }),
      ("day", date.map { Self.pad($0.day) }),
      ("hour", date.map { Self.pad(($0.secondOfDay ?? 0) / 3600) }),
      ("minute", date.map { Self.pad(($0.secondOfDay ?? 0) / 60 % 60) }),
      ("second", date.map { Self.pad(($0.secondOfDay ?? 0) % 60) }),
      ("week", nil), ("short_day", nil),
    ]
  }

  /// The folders above `_posts` count as categories, before those of the front matter.
  private func categories(of essay: EssayDraft) -> [String] {
    let folders = essay.file.path.components(below: essay.file.root)
      .prefix { !$0.elementsEqual("_posts".utf8) }
    let isPost = folders.count < essay.file.path.components(below: essay.file.root).count
    let above = isPost ? folders.map { String(decoding: $0, as: UTF8.self) } : []
    var seen: Set<String> = []
    return (above + essay.header.categories).map { $0.lowercased() }
      .filter { seen.insert($0).inserted }
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
