import BinderyXML

/// A document as a reader sees it: how its HTML was written does not count.
///
/// What is done to the sides before they are compared is a matter of representation only, and each
/// step says which.
indirect enum Tree: Hashable {
  case text(String)
  case element(name: String, attributes: [String: String], children: [Tree])
}

extension [Tree] {
  /// The specification's HTML.
  init(html: String) {
    self.init(Markup.repair(htmlFragment: [UInt8](html.utf8)), in: "body")
    self = map(\.withoutLastLineEnds)
  }

  /// Our XHTML; `nil` when it is not well-formed.
  init?(xhtml: String) {
    guard let root = Markup.parse(xml: [UInt8]("<body>\(xhtml)</body>".utf8)) else { return nil }
    self.init(root.children, in: "body")
  }

  private init(_ nodes: [MarkupNode], in parent: String) {
    self = []
    for node in nodes {
      switch node {
      case .text(let text): append(text)
      case .element(let element): append(element)
      }
    }
    if parent != "pre" && parent != "code" { trim(in: parent) }
  }

  /// Texts side by side are one text.
  private mutating func append(_ text: String) {
    if case .text(let before)? = last {
      self[count - 1] = .text(before + text)
    } else {
      append(.text(text))
    }
  }

  private mutating func append(_ element: MarkupElement) {
    let inner = [Tree](element.children, in: element.name)
    switch element.name {
    case "thead", "tbody":
      // Browsers add them where they are not written.
      self += inner
    case "span" where element["class"] == "missing-image":
      append(Tree(missingImage: element))
    default:
      append(
        .element(
          name: element.name, attributes: Tree.attributes(of: element), children: inner))
    }
  }

  /// White space beside blocks is the writer's, and so is the line end after a `br`.
  private mutating func trim(in parent: String) {
    let isBlock = Tree.blocks.contains(parent)
    self = indices.compactMap { index in
      guard case .text(var text) = self[index] else { return self[index] }
      let before = index > 0 ? self[index - 1].name : nil
      let after = index + 1 < count ? self[index + 1].name : nil
      if before.map(Tree.isEdge) ?? (isBlock && index == 0) { text.removeLeadingSpace() }
      if after.map(Tree.blocks.contains) ?? (isBlock && index == count - 1) {
        text.removeTrailingSpace()
      }
      return text.isEmpty ? nil : .text(text)
    }
  }
}

extension Tree {
  /// Stands between an alternative text and a path in the words for a missing picture.
  static let separator: Character = "\u{2063}"

  /// The picture that the renderer, who has no files here, gave words for.
  fileprivate init(missingImage element: MarkupElement) {
    let words = element.children.map { if case .text(let text) = $0 { text } else { "" } }.joined()
    let parts = words.split(separator: Self.separator, omittingEmptySubsequences: false)
    var attributes = Self.attributes(of: element)
    attributes["alt"] = parts.first.map(String.init)
    attributes["src"] = parts.last.map { Self.escapedAddress(String($0)) }
    self = .element(name: "img", attributes: attributes, children: [])
  }

  /// The attributes that mean something: our classes are for style sheets, except the language of
  /// code, whose letter case says nothing; `scope` repeats what `th` says.
  fileprivate static func attributes(of element: MarkupElement) -> [String: String] {
    var attributes: [String: String] = [:]
    for attribute in element.attributes {
      switch attribute.name {
      case "class" where element.name == "code":
        attributes["class"] = attribute.value.lowercased()
      case "class", "scope": break
      case "href", "src": attributes[attribute.name] = escapedAddress(attribute.value)
      default: attributes[attribute.name] = attribute.value
      }
    }
    return attributes
  }

  /// The model keeps addresses as they were written, the specification escapes them.
  private static func escapedAddress(_ address: String) -> String {
    address.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        String(UnicodeScalar(byte))
      case _ where "-_.+!*'(),%#@?=;:/&$~".utf8.contains(byte): String(UnicodeScalar(byte))
      default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }.joined()
  }

  /// The model's code has no line end after its last line; the specification's has one.
  fileprivate var withoutLastLineEnds: Tree {
    guard case .element(let name, let attributes, var children) = self else { return self }
    if name == "code", case .text(var text)? = children.last, text.hasSuffix("\n") {
      text.removeLast()
      children.removeLast()
      if !text.isEmpty { children.append(.text(text)) }
    }
    return .element(
      name: name, attributes: attributes, children: children.map(\.withoutLastLineEnds))
  }

  fileprivate var name: String? {
    switch self {
    case .text: nil
    case .element(let name, _, _): name
    }
  }

  fileprivate static func isEdge(_ name: String) -> Bool { name == "br" || blocks.contains(name) }

  fileprivate static let blocks: Set<String> = [
    "body", "p", "div", "blockquote", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6", "hr",
    "pre", "table", "tr", "th", "td", "section", "aside", "figure", "dl", "dt", "dd",
  ]
}

extension Tree: CustomStringConvertible {
  var description: String {
    switch self {
    case .text(let text): return text.debugDescription
    case .element(let name, let attributes, let children):
      let list = attributes.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }.joined()
      return "<\(name)\(list)>[\(children.map(\.description).joined(separator: " "))]"
    }
  }
}

extension String {
  fileprivate mutating func removeLeadingSpace() { self = String(drop(while: \.isASCIISpace)) }

  fileprivate mutating func removeTrailingSpace() {
    while last?.isASCIISpace == true { removeLast() }
  }
}

extension Character {
  fileprivate var isASCIISpace: Bool { self == " " || self == "\n" || self == "\t" }
}
