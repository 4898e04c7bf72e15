internal import CXML

/// A document of libxml2, freed with this value; the only owner of its pointers.
struct MarkupDocument: ~Copyable {
  private let document: xmlDocPtr

  /// How deep a tree may be: libxml2 refuses 256, and the callers cap theirs far below.
  private static let deepest = 250

  /// Starts libxml2 once, before any thread parses.
  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  /// Reads tag soup as HTML, mending what is broken; `nil` when nothing can be read.
  init?(html bytes: [UInt8]) {
    guard Self.isReady, let length = Int32(exactly: bytes.count) else { return nil }
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue
    let parsed = bytes.withUnsafeBytes {
      htmlReadMemory(
        $0.bindMemory(to: CChar.self).baseAddress, length, nil, "UTF-8", Int32(options))
    }
    guard let parsed else { return nil }
    document = parsed
  }

  /// Reads XML strictly; entities are neither loaded nor expanded, no network is touched.
  init?(xml bytes: [UInt8]) {
    guard Self.isReady, let length = Int32(exactly: bytes.count) else { return nil }
    let options =
      XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue | XML_PARSE_NONET.rawValue
      | XML_PARSE_COMPACT.rawValue
    let parsed = bytes.withUnsafeBytes {
      xmlReadMemory(
        $0.bindMemory(to: CChar.self).baseAddress, length, nil, nil, Int32(options))
    }
    guard let parsed else { return nil }
    document = parsed
  }

  deinit { xmlFreeDoc(document) }

  /// Whether the document brings declarations of its own, which we never follow.
  var hasInternalSubset: Bool {
    guard let subset = document.pointee.intSubset else { return false }
    return subset.pointee.children != nil
  }

  /// The root element as values.
  func root() -> MarkupElement? {
    guard let root = xmlDocGetRootElement(document) else { return nil }
    return element(root, depth: 0)
  }

  private func element(_ node: xmlNodePtr, depth: Int) -> MarkupElement {
    var result = MarkupElement(
      name: qualifiedName(node.pointee.name, node.pointee.ns), attributes: attributes(of: node))
    guard depth < Self.deepest else { return result }
    var child = node.pointee.children
    while let current = child {
      switch current.pointee.type {
      case XML_ELEMENT_NODE:
        result.children.append(.element(element(current, depth: depth + 1)))
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        if let content = current.pointee.content {
          result.children.append(.text(String(cString: content)))
        }
      default:
        break  // Comments, processing instructions and unresolved entities carry no text.
      }
      child = current.pointee.next
    }
    return result
  }

  private func attributes(of node: xmlNodePtr) -> [MarkupAttribute] {
    var result: [MarkupAttribute] = []
    var attribute = node.pointee.properties
    while let current = attribute {
      let value = xmlNodeListGetString(document, current.pointee.children, 1)
      defer { cxml_free(value) }
      result.append(
        MarkupAttribute(
          name: qualifiedName(current.pointee.name, current.pointee.ns),
          value: value.map { String(cString: $0) } ?? ""))
      attribute = current.pointee.next
    }
    return result
  }

  private func qualifiedName(_ name: UnsafePointer<xmlChar>?, _ namespace: xmlNsPtr?) -> String {
    let local = name.map { String(cString: $0) } ?? ""
    guard let prefix = namespace?.pointee.prefix else { return local }
    return String(cString: prefix) + ":" + local
  }
}
