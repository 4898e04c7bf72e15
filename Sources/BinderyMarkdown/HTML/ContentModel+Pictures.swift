internal import BinderyModel
internal import BinderyXML

extension ContentModel {
  mutating func image(_ element: MarkupElement) -> [Flow] {
    image(element, at: Self.pictureAddress(of: element))
  }

  /// The picture of a `picture`: its `img`, which may leave the address to a `source`.
  mutating func picture(_ element: MarkupElement) -> [Flow] {
    let offered = element.children.compactMap { child -> String? in
      guard case .element(let source) = child, source.name == "source" else { return nil }
      return Self.pictureAddress(of: source)
    }
    var flows: [Flow] = []
    for child in element.children {
      if case .element(let inner) = child, inner.name == "img" {
        flows += image(inner, at: Self.pictureAddress(of: inner) ?? offered.first)
      } else {
        flows += self.flows(of: [child])
      }
    }
    return flows
  }

  /// What an element shows: pages that load pictures late keep the true address in an attribute of
  /// their own, others offer several sizes.
  private static func pictureAddress(of element: MarkupElement) -> String? {
    let written = ["src", "data-src", "data-original", "data-lazy-src"].compactMap {
      element[$0]?.trimmingSpaces
    }
    let offered = ["srcset", "data-srcset"].compactMap { element[$0].flatMap(largest(ofSet:)) }
    let addresses = (written + offered).filter { !$0.isEmpty }
    return addresses.first { !$0.hasPrefix("data:") } ?? addresses.first
  }

  /// The address of the largest picture of a `srcset`.
  private static func largest(ofSet set: String) -> String? {
    let candidates = set.split(separator: ",").map { $0.split(whereSeparator: \.isWhitespace) }
    func size(_ candidate: [Substring]) -> Double {
      candidate.count > 1 ? Double(candidate[1].dropLast()) ?? 0 : 0
    }
    return candidates.max { size($0) < size($1) }?.first.map(String.init)
  }

  private mutating func image(_ element: MarkupElement, at address: String?) -> [Flow] {
    let alternative = element["alt"]?.collapsingSpaces ?? ""
    guard let address else {
      return alternative.isEmpty ? [] : [.inline(inline(.text(alternative), element))]
    }
    let style = InlineStyle(element["style"] ?? "")
    let image = Image(
      .unresolved(address), alternative: alternative,
      width: style.width ?? Image.Extent(html: element["width"]),
      height: style.height ?? Image.Extent(html: element["height"]))
    return [.inline(inline(.image(image), element).playing)]
  }

  /// The places of a picture that lead somewhere, as a list of links.
  mutating func map(_ element: MarkupElement) -> [Flow] {
    var items: [ListItem] = []
    var others: [MarkupNode] = []
    for child in element.children {
      if case .element(let inner) = child, inner.name == "area" {
        let inlines = area(inner).inlines
        if !inlines.isEmpty { items.append(ListItem(blocks: [Block(.plain(inlines))])) }
      } else {
        others.append(child)
      }
    }
    guard !items.isEmpty else { return flows(of: others) }
    report(.replaced("map", by: "a list of its links"), element)
    let list = List(marker: .bullet, isTight: true, items: items)
    return flows(of: others) + [.block(Block(.list(list), source: source(of: element)))]
  }

  /// A place of a picture: a link named by its words.
  mutating func area(_ element: MarkupElement) -> [Flow] {
    guard let address = element["href"]?.trimmingSpaces, !address.isEmpty else { return [] }
    let words = [element["alt"], element["title"]].compactMap { $0?.collapsingSpaces }
    let label = words.first { !$0.isEmpty } ?? address
    let link = InlineContent.link(Link(.unresolved(address)), [Inline(.text(label))])
    return [.inline(Inline(link, source: source(of: element)))]
  }
}

extension Image.Extent {
  /// A `width` or `height` of HTML or CSS: pixels or percent; `nil` for what a book cannot follow.
  init?(html value: String?) {
    guard let value = value?.trimmingSpaces else { return nil }
    let digits = value.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    guard let number = Double(digits).map({ Int($0.rounded()) }), (1...10_000).contains(number)
    else { return nil }
    switch value.dropFirst(digits.count).lowercased() {
    case "", "px": self = .pixels(number)
    case "%" where number <= 100: self = .percent(number)
    default: return nil
    }
  }
}
