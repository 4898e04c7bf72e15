internal import BinderyModel
internal import BinderyYAML

/// Where the keys of a TOML text stand; the parser does not say.
struct TOMLPlaces {
  private var places: [String: SourcePosition] = [:]
  private let start: SourcePosition

  /// Looks at the beginning of each line; of several keys of a name the first counts.
  init(of text: ArraySlice<UInt8>, firstLine: Int) {
    start = SourcePosition(line: firstLine, column: 1)
    let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
      let name = line.drop { $0.isBlank || $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "\"") }
        .prefix { $0.isWord }
      guard !name.isEmpty else { continue }
      let key = String(decoding: name, as: UTF8.self)
      guard places[key] == nil else { continue }
      places[key] = SourcePosition(
        line: firstLine + number, column: name.startIndex - line.startIndex + 1)
    }
  }

  /// The place of a key; the beginning where it stands behind others.
  func place(of key: String) -> SourcePosition { places[key] ?? start }
}
