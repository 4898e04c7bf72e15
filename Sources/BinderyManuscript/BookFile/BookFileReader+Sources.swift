internal import BinderyModel
internal import BinderyYAML

/// Where the essays come from.
extension BookFileReader {
  /// A source, or a list of sources.
  mutating func sources(_ value: PlacedYAML, _ key: some KeyVocabulary) -> [EssaySource] {
    var items = [value]
    if case .list(let members) = value.content { items = members }
    return items.compactMap { item in
      guard let source = source(item, key), hasRoom(for: source, item) else { return nil }
      return source
    }
  }

  private mutating func source(
    _ value: PlacedYAML, _ key: some KeyVocabulary
  ) -> EssaySource? {
    guard case .mapping = value.content else {
      var source = EssaySource(range: value.range)
      guard let text = text(value, key), setPath(of: &source, to: text, value, key) else {
        return nil
      }
      return source
    }
    var source = EssaySource(range: value.range)
    let before = diagnostics.count
    for (key, value) in fields(of: value, BookFileSourceKey.self) {
      switch key {
      case .path:
        if let text = text(value, key) { _ = setPath(of: &source, to: text, value, key) }
      case .tag: source.selection.tags = names(value, key)
      case .category: source.selection.categories = names(value, key)
      case .from: source.selection.from = period(value, key)
      case .to: source.selection.to = period(value, key)
      case .exclude: source.selection.exclusions = patterns(value, key)
      }
    }
    return diagnostics.count == before ? source : nil
  }

  /// The folder itself needs no pattern.
  private mutating func setPath(
    of source: inout EssaySource, to text: String, _ value: PlacedYAML,
    _ key: some KeyVocabulary
  ) -> Bool {
    source.range = value.range
    guard text != ".", text != "./" else { return true }
    source.path = pattern(text, value, key) { PathPattern(below: $0) }
    return source.path != nil
  }

  /// Whether there is room for a source: each may mean every file of the folder.
  private mutating func hasRoom(for source: EssaySource, _ value: PlacedYAML) -> Bool {
    if let path = source.path, path.isLiteral, EssayName.isEssay(Array(path.text.utf8)) {
      return true
    }
    sourcesLeft -= 1
    if sourcesLeft == -1 {
      refuse(
        value, BookFileKey.sources,
        "there are more than 200 folders and patterns among the sources",
        hint: "name folders above them, or say the rest in one pattern with * or **")
    }
    return sourcesLeft >= 0
  }

  /// The parts, each with its sources.
  mutating func parts(_ value: PlacedYAML) -> [(title: String, sources: [EssaySource])] {
    guard case .list(let items) = value.content else {
      refuseKind(of: value, BookFileKey.parts, wanted: "a list")
      return []
    }
    return items.compactMap { part($0) }
  }

  private mutating func part(_ value: PlacedYAML) -> (title: String, sources: [EssaySource])? {
    guard case .mapping = value.content else {
      refuse(value, BookFileKey.parts, "a part is a mapping of 'title' and 'sources'")
      return nil
    }
    var title: String?
    var sources: [EssaySource]?
    let before = diagnostics.count
    for (key, value) in fields(of: value, BookFilePartKey.self) {
      switch key {
      case .title: title = text(value, key)
      case .sources: sources = self.sources(value, key)
      }
    }
    guard diagnostics.count == before else { return nil }
    guard let title else {
      refuse(value, BookFilePartKey.title, "a part has no title")
      return nil
    }
    guard let sources else {
      refuse(value, BookFilePartKey.sources, "the part '\(title)' has no sources")
      return nil
    }
    return (title, sources)
  }
}
