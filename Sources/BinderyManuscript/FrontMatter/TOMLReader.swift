internal import BinderyModel
internal import BinderyYAML
internal import TOMLKit

/// Reads TOML that a stranger wrote: what nests deeper than any author's is refused before the parser
/// sees it.
enum TOMLReader {
  /// What was read, and what was wrong on the way; where the parser refuses the text, what its plain
  /// lines say. `firstLine` is the line of the file that the text begins with, from 1.
  static func read(
    _ text: ArraySlice<UInt8>, firstLine: Int
  ) -> (FrontMatter, [YAMLFlaw]) {
    if let excess = TOMLComplexity.excess(of: text) {
      let start = SourcePosition(line: firstLine, column: 1)
      return salvage(
        text, firstLine, YAMLFlaw(kind: .tooComplex, message: excess, place: start))
    }
    do {
      let table = try TOMLTable(string: String(decoding: text, as: UTF8.self))
      let converter = TOMLConverter(places: TOMLPlaces(of: text, firstLine: firstLine))
      return (FrontMatter(entries: converter.entries(of: table, isTop: true)), [])
    } catch {
      return salvage(text, firstLine, flaw(of: error, firstLine: firstLine))
    }
  }

  private static func salvage(
    _ text: ArraySlice<UInt8>, _ firstLine: Int, _ flaw: YAMLFlaw
  ) -> (FrontMatter, [YAMLFlaw]) {
    (TOMLSalvage.read(text, firstLine: firstLine), [flaw])
  }

  private static func flaw(of error: any Error, firstLine: Int) -> YAMLFlaw {
    guard let error = error as? TOMLParseError else {
      return YAMLFlaw(
        kind: .invalid, message: "it cannot be parsed",
        place: SourcePosition(line: firstLine, column: 1))
    }
    let begin = error.source.begin
    return YAMLFlaw(
      kind: .invalid, message: error.description.singleLine,
      place: SourcePosition(line: firstLine + max(1, begin.line) - 1, column: max(1, begin.column)))
  }
}

/// Turns the parser's tables into values as an author would write them.
private struct TOMLConverter {
  let places: TOMLPlaces

  /// The entries of a table, in the order of the text where it is known.
  func entries(of table: TOMLTable, isTop: Bool = false) -> [FrontMatter.Entry] {
    let entries = table.keys.compactMap { key -> FrontMatter.Entry? in
      guard let value = table[key].flatMap({ value(of: $0) }) else { return nil }
      let name = isTop ? key.lowercased() : key
      return FrontMatter.Entry(key: name, value: value, place: places.place(of: key))
    }
    // Keys that differ in case alone are one to us.
    var seen: Set<String> = []
    return entries.sorted { $0.place < $1.place }.filter { seen.insert($0.key).inserted }
  }

  private func value(of value: any TOMLValueConvertible) -> FrontMatter.Value? {
    switch value.type {
    case .string: value.string.map { .text($0) }
    case .bool: value.bool.map { .text(String($0)) }
    case .int: value.int.map { .text(String($0)) }
    case .double: value.double.map { .text(String($0)) }
    case .date: value.date.map { .text(text(of: $0)) }
    case .time: value.time.map { .text(text(of: $0)) }
    case .dateTime: value.dateTime.map { .text(text(of: $0)) }
    case .array: value.array.map { .list($0.compactMap { self.value(of: $0) }) }
    case .table: value.table.map { .mapping(entries(of: $0)) }
    }
  }

  private func text(of date: TOMLDate) -> String {
    "\(pad(date.year, 4))-\(pad(date.month))-\(pad(date.day))"
  }

  private func text(of time: TOMLTime) -> String {
    "\(pad(time.hour)):\(pad(time.minute)):\(pad(time.second))"
  }

  private func text(of moment: TOMLDateTime) -> String {
    let local = text(of: moment.date) + "T" + text(of: moment.time)
    guard let minutes = moment.offset?.offset else { return local }
    let sign = minutes < 0 ? "-" : "+"
    return "\(local)\(sign)\(pad(abs(minutes) / 60)):\(pad(abs(minutes) % 60))"
  }

  private func pad(_ value: Int, _ width: Int = 2) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
