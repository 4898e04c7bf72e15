internal import BinderyModel
internal import BinderyYAML
internal import Yams

/// Reads YAML that a stranger wrote: what cannot be read harmlessly is refused before Yams sees it.
enum YAMLReader {
  /// What was read, and what was wrong on the way; where much is wrong, what a lenient reading
  /// saves. `firstLine` is the line of the file that the text begins with, from 1.
  static func read(_ text: ArraySlice<UInt8>, firstLine: Int) -> (FrontMatter, [YAMLFlaw]) {
    if let plain = PlainYAML.read(text, firstLine: firstLine, mode: .strict) { return (plain, []) }
    let start = SourcePosition(line: firstLine, column: 1)
    if let excess = YAMLComplexity.excess(of: text) {
      return salvage(text, firstLine, YAMLFlaw(kind: .tooComplex, message: excess, place: start))
    }
    switch compose(text, firstLine: firstLine) {
    case .success(let matter): return (matter, [])
    case .failure(let flaw):
      guard case .duplicateKey = flaw.kind else { return salvage(text, firstLine, flaw) }
      let (mended, flaws) = YAMLDuplicates.blankingEarlier(in: text, firstLine: firstLine)
      guard !flaws.isEmpty, case .success(let matter) = compose(mended, firstLine: firstLine)
      else { return salvage(text, firstLine, flaw) }
      return (matter, flaws)
    }
  }

  private static func salvage(
    _ text: ArraySlice<UInt8>, _ firstLine: Int, _ flaw: YAMLFlaw
  ) -> (FrontMatter, [YAMLFlaw]) {
    (PlainYAML.read(text, firstLine: firstLine, mode: .lenient) ?? FrontMatter(), [flaw])
  }

  private enum Outcome {
    case success(FrontMatter)
    case failure(YAMLFlaw)
  }

  private static func compose(_ text: ArraySlice<UInt8>, firstLine: Int) -> Outcome {
    let start = SourcePosition(line: firstLine, column: 1)
    do {
      let yaml = String(decoding: text, as: UTF8.self)
      guard let node = try Yams.compose(yaml: yaml, .default, .default, .utf8) else {
        return .success(FrontMatter())
      }
      var converter = YAMLConverter(firstLine: firstLine)
      guard case .mapping(let entries)? = converter.value(of: node) else {
        let isBlank = node.scalar?.string.isEmpty == true
        return isBlank
          ? .success(FrontMatter())
          : .failure(YAMLFlaw(kind: .invalid, message: "there are no keys in it", place: start))
      }
      return .success(FrontMatter(entries: entries))
    } catch {
      return .failure(YAMLFlaw(error, firstLine: firstLine))
    }
  }
}

/// Turns Yams' nodes into values, visiting no more of them than a person could have written.
private struct YAMLConverter {
  let firstLine: Int
  /// Aliases share nodes, so that a tree may be larger than its text.
  var left = 10_000

  init(firstLine: Int) { self.firstLine = firstLine }

  mutating func value(of node: Yams.Node) -> FrontMatter.Value? {
    guard left > 0 else { return nil }
    left -= 1
    switch node {
    case .scalar(let scalar):
      let isNull = scalar.style == .plain && ["null", "Null", "NULL", "~"].contains(scalar.string)
      return .text(isNull ? "" : scalar.string)
    case .sequence(let sequence):
      return .list(sequence.compactMap { value(of: $0) })
    case .mapping(let mapping):
      return .mapping(mapping.compactMap { entry($0.key, $0.value) })
    case .alias:
      return nil
    }
  }

  private mutating func entry(_ key: Yams.Node, _ node: Yams.Node) -> FrontMatter.Entry? {
    guard let name = key.scalar?.string, let value = value(of: node) else { return nil }
    let line = firstLine + (key.mark?.line ?? 1) - 1
    return FrontMatter.Entry(
      key: name.lowercased(), value: value,
      place: SourcePosition(line: line, column: key.mark?.column ?? 1))
  }
}
