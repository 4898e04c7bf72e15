import Foundation

/// A list of `Tests/Conformance`: the examples that differ, each with its reason.
///
/// A line `- 17, 18: reason` explains examples; a line `## name` begins a group of them.
struct ExplainedDifferences: Sendable {
  struct Explanation: Sendable {
    var group: String
    var reason: String
  }

  private(set) var explanations: [Int: Explanation] = [:]
  /// The examples that two lines name.
  private(set) var repeated: [Int] = []

  /// Reads a list by its name.
  init(named name: String) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Conformance/\(name).md")
    var group = ""
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      if line.hasPrefix("## ") { group = String(line.dropFirst(3)) }
      guard line.hasPrefix("- "), let colon = line.firstIndex(of: ":") else { continue }
      let reason = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
      let numbers = line[..<colon].dropFirst(2).split(separator: ",")
      for number in numbers.compactMap({ Int($0.trimmingCharacters(in: .whitespaces)) }) {
        let explanation = Explanation(group: group, reason: reason)
        if explanations.updateValue(explanation, forKey: number) != nil { repeated.append(number) }
      }
    }
  }
}
