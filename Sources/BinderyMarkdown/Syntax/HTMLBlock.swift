/// Where raw HTML begins that ends with the first empty line (CommonMark 4.6, kinds 6 and 7).
enum HTMLBlock {
  /// Whether it begins at a `<`.
  static func begins(
    at start: Int, endOfLine: Int, in text: UnsafeBufferPointer<UInt8>, inParagraph: Bool
  ) -> Bool {
    var index = start + 1
    if index < endOfLine, text[index] == UInt8(ascii: "/") { index += 1 }
    let nameStart = index
    while index < endOfLine, isNameByte(text[index]), index - nameStart <= 16 { index += 1 }
    guard index > nameStart else { return false }
    let name = String(decoding: text[nameStart..<index], as: UTF8.self).lowercased()
    if blockNames.contains(name) { return true }
    guard !inParagraph, let close = text.next(UInt8(ascii: ">"), from: index), close < endOfLine
    else { return false }
    // Any other tag, when it is alone on its line.
    return text[(close + 1)..<endOfLine].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"): true
    default: false
    }
  }

  private static let blockNames: Set<String> = [
    "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center",
    "col", "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5",
    "h6", "head", "header", "hr", "html", "iframe", "legend", "li", "link", "main", "menu",
    "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param", "section", "source",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track", "ul",
  ]
}
