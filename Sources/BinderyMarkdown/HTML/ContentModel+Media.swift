internal import BinderyModel
internal import BinderyXML

extension ContentModel {
  /// A film or a sound, wherever its bytes may be: that is found out with the pictures.
  mutating func media(_ element: MarkupElement) -> [Flow] {
    var addresses = [element["src"]].compactMap { $0?.trimmingSpaces }
    var fallback: [MarkupNode] = []
    for child in element.children {
      if case .element(let inner) = child, inner.name == "source" {
        if let address = inner["src"]?.trimmingSpaces { addresses.append(address) }
      } else {
        fallback.append(child)
      }
    }
    addresses = addresses.filter { !$0.isEmpty }
    let inner = flows(of: fallback)
    guard let address = addresses.first(where: Media.isPlayable) ?? addresses.first else {
      report(.replaced(element.name, by: "its content"), element)
      return inner
    }
    let poster = element["poster"]?.trimmingSpaces ?? ""
    let media = Media(
      element.name == "video" ? .video : .audio, source: .unresolved(address),
      poster: poster.isEmpty ? nil : .unresolved(poster),
      fallback: label(inner.inlines.trimmed, element, address),
      width: Image.Extent(html: element["width"]), height: Image.Extent(html: element["height"]))
    return [.inline(inline(.media(media), element))]
  }

  /// An `object` or `embed`: a picture, a film or a sound where its address or type says so, else a
  /// link; what stands inside speaks for it.
  mutating func object(_ element: MarkupElement) -> [Flow] {
    let address = address(of: element)
    guard let address else { return outside(element) }
    let type = element["type"]?.lowercased() ?? ""
    let inner = flows(of: element.children)
    if let kind = Media.Kind(address: address, type: type) {
      let media = Media(
        kind, source: .unresolved(address), fallback: label(inner.inlines.trimmed, element, address)
      )
      return [.inline(inline(.media(media), element))]
    }
    guard type.hasPrefix("image/") || Self.isPicture(address) else { return outside(element) }
    // An alternative holds words only: pictures and links inside stay behind the picture.
    let words = inner.onlyInlines?.allSatisfy(\.isText) ?? false
    let image = Image(
      .unresolved(address), alternative: words ? inner.inlines.plainText.collapsingSpaces : "",
      width: Image.Extent(html: element["width"]), height: Image.Extent(html: element["height"]))
    return [.inline(inline(.image(image), element))] + (words ? [] : inner)
  }

  private func address(of element: MarkupElement) -> String? {
    let written =
      [element["data"], element["src"]]
      + element.children.map { child -> String? in
        guard case .element(let inner) = child, inner.name == "embed" else { return nil }
        return inner["src"]
      }
    return written.compactMap { $0?.trimmingSpaces }.first { !$0.isEmpty }
  }

  private static func isPicture(_ address: String) -> Bool {
    ["svg", "png", "jpg", "jpeg", "gif", "webp"].contains(address.pathExtension)
  }

  /// A frame: a link to it, to the page for people where it is the player of a film's host.
  mutating func frame(_ element: MarkupElement) -> [Flow] { outside(element) }

  /// A link to what cannot be in a book, and what the author wrote for those who cannot see it.
  private mutating func outside(_ element: MarkupElement) -> [Flow] {
    let children = element.children.filter { !$0.isElement("embed") }
    let fallback = flows(of: address(of: element) == nil ? element.children : children)
    guard let written = address(of: element) else {
      report(.replaced(element.name, by: "its content"), element)
      return fallback
    }
    let target = PlayerAddress(written).page
    report(.replaced(element.name, by: "a link to \(target)"), element)
    let title = element["title"]?.collapsingSpaces ?? ""
    let label = Inline(.text(title.isEmpty ? target : title))
    var link = inline(.link(Link(.unresolved(target)), [label]), element)
    link.attributes.title = nil
    return [.inline(link)] + fallback
  }

  /// What is read where nothing plays: the author's words, the title, or the file's name.
  private func label(
    _ inner: [Inline], _ element: MarkupElement, _ address: String
  ) -> [Inline] {
    if !inner.isEmpty { return inner }
    let title = element["title"]?.collapsingSpaces ?? ""
    return [Inline(.text(title.isEmpty ? address.fileName : title))]
  }
}

extension Inline {
  fileprivate var isText: Bool {
    switch content {
    case .text, .softBreak, .lineBreak: true
    case .breakOpportunity, .code, .emphasis, .strong, .strikethrough, .span, .link, .image,
      .noteReference, .ruby, .math, .media:
      false
    }
  }
}
