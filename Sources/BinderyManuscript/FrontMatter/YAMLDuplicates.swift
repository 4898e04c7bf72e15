internal import BinderyModel
internal import BinderyYAML

/// Makes a mapping with repeated keys readable: the last of them counts, as in Jekyll.
enum YAMLDuplicates {
  /// Replaces the earlier lines of each key that stands more than once by empty ones.
  ///
  /// - Returns: the text with the same lines, and a finding for each key that was left out, at the place that counts.
  static func blankingEarlier(
    in text: ArraySlice<UInt8>, firstLine: Int
  ) -> (ArraySlice<UInt8>, [YAMLFlaw]) {
    var lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let owners = ownerLines(of: lines)
    var last: [[UInt8]: Int] = [:]
    for (line, owner) in owners.enumerated() where owner.line == line { last[owner.key] = line }
    var flaws: [YAMLFlaw] = []
    for (line, owner) in owners.enumerated() {
      guard let winner = last[owner.key], winner != owner.line else { continue }
      if owner.line == line { flaws.append(flaw(owner.key, line: firstLine + winner)) }
      lines[line] = []
    }
    return (ArraySlice(lines.joined(separator: [UInt8(ascii: "\n")])), flaws)
  }

  private static func flaw(_ key: [UInt8], line: Int) -> YAMLFlaw {
    let name = String(decoding: key, as: UTF8.self)
    return YAMLFlaw(
      kind: .duplicateKey(name), message: "the key '\(name)' stands again, and this one counts",
      place: SourcePosition(line: line, column: 1))
  }

  /// For each line, the key at the margin that it belongs to, and that key's line.
  private static func ownerLines(of lines: [ArraySlice<UInt8>]) -> [(key: [UInt8], line: Int)] {
    var owner: (key: [UInt8], line: Int) = ([], -1)
    return lines.enumerated().map { number, line in
      if let first = line.first, first.isWord, first != UInt8(ascii: "-"),
        let colon = line.firstIndex(of: UInt8(ascii: ":"))
      {
        owner = (Array(line[..<colon].trimmingBlanks), number)
      }
      return owner
    }
  }
}
