/// Writes element trees as XML 1.0 in UTF-8.
///
/// The bytes depend on the tree alone. White space is added only inside elements whose layout is
/// `lines`, so text is never changed. Characters that XML 1.0 forbids (section 2.2, *Char*) and
/// Unicode noncharacters of the Basic Multilingual Plane are left out: readers of manuscripts remove
/// and report them, and one that came through would make a whole chapter unreadable.
public enum Serializer {
  /// The document type declaration, which also says which elements may collapse when empty.
  public enum Doctype: Sendable, Hashable {
    /// None: every empty element is written as `<x/>`.
    case none
    /// `<!DOCTYPE html>`: only the void elements of HTML are written as `<br/>`, because parsers
    /// of the HTML syntax read `<span/>` as a start tag.
    case html
  }

  /// A whole document with its XML declaration.
  public static func document(_ root: Element, doctype: Doctype = .none) -> [UInt8] {
    var sink = Sink(doctype: doctype)
    // Most documents are smaller; growing step by step would copy each several times.
    sink.output.reserveCapacity(32_768)
    sink.markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    if doctype == .html { sink.markup("<!DOCTYPE html>\n") }
    sink.element(root)
    sink.markup("\n")
    return sink.output
  }

  /// The bytes of a part of an XHTML document.
  public static func fragment(_ children: [Element.Child]) -> [UInt8] {
    var sink = Sink(doctype: .html)
    sink.output.reserveCapacity(16_384)
    sink.children(children, layout: .run)
    return sink.output
  }
}

private struct Sink {
  let doctype: Serializer.Doctype
  var output: [UInt8] = []

  mutating func element(_ element: Element) {
    markup("<")
    markup(element.name)
    for attribute in element.attributes {
      markup(" ")
      markup(attribute.name)
      markup("=\"")
      escape(attribute.value, inAttribute: true)
      markup("\"")
    }
    if element.children.isEmpty && mayCollapse(element.name) {
      markup("/>")
      return
    }
    markup(">")
    children(element.children, layout: element.layout)
    markup("</")
    markup(element.name)
    markup(">")
  }

  /// Line ends stand only beside elements, never beside a text.
  mutating func children(_ children: [Element.Child], layout: Element.Layout) {
    var mayBreak = layout == .lines
    for child in children {
      switch child {
      case .element(let element):
        if mayBreak { markup("\n") }
        self.element(element)
        mayBreak = layout == .lines
      case .text(let text):
        escape(text, inAttribute: false)
        mayBreak = false
      }
    }
    if mayBreak && !children.isEmpty { markup("\n") }
  }

  func mayCollapse(_ name: String) -> Bool {
    switch doctype {
    case .none: true
    case .html:
      switch name {
      case "br", "img", "hr", "wbr", "meta", "link", "col": true
      default: false
      }
    }
  }

  /// Appends text that needs no escaping.
  mutating func markup(_ text: String) {
    var text = text
    text.withUTF8 { output.append(contentsOf: $0) }
  }

  mutating func escape(_ text: String, inAttribute: Bool) {
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        // Nearly every byte is above `>` and not the lead byte of the noncharacters' rows.
        if byte > 0x3E && byte != 0xEF {
          index += 1
          continue
        }
        guard let (replacement, length) = substitute(at: index, in: bytes, inAttribute) else {
          index += 1
          continue
        }
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
        output.append(contentsOf: replacement.utf8)
        index += length
        start = index
      }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    }
  }

  /// What stands for the character at an index and how many bytes it replaces; `nil` for itself.
  private func substitute(
    at index: Int, in bytes: UnsafeBufferPointer<UInt8>, _ inAttribute: Bool
  ) -> (String, Int)? {
    switch bytes[index] {
    case UInt8(ascii: "&"): ("&amp;", 1)
    case UInt8(ascii: "<"): ("&lt;", 1)
    case UInt8(ascii: ">"): ("&gt;", 1)
    case UInt8(ascii: "\""): inAttribute ? ("&quot;", 1) : nil
    // Parsers turn these into spaces in attributes, and a carriage return into a line feed.
    case 0x09: inAttribute ? ("&#9;", 1) : nil
    case 0x0A: inAttribute ? ("&#10;", 1) : nil
    case 0x0D: ("&#13;", 1)
    case 0x00..<0x20: ("", 1)
    case 0xEF: isNoncharacter(at: index, in: bytes) ? ("", 3) : nil
    default: nil
    }
  }

  /// U+FDD0…FDEF, U+FFFE and U+FFFF.
  private func isNoncharacter(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard index + 2 < bytes.count else { return false }
    return switch (bytes[index + 1], bytes[index + 2]) {
    case (0xB7, 0x90...0xAF), (0xBF, 0xBE...0xBF): true
    default: false
    }
  }
}
