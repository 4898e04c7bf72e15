internal import BinderyModel
internal import BinderyYAML

/// Takes the plain `key = value` lines of TOML front matter.
///
/// Enough not to print it as text; tables such as `[taxonomies]` are read as if they were not there.
enum TOMLSalvage {
  /// The keys of strings, dates, booleans, numbers and one-line arrays.
  static func read(_ text: ArraySlice<UInt8>, firstLine: Int) -> FrontMatter {
    var matter = FrontMatter()
    let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
      guard let equals = line.firstIndex(of: UInt8(ascii: "=")) else { continue }
      let key = line[..<equals].trimmingBlanks
      guard !key.isEmpty, key.allSatisfy(\.isWord) else { continue }
      // The rest is read as YAML's inline notation, which says the same of these values.
      let source = key + [UInt8(ascii: ":"), 0x20] + line[(equals + 1)...].trimmingBlanks
      let place = firstLine + number
      guard let read = PlainYAML.read(source[...], firstLine: place, mode: .lenient)?.entries.first,
        !matter.entries.contains(where: { $0.key == read.key })
      else { continue }
      matter.entries.append(read)
    }
    return matter
  }
}
