internal import BinderyModel
internal import BinderyXML

/// Which content documents of a package make which essay.
struct BoundSpine {
  /// The documents of each essay, by their names in the archive, in reading order.
  let essays: [[String]]

  /// Itemrefs that are looked at.
  private static let most = 100_000

  /// Reads a package document that lies at a path of the archive.
  ///
  /// In a book of Bindery's the identifiers say which documents are essays, and which go on with one;
  /// in any other each document of the spine is one.
  init(_ package: MarkupElement, at path: String) {
    var items: [String: String] = [:]
    for item in package.first("manifest")?.elements ?? [] {
      guard let id = item["id"], let address = item["href"],
        item["media-type"]?.contains("xhtml") == true
      else { continue }
      items[id] = Self.path(address, from: path)
    }
    let spine = (package.first("spine")?.elements ?? []).prefix(Self.most)
      .filter { $0["linear"] != "no" }.compactMap { $0["idref"] }
    let isOurs = spine.contains { $0.hasPrefix("essay-") }
    var essays: [[String]] = []
    for id in spine where !isOurs || id.hasPrefix("essay-") {
      guard let name = items[id] else { continue }
      if isOurs, id.dropFirst("essay-".count).contains("-"), !essays.isEmpty {
        essays[essays.count - 1].append(name)
      } else {
        essays.append([name])
      }
    }
    self.essays = essays
  }

  /// A relative address from a file of the archive.
  private static func path(_ address: String, from base: String) -> String {
    var parts = base.split(separator: "/").dropLast().map(String.init)
    for part in PercentEncoding.decode(address).split(separator: "/") {
      switch part {
      case ".": continue
      case "..": _ = parts.popLast()
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}

extension MarkupElement {
  /// The elements right inside.
  var elements: [MarkupElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The first element of a name inside, whatever its prefix.
  func first(_ name: String) -> MarkupElement? {
    for child in elements {
      if child.name == name || child.name.hasSuffix(":" + name) { return child }
      if let found = child.first(name) { return found }
    }
    return nil
  }
}
