/// Finds the root tag of an XML text, past all that may stand before it.
struct MarkupScanner {
  /// The root tag as written.
  struct Tag {
    var name = ""
    var attributes: [String: String] = [:]
    /// Whether it is an empty-element tag.
    var isClosed = false
  }

  private let reader: ByteReader
  private var offset: Int

  init(_ reader: ByteReader) {
    self.reader = reader
    offset = reader.number(at: 0, size: 3, .big) == 0xEFBBBF ? 3 : 0
  }

  /// The first element's tag; `nil` where the bytes are no XML.
  mutating func rootTag() -> Tag? {
    skipSpace()
    while reader.has("<", at: offset) {
      if reader.has("<?", at: offset) {
        guard skip(past: "?>") else { return nil }
      } else if reader.has("<!--", at: offset) {
        guard skip(past: "-->") else { return nil }
      } else if reader.has("<!DOCTYPE", at: offset) {
        guard skipDoctype() else { return nil }
      } else {
        return tag()
      }
      skipSpace()
    }
    return nil
  }

  /// Whether the text ends the element of that name after the root tag.
  func hasEndTag(_ name: String) -> Bool {
    let wanted = Array("</\(name)".utf8)
    // From the end, where it is.
    for place in stride(from: reader.count - wanted.count, through: offset, by: -1)
    where reader.bytes[place] == 0x3C && reader.bytes[place...].starts(with: wanted) {
      return reader.bytes[place...].contains(0x3E)
    }
    return false
  }

  private mutating func skipSpace() {
    while let byte = reader.byte(at: offset), isSpace(byte) { offset += 1 }
  }

  private mutating func skip(past mark: StaticString) -> Bool {
    while offset < reader.count {
      if reader.has(mark, at: offset) {
        offset += mark.utf8CodeUnitCount
        return true
      }
      offset += 1
    }
    return false
  }

  /// An internal subset is in brackets, and within it tags and quotations may hold `>`.
  private mutating func skipDoctype() -> Bool {
    var depth = 0
    var quote: Int?
    while let byte = reader.byte(at: offset) {
      offset += 1
      if let open = quote {
        if byte == open { quote = nil }
        continue
      }
      switch byte {
      case 0x22, 0x27: quote = byte
      case 0x5B: depth += 1
      case 0x5D: depth -= 1
      case 0x3E where depth <= 0: return true
      default: break
      }
    }
    return false
  }

  private mutating func tag() -> Tag? {
    offset += 1
    var tag = Tag(name: word())
    guard !tag.name.isEmpty else { return nil }
    while let byte = reader.byte(at: offset) {
      if byte == 0x3E {
        offset += 1
        return tag
      }
      if byte == 0x2F || isSpace(byte) {
        tag.isClosed = reader.has("/>", at: offset)
        offset += 1
        continue
      }
      let name = word()
      skipSpace()
      guard !name.isEmpty, reader.has("=", at: offset) else { return tag }
      offset += 1
      skipSpace()
      guard let value = quotation() else { return tag }
      if tag.attributes[name] == nil { tag.attributes[name] = value }
    }
    return tag
  }

  private mutating func quotation() -> String? {
    guard let quote = reader.byte(at: offset), quote == 0x22 || quote == 0x27 else { return nil }
    let start = offset + 1
    guard start < reader.count,
      let end = reader.bytes[start...].firstIndex(of: UInt8(quote))
    else { return nil }
    offset = end + 1
    return String(decoding: reader.bytes[start..<end], as: UTF8.self)
  }

  /// A name: up to a space, `=`, `/`, `>`, `<` or a quote.
  private mutating func word() -> String {
    let start = offset
    while let byte = reader.byte(at: offset), !isSpace(byte),
      ![0x3D, 0x2F, 0x3E, 0x3C, 0x22, 0x27].contains(byte)
    {
      offset += 1
    }
    return String(decoding: reader.bytes[start..<offset], as: UTF8.self)
  }

  private func isSpace(_ byte: Int) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }
}
