/// The document type declaration of a drawing, which is never handed to a parser.
///
/// Drawing programs declare short names for the addresses of namespaces in it. These are put in where
/// they are used; names that stand for names, which grow without end, are refused.
enum SVGDoctype {
  /// Names that a drawing may declare, and bytes that one may stand for.
  private static let mostNames = 100
  private static let mostBytes = 1_000

  /// The text without the declaration; `nil` where it declares what cannot be put in.
  static func removed(from bytes: [UInt8]) -> [UInt8]? {
    let mark = Array("<!DOCTYPE".utf8)
    guard let start = place(of: mark, in: bytes, before: 16_384) else { return bytes }
    var rest = bytes[(start + mark.count)...]
    guard let end = rest.firstIndex(where: { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "[") })
    else { return nil }
    if rest[end] == UInt8(ascii: ">") { return Array(bytes[..<start] + bytes[(end + 1)...]) }
    rest = rest[(end + 1)...]
    guard let close = rest.firstIndex(of: UInt8(ascii: "]")),
      let after = rest[close...].firstIndex(of: UInt8(ascii: ">")),
      let entities = entities(in: String(decoding: rest[..<close], as: UTF8.self))
    else { return nil }
    return filled(Array(bytes[..<start] + bytes[(after + 1)...]), entities)
  }

  /// The names of a subset with what they stand for; `nil` where it says anything else.
  private static func entities(in subset: String) -> [[UInt8]: [UInt8]]? {
    var found: [[UInt8]: [UInt8]] = [:]
    for declaration in subset.split(separator: ">", omittingEmptySubsequences: true) {
      let words = declaration.drop { $0.isWhitespace }
      if words.isEmpty { continue }
      let parts = words.split(maxSplits: 2, whereSeparator: \.isWhitespace)
      guard parts.count == 3, parts[0] == "<!ENTITY", found.count < mostNames,
        let quote = parts[2].first, "\"'".contains(quote)
      else { return nil }
      let value = parts[2].dropFirst().prefix { $0 != quote }
      guard !value.contains(where: { "&%<".contains($0) }), value.utf8.count <= mostBytes else {
        return nil
      }
      found[Array(parts[1].utf8)] = found[Array(parts[1].utf8)] ?? Array(value.utf8)
    }
    return found
  }

  /// The text with the names filled in; `nil` where it would grow beyond measure.
  private static func filled(_ text: [UInt8], _ entities: [[UInt8]: [UInt8]]) -> [UInt8]? {
    var filled: [UInt8] = []
    let most = 2 * text.count + 65_536
    var rest = text[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "&")) {
      filled += rest[..<start]
      rest = rest[start...]
      let name = rest.dropFirst().prefix(64).prefix { $0 != UInt8(ascii: ";") }
      if let value = entities[Array(name)] {
        filled += value
        rest = rest.dropFirst(name.count + 2)
      } else {
        filled.append(UInt8(ascii: "&"))
        rest = rest.dropFirst()
      }
      guard filled.count <= most else { return nil }
    }
    return filled + rest
  }

  private static func place(of mark: [UInt8], in bytes: [UInt8], before limit: Int) -> Int? {
    bytes.indices.prefix(limit).first { bytes[$0] == mark[0] && bytes[$0...].starts(with: mark) }
  }
}
