/// Writes a cleaned drawing.
struct SVGWriter {
  var bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
  private var identifiers: Set<String> = []

  mutating func write(_ element: MarkupElement) {
    bytes += Array("<\(element.name)".utf8)
    for attribute in element.attributes {
      // Of two elements with one identifier the first keeps it.
      if attribute.name == "id", !identifiers.insert(attribute.value).inserted { continue }
      bytes += Array(" \(attribute.name)=\"".utf8)
      escape(attribute.value)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: ">"))
    for child in element.children {
      switch child {
      case .text(let text): escape(text)
      case .element(let inner): write(inner)
      }
    }
    bytes += Array("</\(element.name)>".utf8)
  }

  private mutating func escape(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += Array("&amp;".utf8)
      case UInt8(ascii: "<"): bytes += Array("&lt;".utf8)
      case UInt8(ascii: ">"): bytes += Array("&gt;".utf8)
      case UInt8(ascii: "\""): bytes += Array("&quot;".utf8)
      default: bytes.append(byte)
      }
    }
  }
}
