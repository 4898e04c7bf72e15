/// The list of chapters that a novel may begin with, and headings that stand there twice.
enum ContentsListing {
  /// The headings without those that only announce a later one: nothing stands below them before the
  /// next, and the same comes again.
  ///
  /// - Returns: the others, and the lines that go.
  static func dropping(
    _ headings: [TextHeading], in lines: [TextLine]
  ) -> (headings: [TextHeading], lines: Set<Int>) {
    let names = headings.map { name(of: $0.title) }
    var last: [String: Int] = [:]
    for (index, name) in names.enumerated() { last[name] = index }
    var announces = headings.indices.map { index in
      last[names[index]] != index && isBare(index, headings, lines)
    }
    // A volume that is named before each of its chapters announces nothing.
    for index in headings.indices.reversed() where announces[index] {
      guard headings[index].rank == .counted(.volume) else { continue }
      announces[index] = index + 1 < headings.count && announces[index + 1]
    }
    let gone = headings.indices.filter { announces[$0] }
    var dropped = Set(gone.flatMap { headings[$0].lines })
    if gone.count > 1, let title = title(before: headings[gone[0]], in: lines) {
      dropped.insert(title)
    }
    return (headings.indices.filter { !announces[$0] }.map { headings[$0] }, dropped)
  }

  private static let titles: Set<String> = ["目录", "目錄", "目次", "차례", "목차", "Contents", "CONTENTS"]

  /// The line above a list that says what it is.
  private static func title(before heading: TextHeading, in lines: [TextLine]) -> Int? {
    guard let above = lines[..<heading.lines.lowerBound].lastIndex(where: { !$0.isBlank }) else {
      return nil
    }
    return titles.contains(lines[above].text.filter { !$0.isWhitespace }) ? above : nil
  }

  /// Whether the next heading follows at once.
  private static func isBare(
    _ index: Int, _ headings: [TextHeading], _ lines: [TextLine]
  ) -> Bool {
    guard index + 1 < headings.count else { return false }
    let between = headings[index].lines.upperBound..<headings[index + 1].lines.lowerBound
    return lines[between].allSatisfy(\.isBlank)
  }

  /// A heading without blanks, and without the page that a list says behind dots.
  private static func name(of title: String) -> String {
    let name = title.filter { !$0.isWhitespace }
    let unnumbered = name.reversed().drop { $0.isASCII && $0.isNumber }
    let bare = unnumbered.drop { ".·…".contains($0) }
    let isListed = unnumbered.count < name.count && bare.count + 1 < unnumbered.count
    return isListed ? String(bare.reversed()) : name
  }
}
