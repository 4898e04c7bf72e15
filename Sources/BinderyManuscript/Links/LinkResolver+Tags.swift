internal import BinderyMarkdown
internal import BinderyModel

extension LinkResolver {
  /// Where a tag or double brackets lead.
  mutating func tagged(
    _ reference: EssayReference, _ destination: Destination, in place: Place
  ) -> Answer {
    let isForeign = reference.language.map { isAnotherLanguage($0) } ?? false
    let found = isForeign ? nil : essay(of: reference, in: place)
    if let found { return target(found, destination, reference.shown, in: place) }
    return outside(reference, destination, in: place) ?? (.dead(reference.shown), .nowhere)
  }

  private func essay(of reference: EssayReference, in place: Place) -> ChapterID? {
    switch reference.tag {
    case .wikilink, .embed:
      let relative =
        reference.name.hasPrefix(".") ? place.folder.following(reference.name.utf8) : nil
      return relative.flatMap { addresses.essay(at: $0.path) }
        ?? addresses.names?.essay(named: reference.name)
    case .postURL, .link, .postLink, .postPath, .ref, .relref:
      return bases(of: reference, in: place).lazy
        .compactMap { $0.following(reference.name.utf8) }
        .compactMap { addresses.essay(at: $0.path) }.first
        ?? addresses.essay(named: reference.name)
    }
  }

  /// The folders that a name may begin at.
  private func bases(of reference: EssayReference, in place: Place) -> [RootedPath] {
    let root = RootedPath(place.folder.root, root: place.folder.root)
    switch reference.tag {
    case .postURL, .link, .postLink, .postPath, .wikilink, .embed: return [root]
    case .ref, .relref:
      let content = root.following((site.contentFolder ?? "content").utf8)
      return (reference.name.utf8.first == .slash ? [] : [place.folder]) + [root]
        + [content].compactMap { $0 }
    }
  }

  /// Whether the key of a language is none of the book's.
  private func isAnotherLanguage(_ key: String) -> Bool {
    let own = site.languages.first { $0.tag != nil && $0.tag == site.language }
    return site.languages.count > 1 && key.lowercased() != (own ?? site.languages.first)?.key
  }

  private mutating func outside(
    _ reference: EssayReference, _ destination: Destination, in place: Place
  ) -> Answer? {
    for name in names(of: reference) {
      for base in bases(of: reference, in: place) {
        let file = base.following(name.utf8)
        if let answer = file.flatMap({ outside($0, destination, in: place) }) { return answer }
      }
      if let page = pages.page(named: name) { return answer(page, destination, in: place) }
      guard site.findsFilesByName, let file = pages.file(named: name) else { continue }
      let rooted = RootedPath(file, root: place.folder.root)
      return outside(rooted, destination, in: place)
    }
    return nil
  }

  /// The names of the page in the language that is asked for, then as written.
  private func names(of reference: EssayReference) -> [String] {
    guard let language = reference.language else { return [reference.name] }
    let stem = EssayName.withoutExtension(reference.name)
    return ["\(stem).\(language)", "\(stem)/index.\(language)", "\(language)/\(stem)"]
  }
}
