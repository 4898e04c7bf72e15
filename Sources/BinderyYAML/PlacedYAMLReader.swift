internal import BinderyModel
internal import Yams

/// Reads YAML with places; what would exhaust a parser is refused before Yams sees it.
package struct PlacedYAMLReader {
  private let lines: [ArraySlice<UInt8>]
  /// Aliases share nodes, so that a tree may be larger than its text.
  private var left = 10_000

  private init(_ text: [UInt8]) {
    lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  }

  /// Reads decoded text.
  ///
  /// - Throws: what is wrong first, with its place, where it is no YAML or too much of it.
  package static func read(_ text: [UInt8]) throws(YAMLFlaw) -> PlacedYAML {
    let start = SourcePosition(line: 1, column: 1)
    if let excess = YAMLComplexity.excess(of: text[...]) {
      throw YAMLFlaw(kind: .tooComplex, message: excess, place: start)
    }
    var reader = PlacedYAMLReader(text)
    let root: Yams.Node?
    do {
      let yaml = String(decoding: text, as: UTF8.self)
      root = try Yams.compose(yaml: yaml, .default, .default, .utf8)
    } catch {
      throw reader.inBytes(YAMLFlaw(error, firstLine: 1))
    }
    guard let root else { return PlacedYAML(content: .nothing, range: SourceRange(start)) }
    return try reader.value(of: root, near: start)
  }

  private mutating func value(
    of node: Yams.Node, near last: SourcePosition
  ) throws(YAMLFlaw) -> PlacedYAML {
    let place = place(of: node, near: last)
    left -= 1
    guard left > 0 else {
      throw YAMLFlaw(
        kind: .tooComplex, message: "there are too many values", place: place)
    }
    switch node {
    case .scalar(let scalar):
      let isNull =
        scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
      return PlacedYAML(
        content: isNull ? .nothing : .text(scalar.string),
        range: range(of: scalar.string, at: place))
    case .sequence(let sequence):
      var items: [PlacedYAML] = []
      for item in sequence { items.append(try value(of: item, near: place)) }
      return PlacedYAML(content: .list(items), range: SourceRange(place))
    case .mapping(let mapping):
      var members: [PlacedYAML.Member] = []
      for (key, item) in mapping { members.append(try member(key, item, near: place)) }
      return PlacedYAML(content: .mapping(members), range: SourceRange(place))
    case .alias:
      throw YAMLFlaw(kind: .invalid, message: "there is an alias to nothing", place: place)
    }
  }

  private mutating func member(
    _ key: Yams.Node, _ node: Yams.Node, near last: SourcePosition
  ) throws(YAMLFlaw) -> PlacedYAML.Member {
    let place = place(of: key, near: last)
    guard let name = key.scalar?.string else {
      throw YAMLFlaw(kind: .invalid, message: "a key is no word", place: place)
    }
    return PlacedYAML.Member(
      key: name, range: range(of: name, at: place), value: try value(of: node, near: place))
  }

  // MARK: Places

  /// Yams counts columns in characters.
  private func inBytes(_ flaw: YAMLFlaw) -> YAMLFlaw {
    var flaw = flaw
    flaw.place = place(line: Int(flaw.place.line), character: Int(flaw.place.column))
    return flaw
  }

  private func place(of node: Yams.Node, near last: SourcePosition) -> SourcePosition {
    node.mark.map { place(line: $0.line, character: $0.column) } ?? last
  }

  private func place(line: Int, character: Int) -> SourcePosition {
    guard lines.indices.contains(line - 1) else {
      return SourcePosition(line: line, column: character)
    }
    var column = 1
    var characters = 0
    for byte in lines[line - 1] {
      if byte & 0xC0 != 0x80 { characters += 1 }
      if characters >= character { break }
      column += 1
    }
    return SourcePosition(line: line, column: column)
  }

  /// The whole of a scalar where it is spelled out on one line, else its first byte.
  private func range(of text: String, at start: SourcePosition) -> SourceRange {
    let (line, column) = (Int(start.line) - 1, Int(start.column) - 1)
    guard lines.indices.contains(line) else { return SourceRange(start) }
    let rest = lines[line].dropFirst(column)
    let spellings = [text, "'\(text)'", "\"\(text)\""]
    guard let spelling = spellings.first(where: { !$0.isEmpty && rest.starts(with: $0.utf8) })
    else { return SourceRange(start) }
    let end = SourcePosition(line: line + 1, column: column + spelling.utf8.count)
    return SourceRange(start, end)
  }
}
