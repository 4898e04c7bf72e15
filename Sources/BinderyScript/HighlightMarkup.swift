internal import BinderyModel

/// Reads what highlight.js made of a code: text in nested `span` elements.
struct HighlightMarkup {
  private var runs: [CodeBlock.Run] = []
  /// The scopes of the open elements; `nil` where an element only names another language.
  private var open: [String?] = []
  /// What the markup says without its tags, to be compared with the code.
  private var text: [UInt8] = []

  /// The runs of a code; `nil` where the markup does not say the very same text.
  static func runs(_ markup: some Collection<UInt8>, of code: String) -> [CodeBlock.Run]? {
    var reader = HighlightMarkup()
    guard reader.read(Array(markup)), reader.text.elementsEqual(code.utf8) else { return nil }
    return reader.runs
  }

  private mutating func read(_ bytes: [UInt8]) -> Bool {
    text.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let stop = bytes[index...].firstIndex { $0 == .lessThan || $0 == .ampersand } ?? bytes.count
      append(bytes[index..<stop])
      guard stop < bytes.count else { break }
      let closing: UInt8 = bytes[stop] == .lessThan ? .greaterThan : .semicolon
      guard let end = bytes[stop...].firstIndex(of: closing) else { return false }
      let inside = bytes[(stop + 1)..<end]
      guard bytes[stop] == .lessThan ? tag(inside) : entity(inside) else { return false }
      index = end + 1
    }
    return open.isEmpty
  }

  private mutating func tag(_ inside: ArraySlice<UInt8>) -> Bool {
    let tag = String(decoding: inside, as: UTF8.self)
    if tag == "/span" { return open.popLast() != nil }
    guard tag.hasPrefix(Self.opening), tag.hasSuffix("\"") else { return false }
    let name = tag.dropFirst(Self.opening.count).dropLast()
    guard name.hasPrefix(Self.prefix) else {
      open.append(nil)
      return true
    }
    // Newer versions add a second class for parts of a scope: `hljs-title function_`.
    let scope = name.dropFirst(Self.prefix.count).prefix { $0 != " " }
    open.append(String(scope))
    return true
  }

  private mutating func entity(_ inside: ArraySlice<UInt8>) -> Bool {
    switch String(decoding: inside, as: UTF8.self) {
    case "amp": append([.ampersand])
    case "lt": append([.lessThan])
    case "gt": append([.greaterThan])
    case "quot": append([UInt8(ascii: "\"")])
    case "#x27": append([UInt8(ascii: "'")])
    default: return false
    }
    return true
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>) {
    guard !bytes.isEmpty else { return }
    text += bytes
    let scope = open.last ?? nil
    if let last = runs.last, last.scope == scope {
      runs[runs.count - 1].length += bytes.count
    } else {
      runs.append(CodeBlock.Run(length: bytes.count, scope: scope))
    }
  }

  private static let opening = "span class=\""
  private static let prefix = "hljs-"
}

extension UInt8 {
  fileprivate static let lessThan = UInt8(ascii: "<")
  fileprivate static let greaterThan = UInt8(ascii: ">")
  fileprivate static let ampersand = UInt8(ascii: "&")
  fileprivate static let semicolon = UInt8(ascii: ";")
}
