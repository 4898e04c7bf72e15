extension SlugRule {
  /// The heading's own text, white space for every mark that a link cannot hold, without regard to
  /// case (Obsidian's `stripHeading`, by which links and headings are compared).
  static func obsidian(_ heading: String) -> String {
    heading.unicodeScalars.split { $0.properties.isWhitespace || obsidianMarks.contains($0) }
      .map { String($0) }.joined(separator: " ").lowercased()
  }

  private static let obsidianMarks = Set(##"!"#$%&()*+,.:;<=>?@^`{|}~/[]\"##.unicodeScalars)
}
