internal import BinderyModel

/// A template of addresses (jekyllrb.com/docs/permalinks).
struct JekyllPermalink: Sendable, Hashable {
  /// What a template asks for; names that begin with another's come first.
  private enum Placeholder: String, CaseIterable {
    case categories
    case outputExtension = "output_ext"
    case title
    case slug
    case name
    case shortYear = "short_year"
    case dayOfYear = "y_day"
    case year
    case plainMonth = "i_month"
    case month
    case plainDay = "i_day"
    case day
    case hour
    case minute
    case second
  }

  private enum Piece: Hashable {
    case text(Substring)
    case placeholder(Placeholder)
  }

  private let pieces: [Piece]

  /// A built-in style or a template of the author's.
  init(_ style: String) {
    let template =
      switch style {
      case "date": "/:categories/:year/:month/:day/:title.html"
      case "pretty": "/:categories/:year/:month/:day/:title/"
      case "ordinal": "/:categories/:year/:y_day/:title.html"
      case "none": "/:categories/:title.html"
      default: style
      }
    var pieces: [Piece] = []
    for (index, part) in template.split(separator: ":", omittingEmptySubsequences: false)
      .enumerated()
    {
      let placeholder = Placeholder.allCases.first { part.hasPrefix($0.rawValue) }
      if index > 0, let placeholder {
        pieces.append(.placeholder(placeholder))
        pieces.append(.text(part.dropFirst(placeholder.rawValue.count)))
      } else {
        pieces.append(.text(index > 0 ? ":" + part : part))
      }
    }
    self.pieces = pieces
  }

  /// The essay's path on the site; `nil` where the template asks for what the essay has not.
  func path(of essay: EssayDraft) -> String? {
    var path = ""
    for piece in pieces {
      switch piece {
      case .text(let text): path += text
      case .placeholder(let placeholder):
        guard let value = Self.value(of: placeholder, in: essay) else { return nil }
        path += value
      }
    }
    return path
  }

  private static func value(of placeholder: Placeholder, in essay: EssayDraft) -> String? {
    switch placeholder {
    case .categories: return categories(of: essay).joined(separator: "/")
    case .outputExtension: return ".html"
    case .title, .slug, .name: return essay.header.slug ?? essay.slug
    case .shortYear: return essay.date.map { pad($0.year % 100) }
    case .dayOfYear: return essay.date.map { pad(dayOfYear($0), 3) }
    case .year: return essay.date.map { String($0.year) }
    case .plainMonth: return essay.date.map { String($0.month) }
    case .month: return essay.date.map { pad($0.month) }
    case .plainDay: return essay.date.map { String($0.day) }
    case .day: return essay.date.map { pad($0.day) }
    case .hour: return essay.date.map { pad(($0.secondOfDay ?? 0) / 3600) }
    case .minute: return essay.date.map { pad(($0.secondOfDay ?? 0) / 60 % 60) }
    case .second: return essay.date.map { pad(($0.secondOfDay ?? 0) % 60) }
    }
  }

  /// The folders above `_posts` count as categories, before those of the front matter.
  private static func categories(of essay: EssayDraft) -> [String] {
    let components = essay.file.path.components(below: essay.file.root)
    let folders = components.prefix { !$0.elementsEqual("_posts".utf8) }
    let isPost = folders.count < components.count
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
