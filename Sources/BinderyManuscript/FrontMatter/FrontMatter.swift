internal import BinderyModel

/// What an author says of an essay before its text: keys with values, as written.
///
/// Values are text: what a date or a yes is, is for the reader of a key to say. Keys are compared
/// without regard to case.
struct FrontMatter: Sendable, Hashable {
  /// A value.
  indirect enum Value: Sendable, Hashable {
    case text(String)
    case list([Value])
    case mapping([Entry])
  }

  /// A key with its value.
  struct Entry: Sendable, Hashable {
    var key: String
    var value: Value
    /// Where the key stands; line and column from 1.
    var place: SourcePosition
  }

  /// The keys in the author's order, each once.
  var entries: [Entry] = []

  /// The entry of the first of some keys that has a value.
  func entry(_ keys: String...) -> Entry? {
    for key in keys {
      if let found = entries.first(where: { $0.key.utf8.elementsEqual(key.utf8) }) { return found }
    }
    return nil
  }

  /// The texts by their dotted names in small letters, as templates ask for them: `author.name`;
  /// lists are left out.
  var flattened: [String: String] {
    var values: [String: String] = [:]
    func add(_ entries: [Entry], _ prefix: String) {
      for entry in entries {
        switch entry.value {
        case .text(let text): values[prefix + entry.key.lowercased()] = text.singleLine
        case .list: continue
        case .mapping(let inner): add(inner, prefix + entry.key.lowercased() + ".")
        }
      }
    }
    add(entries, "")
    return values
  }
}

extension FrontMatter.Value {
  /// The text, of a scalar or of a list of one.
  var text: String? {
    switch self {
    case .text(let text): text.isEmpty ? nil : text
    case .list(let items): items.count == 1 ? items[0].text : nil
    case .mapping: nil
    }
  }

  /// The texts, of a scalar or of a list; mappings inside give nothing.
  var texts: [String] {
    switch self {
    case .text(let text): text.isEmpty ? [] : [text]
    case .list(let items): items.flatMap(\.texts)
    case .mapping: []
    }
  }

  /// The value of the first of some keys, of a mapping.
  func member(_ keys: String...) -> FrontMatter.Value? {
    guard case .mapping(let entries) = self else { return nil }
    for key in keys {
      if let found = entries.first(where: { $0.key == key }) { return found.value }
    }
    return nil
  }

  /// The yes or no of YAML 1.1, which Jekyll reads.
  var truth: Bool? {
    switch text?.lowercased() {
    case "true", "yes", "on", "y", "1": true
    case "false", "no", "off", "n", "0": false
    default: nil
    }
  }
}
