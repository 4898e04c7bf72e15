internal import BinderyModel

/// What stands between the parentheses of a link or a picture, taken apart (RFC 3986, section 3).
struct Destination: Sendable, Hashable {
  /// The whole on one line, without what Jekyll puts in for the site's root.
  let text: String
  /// The scheme in small letters; `nil` for a path.
  let scheme: String?
  /// What stands before the query, as written, without the scheme.
  let path: Substring
  /// The query without its `?`.
  let query: Substring?
  /// The fragment without its `#`, as written.
  private let writtenFragment: Substring?

  /// Takes a destination apart; white space around it is dropped.
  init(_ written: String) {
    let text = Self.withoutLiquid(written.singleLine)
    self.text = text
    var rest = text[...]
    var scheme: String?
    if let colon = Self.endOfScheme(in: text) {
      scheme = text[..<colon].lowercased()
      rest = text[text.utf8.index(after: colon)...]
    }
    self.scheme = scheme
    (rest, writtenFragment) = Self.cut(rest, at: UInt8(ascii: "#"))
    (path, query) = Self.cut(rest, at: UInt8(ascii: "?"))
  }

  /// The fragment without its `#`, decoded.
  var fragment: String? { writtenFragment.map { PercentEncoding.decode($0) } }

  /// The query and the fragment as written.
  var suffix: Substring { text[path.endIndex...] }

  /// The fragment as written, with its `#`.
  var fragmentSuffix: String { writtenFragment.map { "#" + $0 } ?? "" }

  /// Whether the text before the colon is one letter: a drive of Windows.
  var isDrive: Bool { scheme?.utf8.count == 1 }

  /// Whether only the host's name is given, as in `//example.com/x`.
  var isHostRelative: Bool { scheme == nil && path.utf8.starts(with: "//".utf8) }

  private static func cut(_ text: Substring, at mark: UInt8) -> (Substring, Substring?) {
    guard let index = text.utf8.firstIndex(of: mark) else { return (text, nil) }
    return (text[..<index], text[text.utf8.index(after: index)...])
  }

  private static func endOfScheme(in text: String) -> String.Index? {
    guard text.utf8.first?.isASCIILetter == true else { return nil }
    let end = text.utf8.firstIndex { byte in
      switch byte {
      case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): false
      default: !byte.isASCIILetter && !byte.isASCIIDigit
      }
    }
    guard let end, text.utf8[end] == UInt8(ascii: ":") else { return nil }
    return end
  }

  /// Jekyll's own way to write the site's root before a path.
  private static func withoutLiquid(_ text: String) -> String {
    guard text.utf8.starts(with: "{{".utf8), let end = text.firstRange(of: "}}") else {
      return text
    }
    let name = text[..<end.lowerBound].dropFirst(2).filter { !$0.isWhitespace }
    guard ["site.url", "site.baseurl"].contains(name) else { return text }
    return withoutLiquid(String(text[end.upperBound...]))
  }
}
