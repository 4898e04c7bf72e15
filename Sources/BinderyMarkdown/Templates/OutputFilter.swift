internal import BinderyModel

/// The filters of `{{ value | filter }}` that a book can follow.
enum OutputFilter: String, Sendable, CaseIterable {
  case relativeURL = "relative_url"
  case absoluteURL = "absolute_url"
  case prepend, append, replace, remove, date, escape, strip, downcase, upcase, capitalize
  case xmlEscape = "xml_escape"
  case markdownify

  /// What a filter works on.
  enum Value: Sendable, Hashable {
    case text(String)
    case date(Timestamp)

    /// The value as it is shown; `nil` for a date that no pattern fits.
    var text: String? {
      switch self {
      case .text(let text): text
      case .date(let date): DatePattern.whole.text(of: date)
      }
    }
  }

  /// Longer values, in bytes, are no words of a template.
  static let longest = 1 << 12

  /// The filtered value; `nil` where arguments are missing or mean nothing, or the value is too long.
  func apply(to value: Value, _ arguments: [String], _ context: TemplateContext) -> Value? {
    let result = unbounded(value, arguments, context)
    guard let text = result?.text, text.utf8.count <= Self.longest else { return nil }
    return result
  }

  private func unbounded(
    _ value: Value, _ arguments: [String], _ context: TemplateContext
  ) -> Value? {
    if self == .date {
      guard case .date(let date) = value, let pattern = arguments.first else { return nil }
      return DatePattern(pattern).text(of: date).map { .text($0) }
    }
    return value.text.flatMap { text(of: $0, arguments, context) }.map { .text($0) }
  }

  private func text(
    of value: String, _ arguments: [String], _ context: TemplateContext
  ) -> String? {
    switch self {
    case .relativeURL: Self.rooted(value, under: context.basePath)
    case .absoluteURL: Self.rooted(value, under: context.siteAddress + context.basePath)
    case .prepend: arguments.first.map { $0 + value }
    case .append: arguments.first.map { value + $0 }
    case .replace:
      // Each byte may become a whole argument.
      arguments.count == 2 && value.utf8.count * arguments[1].utf8.count <= 1 << 16
        ? value.replacing(arguments[0], with: arguments[1]) : nil
    case .remove: arguments.first.map { value.replacing($0, with: "") }
    case .escape, .xmlEscape: TagText.escaped(value)
    case .strip: String(value[...].trimmingBlanks)
    case .downcase: value.lowercased()
    case .upcase: value.uppercased()
    case .capitalize: value.prefix(1).uppercased() + value.dropFirst()
    case .markdownify: value
    case .date: nil
    }
  }

  /// A path below a root; a whole address stays.
  private static func rooted(_ path: String, under root: String) -> String {
    if path.contains("://") || path.hasPrefix("//") { return path }
    return root + (path.hasPrefix("/") ? path : "/" + path)
  }
}
