import BinderyDesign
import BinderyModel
import BinderyPages
import BinderyXHTML

/// The contents once more in the form of EPUB 2, for Kindle and old reading systems
/// (DAISY 3, ANSI/NISO Z39.86-2005 section 8).
struct NCX {
  let layout: BookLayout

  /// The file's bytes.
  func document() -> [UInt8] {
    let book = layout.edition.book
    var numbering = Numbering()
    let points = layout.contents.compactMap { point(of: $0, level: 1, &numbering) }
    let authors = book.metadata.contributors.filter { $0.role == .author }
    return Serializer.document(
      Element(
        "ncx",
        [
          "xmlns": "http://www.daisy.org/z3986/2005/ncx/", "version": "2005-1",
          "xml:lang": book.metadata.language.text,
        ],
        lines: [head(depth: numbering.depth), text("docTitle", layout.title)]
          + authors.compactMap(\.name.oneLine).map { text("docAuthor", $0) }
          + [Element("navMap", lines: points)]))
  }

  /// Points with one target share a place in the order, as the format demands.
  private struct Numbering {
    var count = 0
    var depth = 1
    var orders: [String: Int] = [:]

    mutating func order(of address: String) -> Int {
      if let order = orders[address] { return order }
      orders[address] = orders.count + 1
      return orders.count
    }
  }

  private func head(depth: Int) -> Element {
    let values = [
      ("dtb:uid", layout.edition.stamp.identifier.oneLine ?? ""), ("dtb:depth", String(depth)),
      ("dtb:totalPageCount", "0"), ("dtb:maxPageNumber", "0"),
    ]
    return Element("head", lines: values.map { Element("meta", ["name": $0.0, "content": $0.1]) })
  }

  private func text(_ name: String, _ text: String) -> Element {
    Element(name, lines: [Element("text", text: text)])
  }

  /// The point of an entry; `nil` for a heading over nothing.
  private func point(
    of entry: ContentsEntry, level: Int, _ numbering: inout Numbering
  ) -> Element? {
    guard let address = layout.addressFromPackage(of: entry) else { return nil }
    let book = layout.edition.book
    let title =
      switch entry.kind {
      case .chapter(let id): layout.contentsTitle(of: book[id])
      case .part(let id): layout.title(of: book[id])
      case .page(let page): layout.name(of: page)
      case .heading(let title): layout.titles.title(ofHeading: title) ?? layout.furniture.untitled
      }
    var point = point(title, at: address, level: level, &numbering)
    var below: [Element] = []
    if case .chapter(let id) = entry.kind {
      below = points(book[id].outline, in: book[id], level: level + 1, &numbering)
    }
    below += entry.children.compactMap { self.point(of: $0, level: level + 1, &numbering) }
    point.children += below.map { .element($0) }
    return point
  }

  private func point(
    _ title: String, at address: String, level: Int, _ numbering: inout Numbering
  ) -> Element {
    numbering.count += 1
    numbering.depth = max(numbering.depth, level)
    return Element(
      "navPoint",
      [
        "id": "point-\(numbering.count)", "playOrder": String(numbering.order(of: address)),
      ], lines: [text("navLabel", title), Element("content", ["src": address])])
  }

  private func points(
    _ entries: [OutlineEntry], in chapter: Chapter, level: Int, _ numbering: inout Numbering
  ) -> [Element] {
    var points: [Element] = []
    for entry in entries {
      if let title = layout.titles.title(of: entry, in: chapter) {
        let address = layout.addressFromPackage(of: chapter.id, anchor: entry.identifier)
        var point = point(title, at: address, level: level, &numbering)
        let below = self.points(entry.children, in: chapter, level: level + 1, &numbering)
        point.children += below.map { .element($0) }
        points.append(point)
      } else {
        points += self.points(entry.children, in: chapter, level: level, &numbering)
      }
    }
    return points
  }
}
