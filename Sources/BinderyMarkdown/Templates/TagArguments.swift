internal import BinderyModel

/// The arguments of a tag: `go "a b" width=50 lang:js`.
struct TagArguments {
  /// One of them.
  struct Argument: Sendable, Hashable {
    /// What stands before `=` or `:`, in small letters; `nil` for one that counts by its place.
    var name: String?
    var value: String
    var isQuoted: Bool
  }

  /// All of them, in order.
  private(set) var all: [Argument] = []

  /// Reads what follows a tag's name.
  init(_ text: String) {
    var rest = text[...].trimmingBlanks
    while !rest.isEmpty {
      let name = Self.name(at: &rest)
      let quote = rest.first.flatMap { "\"'`".contains($0) ? $0 : nil }
      let value = quote.map { Self.quoted(by: $0, at: &rest) } ?? Self.word(at: &rest)
      all.append(Argument(name: name, value: value, isQuoted: quote != nil))
      rest = rest.drop { $0.isWhitespace || $0 == "," }
    }
  }

  /// Reads options that Hugo writes into one argument: `linenos=table,hl_lines=8 15-17`.
  init(options texts: some Sequence<String>) {
    for piece in texts.flatMap({ $0.split(separator: ",") }) {
      if let mark = piece.firstIndex(of: "=") {
        let name = piece[..<mark].trimmingBlanks.lowercased()
        let value = String(piece[piece.index(after: mark)...])
        all.append(Argument(name: name, value: value, isQuoted: false))
      } else if let last = all.indices.last, all[last].name != nil {
        all[last].value += "," + piece
      } else {
        all.append(Argument(name: nil, value: String(piece), isQuoted: false))
      }
    }
  }

  /// The arguments without a name.
  var positional: [String] { all.filter { $0.name == nil }.map(\.value) }

  /// The value of the first of some names that has one.
  subscript(names: String...) -> String? {
    for name in names {
      if let found = all.first(where: { $0.name == name }), !found.value.isEmpty {
        return found.value
      }
    }
    return nil
  }

  /// A name and its `=`, or its `:` unless that belongs to an address.
  private static func name(at rest: inout Substring) -> String? {
    let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
    let behind = rest[name.endIndex...]
    guard name.first?.isLetter == true, let mark = behind.first else { return nil }
    let value = behind.dropFirst()
    switch mark {
    case "=": rest = value.drop(while: \.isWhitespace)
    case ":" where value.first.map({ $0 != "/" && !$0.isWhitespace }) ?? false: rest = value
    case ":" where value.hasPrefix(" \"") || value.hasPrefix(" '"): rest = value.dropFirst()
    default: return nil
    }
    return name.lowercased()
  }

  private static func quoted(by quote: Character, at rest: inout Substring) -> String {
    var value = ""
    var isEscaped = false
    rest.removeFirst()
    while let character = rest.popFirst() {
      if isEscaped {
        if character != quote, character != "\\" { value.append("\\") }
        value.append(character)
        isEscaped = false
      } else if character == "\\", quote != "`" {
        isEscaped = true
      } else if character == quote {
        return value
      } else {
        value.append(character)
      }
    }
    return value
  }

  private static func word(at rest: inout Substring) -> String {
    let word = rest.prefix { !$0.isWhitespace }
    rest = rest[word.endIndex...]
    return word.last == "," ? String(word.dropLast()) : String(word)
  }
}
