internal import BinderyModel

/// The runs of a code as the cache keeps them: `12 keyword,1,5 string`.
enum HighlightAnswer {
  /// The text of some runs.
  static func text(of runs: [CodeBlock.Run]) -> String {
    runs.map { run in run.scope.map { "\(run.length) \($0)" } ?? "\(run.length)" }
      .joined(separator: ",")
  }

  /// The runs of a text; `nil` unless they are those of a code of so many bytes.
  static func runs(_ text: String, length: Int) -> [CodeBlock.Run]? {
    var runs: [CodeBlock.Run] = []
    var rest = length
    for part in text.utf8.split(separator: UInt8(ascii: ",")) {
      let words = part.split(separator: UInt8(ascii: " "), maxSplits: 1)
      guard let first = words.first, let count = Int(Substring(first)), 1...max(1, rest) ~= count
      else { return nil }
      rest -= count
      runs.append(
        CodeBlock.Run(length: count, scope: words.count > 1 ? String(Substring(words[1])) : nil))
    }
    return rest == 0 ? runs : nil
  }
}
