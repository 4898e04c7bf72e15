internal import BinderyModel
internal import BinderyYAML

/// The part of YAML that nearly all front matter keeps to, read line by line.
///
/// `key: value`, `key: [a, b]`, and `- item` lines below a key; quotes without escapes. Reading it
/// strictly gives exactly what a YAML parser would, in a tenth of its time (6 µs against 66 to 97), or
/// nothing. Reading it leniently saves what can be saved of front matter that no parser takes.
struct PlainYAML {
  /// What to do about a line beyond the subset.
  enum Mode {
    /// Give up.
    case strict
    /// Take the line as text where it looks like a key, else pass over it.
    case lenient
  }

  private let mode: Mode
  private var entries: [FrontMatter.Entry] = []
  /// Items of the list below the last key; `nil` where that key has a value of its own.
  private var items: [FrontMatter.Value]?

  private init(mode: Mode) { self.mode = mode }

  /// Reads front matter; `nil` where a strict reading meets something beyond the subset.
  /// `firstLine` is the line of the file that the text begins with, from 1.
  static func read(_ text: ArraySlice<UInt8>, firstLine: Int, mode: Mode) -> FrontMatter? {
    var reader = PlainYAML(mode: mode)
    var number = firstLine
    for line in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      guard reader.take(line, number: number) || mode == .lenient else { return nil }
      number += 1
    }
    reader.closeList()
    return FrontMatter(entries: reader.entries)
  }

  private mutating func take(_ line: ArraySlice<UInt8>, number: Int) -> Bool {
    let content = line.trimmingBlanks
    guard let first = content.first, first != UInt8(ascii: "#") else { return true }
    if mode == .strict && line.contains(0x09) { return false }
    if first == UInt8(ascii: "-") { return takeItem(content) }
    guard line.first == first, let (key, rest) = Self.key(of: content) else {
      // A continued value of several lines, a nested mapping.
      return false
    }
    closeList()
    if mode == .strict && entries.contains(where: { $0.key == key }) { return false }
    entries.removeAll { $0.key == key }
    guard let value = value(of: rest) else { return false }
    entries.append(
      FrontMatter.Entry(key: key, value: value, place: SourcePosition(line: number, column: 1)))
    items = value == .text("") && rest.isEmpty ? [] : nil
    return true
  }

  private mutating func takeItem(_ content: ArraySlice<UInt8>) -> Bool {
    let rest = content.dropFirst()
    guard items != nil, rest.isEmpty || rest.first == 0x20 else { return false }
    guard let value = value(of: rest.trimmingBlanks), case .text = value else { return false }
    // `- name: x` is a mapping.
    if mode == .strict && rest.isEmpty { return false }
    items?.append(value)
    return true
  }

  private mutating func closeList() {
    if let items, !items.isEmpty, !entries.isEmpty {
      entries[entries.count - 1].value = .list(items)
    }
    items = nil
  }

  /// Splits `key: rest`; keys are words of ASCII letters, digits, `_` and `-`.
  private static func key(of line: ArraySlice<UInt8>) -> (String, ArraySlice<UInt8>)? {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else {
      return nil
    }
    let key = line[..<colon].trimmingBlanks
    let rest = line[(colon + 1)...]
    guard key.first != UInt8(ascii: "-"), key.allSatisfy({ $0.isWord }),
      rest.isEmpty || rest.first == 0x20 || rest.first == 0x09
    else { return nil }
    return (String(decoding: key.asciiLowercased, as: UTF8.self), rest.trimmingBlanks)
  }

  private func value(of text: ArraySlice<UInt8>) -> FrontMatter.Value? {
    guard let first = text.first else { return .text("") }
    switch first {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return quoted(text, by: first)
    case UInt8(ascii: "["): return flowList(text)
    case UInt8(ascii: "#"): return .text("")
    default: return plain(text)
    }
  }

  private func plain(_ text: ArraySlice<UInt8>) -> FrontMatter.Value? {
    var text = text
    if let comment = text.firstIndex(of: " #") { text = text[..<comment].trimmingBlanks }
    if mode == .strict {
      guard let first = text.first, !first.isYAMLIndicator, text.firstIndex(of: ": ") == nil,
        text.last != UInt8(ascii: ":")
      else { return nil }
    }
    let value = String(decoding: text, as: UTF8.self)
    return .text(value == "~" || value == "null" ? "" : value)
  }

  private func quoted(_ text: ArraySlice<UInt8>, by mark: UInt8) -> FrontMatter.Value? {
    let inner = text.dropFirst()
    guard let end = inner.firstIndex(of: mark) else {
      return mode == .lenient ? .text(String(decoding: inner, as: UTF8.self)) : nil
    }
    let after = inner[(end + 1)...]
    let tail = after.trimmingBlanks
    // A doubled or escaped quote, or something after the closing one.
    let isSimple =
      (tail.isEmpty || after.starts(with: " #".utf8))
      && !(mark == UInt8(ascii: "\"") && inner[..<end].contains(UInt8(ascii: "\\")))
    guard isSimple || mode == .lenient else { return nil }
    let end2 = isSimple ? end : inner.lastIndex(of: mark) ?? end
    return .text(String(decoding: inner[..<end2], as: UTF8.self))
  }

  private func flowList(_ text: ArraySlice<UInt8>) -> FrontMatter.Value? {
    guard let close = text.firstIndex(of: UInt8(ascii: "]")) else {
      return mode == .lenient ? plain(text) : nil
    }
    let after = text[(close + 1)...].trimmingBlanks
    guard after.isEmpty || mode == .lenient else { return nil }
    let inner = text[(text.startIndex + 1)..<close].trimmingBlanks
    guard !inner.isEmpty else { return .list([]) }
    var values: [FrontMatter.Value] = []
    for part in inner.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
      let item = part.trimmingBlanks
      if mode == .strict && (item.isEmpty || item.contains { $0.isFlowIndicator }) { return nil }
      guard let value = value(of: item), case .text = value else { return nil }
      values.append(value)
    }
    return .list(values)
  }
}
