internal import BinderyUnicode

/// Tags or categories with how many essays have them, the most frequent first.
///
/// Names that differ in letter case or width alone are one, in the spelling that comes first.
struct NameCounts {
  /// The names with their numbers.
  let names: [(name: String, count: Int)]
  private let known: Set<FoldedText>

  /// Counts the names of each essay.
  init(_ lists: [[String]]) {
    var counts: [FoldedText: (name: String, count: Int, place: Int)] = [:]
    for name in lists.joined() {
      let place = counts.count
      counts[FoldedText(name), default: (name, 0, place)].count += 1
    }
    known = Set(counts.keys)
    names = counts.values.sorted { ($1.count, $0.place) < ($0.count, $1.place) }
      .map { ($0.name, $0.count) }
  }

  /// Whether an essay has a name.
  func contains(_ name: String) -> Bool { known.contains(FoldedText(name)) }
}
