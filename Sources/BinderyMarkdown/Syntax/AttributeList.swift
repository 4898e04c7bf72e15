internal import BinderyModel

/// Attributes in braces, as kramdown (`{: .class #id lang="ja"}`) and pandoc (`{#id .class}`) write
/// them.
struct AttributeList: Sendable, Hashable {
  /// A key and its value.
  struct Pair: Sendable, Hashable {
    let key: String
    let value: String
  }

  /// The last identifier.
  var identifier: String?
  /// The classes, in order.
  var classes: [String] = []
  /// The keys with values, in order.
  var pairs: [Pair] = []
  /// Words without a mark: names of other lists in kramdown, a container's name after `:::`.
  var words: [String] = []

  /// Whether nothing is said.
  var isEmpty: Bool {
    identifier == nil && classes.isEmpty && pairs.isEmpty && words.isEmpty
  }

  /// The value of a key, the last one given.
  subscript(key: String) -> String? { pairs.last { $0.key == key }?.value }

  /// Reads the inside of braces; `nil` where it is no list of attributes.
  init?(_ text: some StringProtocol) {
    var parser = AttributeParser(text.utf8)
    guard let list = parser.list() else { return nil }
    self = list
  }

  /// An empty list.
  init() {}
}

/// Reads attributes; the grammar is the union of kramdown's and pandoc's.
private struct AttributeParser {
  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

  mutating func list() -> AttributeList? {
    var list = AttributeList()
    while true {
      skipSpaces()
      guard index < bytes.count else { return list }
      switch bytes[index] {
      case UInt8(ascii: "#"):
        index += 1
        guard let name = name() else { return nil }
        list.identifier = name
      case UInt8(ascii: "."):
        index += 1
        guard let name = name() else { return nil }
        list.classes.append(name)
      default:
        guard let name = name() else { return nil }
        guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else {
          list.words.append(name)
          continue
        }
        index += 1
        guard let value = value() else { return nil }
        if name == "class" {
          list.classes += value.split(separator: " ").map(String.init)
        } else if name == "id" {
          list.identifier = value
        } else {
          list.pairs.append(AttributeList.Pair(key: name.lowercased(), value: value))
        }
      }
    }
  }

  private mutating func skipSpaces() {
    while index < bytes.count, bytes[index] <= 0x20 || bytes[index] == UInt8(ascii: ",") {
      index += 1
    }
  }

  /// A run of letters, digits, `-`, `_`, `:`, `.`, `%`, `/` and characters beyond ASCII.
  private mutating func name() -> String? {
    let start = index
    while index < bytes.count {
      switch bytes[index] {
      case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF, UInt8(ascii: "-"),
        UInt8(ascii: "_"):
        index += 1
      case UInt8(ascii: "."), UInt8(ascii: "%"), UInt8(ascii: "/"), UInt8(ascii: "+"):
        guard index > start else { return nil }
        index += 1
      default:
        return finished(from: start)
      }
    }
    return finished(from: start)
  }

  private func finished(from start: Int) -> String? {
    index > start ? String(decoding: bytes[start..<index], as: UTF8.self) : nil
  }

  private mutating func value() -> String? {
    guard index < bytes.count else { return "" }
    let quote = bytes[index]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let start = index
      while index < bytes.count, bytes[index] > 0x20, bytes[index] != UInt8(ascii: ",") {
        index += 1
      }
      return String(decoding: bytes[start..<index], as: UTF8.self)
    }
    var value: [UInt8] = []
    index += 1
    while index < bytes.count, bytes[index] != quote {
      if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count { index += 1 }
      value.append(bytes[index])
      index += 1
    }
    guard index < bytes.count else { return nil }
    index += 1
    return String(decoding: value, as: UTF8.self)
  }
}
