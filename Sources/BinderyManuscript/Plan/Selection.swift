internal import BinderyModel
internal import BinderyUnicode

/// Which essays of a folder are taken; what is `nil` or empty asks for nothing.
public struct Selection: Sendable, Hashable {
  /// The first day, month or year.
  public var from: Period?
  /// The last day, month or year, itself taken.
  public var to: Period?
  /// Tags, of which an essay has one at least; letter case and width do not count.
  public var tags: [String] = []
  /// Categories, of which an essay has one at least; letter case and width do not count.
  public var categories: [String] = []
  /// What is not taken, by path.
  public var exclusions: [PathPattern] = []

  /// A selection of everything.
  public init() {}

  /// This selection, and another where this one says nothing; what either excludes is excluded.
  func over(_ other: Selection) -> Selection {
    var selection = self
    selection.from = from ?? other.from
    selection.to = to ?? other.to
    selection.tags = tags.isEmpty ? other.tags : tags
    selection.categories = categories.isEmpty ? other.categories : categories
    selection.exclusions = other.exclusions + exclusions
    return selection
  }
}

extension Selection {
  /// Why an essay is not taken.
  enum Refusal: Sendable, Hashable, CaseIterable {
    case early, late, undated, untagged, uncategorised, unlisted
  }

  /// Whether what essays say of themselves has a say.
  var asksEssays: Bool {
    from != nil || to != nil || !tags.isEmpty || !categories.isEmpty
  }

  /// The time, the tags and the categories in words of the command line; `nil` where none is given.
  var scope: String? {
    guard asksEssays else { return nil }
    let bounds = [("from", from), ("to", to)].compactMap { key, period in
      period.map { "\(key) \($0)" }
    }
    return (bounds + tags.map { "tag \($0)" } + categories.map { "category \($0)" })
      .joined(separator: "\n")
  }

  /// Why an essay is not taken; `nil` where it is.
  func refusal(of essay: EssayDraft) -> Refusal? {
    if let date = essay.date {
      if from?.isAfter(date) == true { return .early }
      if to?.isBefore(date) == true { return .late }
    } else if from != nil || to != nil {
      return .undated
    }
    if !tags.isEmpty, Self.first(of: tags, among: essay.header.tags) == nil { return .untagged }
    if !categories.isEmpty, Self.first(of: categories, among: essay.header.categories) == nil {
      return .uncategorised
    }
    return nil
  }

  /// The place of the first of some names that is among others.
  static func first(of wanted: [String], among names: [String]) -> Int? {
    guard !names.isEmpty else { return nil }
    let known = Set(names.map { FoldedText($0) })
    return wanted.firstIndex { known.contains(FoldedText($0)) }
  }

  /// What is told of a number of essays that are not taken.
  func words(for refusal: Refusal, count: Int) -> String {
    switch refusal {
    case .early: "\(count) before \(from.map { "\($0)" } ?? "")"
    case .late: "\(count) after \(to.map { "\($0)" } ?? "")"
    case .undated: "\(count) without a date"
    case .untagged: "\(count) without the tag \(Self.list(tags))"
    case .uncategorised: "\(count) without the category \(Self.list(categories))"
    case .unlisted: "\(count) that no source takes"
    }
  }

  private static func list(_ names: [String]) -> String {
    names.map { "'\($0)'" }.joined(separator: " or ")
  }
}
