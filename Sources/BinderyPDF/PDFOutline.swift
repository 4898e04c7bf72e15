/// A line of the outline that readers show beside the pages.
public struct OutlineItem: Sendable, Hashable {
  /// What it leads to.
  public enum Target: Sendable, Hashable {
    /// The top of a page, from 0.
    case page(Int)
    /// A named place, with the page to fall back on where the engine wrote none.
    case place(String, page: Int)
  }

  /// What is read.
  public var title: String
  /// Its depth, from 1; one that is deeper than the line before by more than one counts as its child.
  public var level: Int
  /// Where it leads.
  public var target: Target

  /// A line of an outline.
  public init(title: String, level: Int, target: Target) {
    self.title = title
    self.level = level
    self.target = target
  }
}

extension PDFDocument {
  /// Writes an outline, all of it open down to the second level (ISO 32000-1, 12.3.3).
  func outline(by entries: [OutlineItem]) {
    guard !entries.isEmpty else { return catalog.remove("Outlines") }
    let places = namedDestinations
    let root = makeShared(.dictionary(["Type": .name("Outlines")]))
    /// The nodes from the root down to the line before, each with its last child and how many it has.
    var path: [(node: PDFObject, last: PDFObject?, count: Int, level: Int)] = [(root, nil, 0, 0)]
    for entry in entries {
      while path.count > 1, let above = path.last, above.level >= entry.level {
        close(path.removeLast())
      }
      guard let parent = path.last else { break }
      let node = makeShared(
        .dictionary([
          "Title": .text(entry.title), "Parent": .object(parent.node),
          "Dest": destination(of: entry.target, places),
        ]))
      if let last = parent.last {
        last["Next"] = node
        node["Prev"] = last
      } else {
        parent.node["First"] = node
      }
      parent.node["Last"] = node
      path[path.count - 1].last = node
      path[path.count - 1].count += 1
      path.append((node, nil, 0, max(entry.level, 1)))
    }
    while let node = path.popLast() { close(node) }
    catalog["Outlines"] = root
    if catalog["PageMode"].isNull { catalog.set("PageMode", .name("UseOutlines")) }
  }

  /// Says how many lines a node has below it: as a negative number where they are folded.
  private func close(_ node: (node: PDFObject, last: PDFObject?, count: Int, level: Int)) {
    guard node.count > 0 else { return }
    node.node.set("Count", .integer(node.level == 0 ? node.count : -node.count))
  }

  private func destination(
    of target: OutlineItem.Target, _ places: [String: PDFObject]
  ) -> PDFValue {
    switch target {
    case .page(let index): top(ofPage: index)
    case .place(let name, let index):
      places[name].map { PDFValue.object($0) } ?? top(ofPage: index)
    }
  }

  private func top(ofPage index: Int) -> PDFValue {
    let index = max(0, min(index, pageCount - 1))
    let top = boxes(ofPage: index)?.media.top ?? 0
    return .array([.object(page(index)), .name("XYZ"), .null, .real(top), .null])
  }

  /// The outline as it is written, each line with its page from 0 and no name.
  public var outline: [OutlineItem] {
    var entries: [OutlineItem] = []
    var node = catalog["Outlines"]["First"]
    var ancestors: [PDFObject] = []
    // Bounded: a file may lead in circles.
    while entries.count < 100_000 {
      if node.isNull {
        guard let above = ancestors.popLast() else { break }
        node = above["Next"]
        continue
      }
      let place = node["Dest"].isNull ? node["A"]["D"] : node["Dest"]
      let page = place.items.first.flatMap(index(of:)) ?? destinations[place.text ?? ""] ?? 0
      entries.append(
        OutlineItem(
          title: node["Title"].text ?? "", level: ancestors.count + 1, target: .page(page)))
      if !node["First"].isNull, ancestors.count < 100 {
        ancestors.append(node)
        node = node["First"]
      } else {
        node = node["Next"]
      }
    }
    return entries
  }
}
