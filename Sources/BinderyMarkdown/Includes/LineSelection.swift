internal import BinderyModel

/// Which lines of a file are meant.
public enum LineSelection: Sendable, Hashable {
  /// All.
  case all
  /// Lines by number, from 1; to the end where no last one is given.
  case lines(first: Int, last: Int?)
  /// Lines between `ANCHOR: name` and `ANCHOR_END: name`.
  case anchor(String)
  /// Lines between two comments with `[name]`.
  case marker(String)

  /// Takes `file:2:10`, `file:2`, `file::10`, `file:2:` and `file:anchor` apart.
  static func divided(_ target: String) -> (path: String, LineSelection) {
    let parts = target.split(separator: ":", maxSplits: 3, omittingEmptySubsequences: false)
    let path = String(parts[0][...].trimmingBlanks)
    guard parts.count > 1 else { return (path, .all) }
    let first = parts[1][...].trimmingBlanks
    guard first.isEmpty || Int(first) != nil else { return (path, .anchor(String(first))) }
    let start = max(1, Int(first) ?? 1)
    guard parts.count > 2 else {
      return (path, first.isEmpty ? .all : .lines(first: start, last: start))
    }
    return (path, .lines(first: start, last: Int(parts[2][...].trimmingBlanks)))
  }

  /// The lines of a text, without its last line end and without the marks of anchors; `nil` where
  /// there is no such anchor.
  public func text(of file: [UInt8]) -> [UInt8]? {
    var lines = file.split(separator: 0x0A, omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    switch self {
    case .all: break
    case .lines(let first, let last):
      guard first <= lines.count else { return [] }
      let end = min(lines.count, last ?? lines.count)
      lines = end < first ? [] : Array(lines[(first - 1)..<end])
    case .anchor(let name):
      guard let start = lines.firstIndex(where: { Self.anchor("ANCHOR:", in: $0) == name[...] })
      else { return nil }
      let rest = lines[(start + 1)...]
      lines = Array(rest.prefix { Self.anchor("ANCHOR_END:", in: $0) != name[...] })
    case .marker(let name):
      guard let start = lines.firstIndex(where: { Self.marker(in: $0) == name[...] }) else {
        return nil
      }
      lines = Array(lines[(start + 1)...].prefix { Self.marker(in: $0) != name[...] })
    }
    return Array(lines.filter { !Self.isMark($0) }.joined(separator: [0x0A]))
  }

  private static func isMark(_ line: ArraySlice<UInt8>) -> Bool {
    anchor("ANCHOR:", in: line) != nil || anchor("ANCHOR_END:", in: line) != nil
      || marker(in: line) != nil
  }

  /// The name behind a word that begins or ends an anchor.
  private static func anchor(_ word: String, in line: ArraySlice<UInt8>) -> Substring? {
    guard let mark = line.firstRange(of: word.utf8) else { return nil }
    let name = line[mark.upperBound...].drop { $0 == 0x20 || $0 == 0x09 }
      .prefix { $0.isNameByte || $0 == UInt8(ascii: "-") || $0 >= 0x80 }
    return name.isEmpty ? nil : Substring(decoding: name, as: UTF8.self)
  }

  /// The name in a comment that is nothing but `[name]`: `//! [name]`, `# [name]`, `<!-- [name] -->`.
  private static func marker(in line: ArraySlice<UInt8>) -> Substring? {
    let comment = line.drop { $0 == 0x20 || $0 == 0x09 }
    let opening = comment.prefix { "/#<!-*%".utf8.contains($0) }
    let inside = comment[opening.endIndex...].drop { $0 == 0x20 }
    guard opening.count >= 2, inside.first == UInt8(ascii: "["),
      let close = inside.firstIndex(of: UInt8(ascii: "]"))
    else { return nil }
    let name = inside[(inside.startIndex + 1)..<close]
    let rest = inside[(close + 1)...]
    guard !name.isEmpty, rest.allSatisfy({ " -*/>".utf8.contains($0) }) else { return nil }
    return Substring(decoding: name, as: UTF8.self)
  }
}

extension UInt8 {
  /// Whether names of marks and anchors may hold it: letters and digits of ASCII, `_`.
  var isNameByte: Bool { isASCIILetter || isASCIIDigit || self == UInt8(ascii: "_") }
}
