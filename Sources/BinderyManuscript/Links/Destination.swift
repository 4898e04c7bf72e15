/// What stands between the parentheses of a link or a picture, taken apart (RFC 3986, section 3).
struct Destination: Sendable, Hashable {
  /// The scheme in small letters; `nil` for a path.
  var scheme: String?
  /// Everything after the scheme's colon.
  var afterScheme: String
  /// The path, as written, of a destination without a scheme.
  var path: String
  /// The query without its `?`.
  var query: String?
  /// The fragment without its `#`, decoded.
  var fragment: String?

  /// Takes a destination apart; white space around it is dropped.
  init(_ written: String) {
    let text = Self.withoutLiquid(written.singleLine)
    let scheme = Self.scheme(of: text)
    self.scheme = scheme?.lowercased()
    afterScheme = scheme.map { String(text.dropFirst($0.count + 1)) } ?? text
    var rest = Substring(scheme == nil ? text : afterScheme)
    if let hash = rest.firstIndex(of: "#") {
      fragment = PercentEncoding.decode(String(rest[rest.index(after: hash)...]))
      rest = rest[..<hash]
    }
    if let mark = rest.firstIndex(of: "?") {
      query = String(rest[rest.index(after: mark)...])
      rest = rest[..<mark]
    }
    path = String(rest)
  }

  /// Whether the text before the colon is one letter: a drive of Windows.
  var isDrive: Bool { scheme?.utf8.count == 1 }

  /// Whether only the host's name is given, as in `//example.com/x`.
  var isHostRelative: Bool { scheme == nil && path.hasPrefix("//") }

  private static func scheme(of text: String) -> Substring? {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = text[..<colon]
    guard let first = scheme.utf8.first, first.isLetter,
      scheme.utf8.allSatisfy({ $0.isLetter || $0.isDigit || "+-.".utf8.contains($0) })
    else { return nil }
    return scheme
  }

  /// Jekyll's own way to write the site's root before a path.
  private static func withoutLiquid(_ text: String) -> String {
    guard text.hasPrefix("{{"), let end = text.firstRange(of: "}}") else { return text }
    let name = text[..<end.lowerBound].dropFirst(2).filter { !$0.isWhitespace }
    guard ["site.url", "site.baseurl"].contains(name) else { return text }
    let rest = String(text[end.upperBound...])
    return rest.hasPrefix("{{") ? withoutLiquid(rest) : rest
  }
}
