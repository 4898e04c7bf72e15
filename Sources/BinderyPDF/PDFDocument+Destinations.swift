extension PDFDocument {
  /// The named places of the document, each with its page from 0.
  ///
  /// Read from the dictionary of PDF 1.1, where Chromium writes them with percent-encoded names, and from
  /// the tree of PDF 1.2 (ISO 32000-1, 12.3.2.3).
  public var destinations: [String: Int] {
    namedDestinations.compactMapValues { $0.items.first.flatMap(index(of:)) }
  }

  /// The named places, each as the array that tells page and position.
  var namedDestinations: [String: PDFObject] {
    var found: [String: PDFObject] = [:]
    let old = catalog["Dests"]
    for key in old.keys {
      found[key.percentDecoded] = destination(old[key])
    }
    var budget = 1_000_000
    collect(catalog["Names"]["Dests"], depth: 0, &budget, into: &found)
    return found
  }

  /// A place, or the dictionary around one.
  private func destination(_ object: PDFObject) -> PDFObject {
    object.kind == .dictionary ? object["D"] : object
  }

  /// Adds the names of a node of a tree and of those below it: of no more than a million nodes, and not
  /// deeper than any tree is that was made for finding (ISO 32000-1, 7.9.6).
  private func collect(
    _ node: PDFObject, depth: Int, _ budget: inout Int, into found: inout [String: PDFObject]
  ) {
    guard depth < 32, budget > 0, node.kind == .dictionary else { return }
    budget -= 1
    let names = node["Names"].items
    for place in stride(from: 0, to: names.count - 1, by: 2) {
      guard let name = names[place].text else { continue }
      found[name] = destination(names[place + 1])
    }
    for kid in node["Kids"].items { collect(kid, depth: depth + 1, &budget, into: &found) }
  }
}

extension String {
  /// The text with `%E6%96%87` read as the bytes that it names; as it is where they are no UTF-8.
  fileprivate var percentDecoded: String {
    guard utf8.contains(UInt8(ascii: "%")) else { return self }
    var bytes: [UInt8] = []
    var rest = utf8[...]
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "%"), digits.utf8.count == 2, digits.allSatisfy(\.isHexDigit),
        let value = UInt8(digits, radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? self
  }
}
