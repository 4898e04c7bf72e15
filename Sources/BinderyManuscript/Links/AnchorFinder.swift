internal import BinderyModel

/// Finds where fragments lead, by the rule of the site and else by any other.
///
/// What is made of the headings of an essay is kept: thousands of links may lead into one.
struct AnchorFinder {
  private struct Key: Hashable {
    var essay: ChapterID
    var rule: SlugRule
  }

  /// The site's own rule, then the others.
  private let rules: [SlugRule]
  private var tables: [Key: [String: String]] = [:]
  private var sections: [ChapterID: HeadingSections] = [:]

  /// A finder for the essays of a site.
  init(rule: SlugRule) { rules = [rule] + SlugRule.allCases.filter { $0 != rule } }

  /// The identifier that a fragment leads to; `Anchors.beginning` for the essay's beginning.
  ///
  /// Authors move from one generator to another and keep their links: where the site's own rule
  /// knows no such heading, another's may.
  mutating func identifier(
    _ fragment: String, in anchors: Anchors, of essay: ChapterID
  ) -> String? {
    if let given = anchors.given[fragment] { return given }
    guard !anchors.headings.isEmpty else { return nil }
    let written = fragment.lowercased()
    for rule in rules {
      let key = rule == .obsidian ? rule.slug(of: fragment) : written
      if let found = table(of: anchors, essay, rule)[key] { return found }
    }
    return table(of: anchors, essay, .gitHub)[SlugRule.gitHub.slug(of: fragment)]
  }

  /// The identifier of the last of some headings, each in the section of the one before it.
  mutating func identifier(
    below headings: [Substring], in anchors: Anchors, of essay: ChapterID
  ) -> String? {
    let sections = sections[essay] ?? HeadingSections(anchors.headings)
    self.sections[essay] = sections
    return sections.last(of: headings.map { SlugRule.obsidian.slug(of: String($0)) })
      .map { anchors.headings[$0].identifier }
  }

  private mutating func table(
    of anchors: Anchors, _ essay: ChapterID, _ rule: SlugRule
  ) -> [String: String] {
    let key = Key(essay: essay, rule: rule)
    if let known = tables[key] { return known }
    var table: [String: String] = [:]
    var counts: [String: Int] = [:]
    for heading in anchors.headings {
      let slug = rule.slug(of: heading.text)
      let name = slug.isEmpty ? rule.empty : slug
      guard !name.isEmpty else { continue }
      let earlier = counts[name, default: 0]
      counts[name] = earlier + 1
      let fragment = earlier > 0 && rule.numbersEqualOnes ? "\(name)-\(earlier)" : name
      if table[fragment] == nil { table[fragment] = heading.identifier }
    }
    tables[key] = table
    return table
  }
}

/// Which headings stand below which.
private struct HeadingSections {
  /// The places of headings by their texts, ascending.
  private var places: [String: [Int]] = [:]
  /// Where the section of each heading ends.
  private var ends: [Int]

  init(_ headings: [Anchors.Heading]) {
    ends = Array(repeating: headings.count, count: headings.count)
    var open: [Int] = []
    for (index, heading) in headings.enumerated() {
      places[SlugRule.obsidian.slug(of: heading.text), default: []].append(index)
      while let last = open.last, headings[last].level >= heading.level {
        ends[last] = index
        open.removeLast()
      }
      open.append(index)
    }
  }

  /// The place of the last of some texts.
  func last(of texts: [String]) -> Int? {
    var section = 0..<ends.count
    var found: Int?
    for text in texts {
      guard let place = first(of: text, in: section) else { return nil }
      found = place
      section = (place + 1)..<max(place + 1, ends[place])
    }
    return found
  }

  private func first(of text: String, in section: Range<Int>) -> Int? {
    guard let places = places[text] else { return nil }
    // Halved again and again: thousands of headings may be alike.
    var range = places.startIndex..<places.endIndex
    while let middle = range.isEmpty ? nil : (range.lowerBound + range.upperBound) / 2 {
      range =
        places[middle] < section.lowerBound
        ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound < places.endIndex && section.contains(places[range.lowerBound])
      ? places[range.lowerBound] : nil
  }
}
