public import BinderyModel

extension Book {
  /// The book in another script: its texts, titles, contents and what it says of itself.
  ///
  /// What is in another language, or in that script already, stays. Identifiers and addresses stay, so
  /// that links of one edition hold in another.
  public func converted(by converter: ScriptConverter) -> Book {
    var book = self
    let language = metadata.language
    book.contents = ConvertedContents(
      contents, languages: chapters.map(\.language), by: converter)
    book.metadata = metadata.converted(by: converter)
    book.chapters = chapters.map { $0.converted(by: converter) }
    book.parts = parts.map { part in
      var part = part
      if case .text(let title, let holdsCode) = part.title {
        part.title = .text(converter.convert(title, in: language), holdsCode: holdsCode)
      }
      return part
    }
    book.front = front.map { $0.converted(by: converter, in: language) }
    book.entries = entries.map { $0.converted(by: converter, in: language) }
    book.back = back.map { $0.converted(by: converter, in: language) }
    return book
  }
}

extension Metadata {
  fileprivate func converted(by converter: ScriptConverter) -> Metadata {
    func convert(_ text: String) -> String { converter.convert(text, in: language) }
    var metadata = self
    metadata.title = convert(title)
    metadata.subtitle = subtitle.map(convert)
    metadata.description = description.map(convert)
    metadata.publisher = publisher.map(convert)
    metadata.rights = rights.map(convert)
    metadata.subjects = subjects.map(convert)
    metadata.collection?.name = convert(collection?.name ?? "")
    for index in contributors.indices {
      metadata.contributors[index].name = convert(contributors[index].name)
    }
    metadata.language = converter.converted(language)
    return metadata
  }
}

extension Chapter {
  fileprivate func converted(by converter: ScriptConverter) -> Chapter {
    func convert(_ text: String) -> String { converter.convert(text, in: language) }
    var chapter = self
    chapter.title = convert(title)
    chapter.contentsTitle = contentsTitle.map(convert)
    chapter.subtitle = subtitle.map(convert)
    chapter.authors = authors.map(convert)
    chapter.tags = tags.map(convert)
    chapter.outline = outline.map { $0.converted(convert) }
    chapter.language = converter.converted(language)
    return chapter
  }
}

extension OutlineEntry {
  fileprivate func converted(_ convert: (String) -> String) -> OutlineEntry {
    OutlineEntry(
      identifier: identifier, title: convert(title), titleHoldsCode: titleHoldsCode,
      children: children.map { $0.converted(convert) })
  }
}

extension ContentsEntry {
  fileprivate func converted(
    by converter: ScriptConverter, in language: LanguageTag
  ) -> ContentsEntry {
    let below = children.map { $0.converted(by: converter, in: language) }
    switch kind {
    case .chapter, .part, .page: return ContentsEntry(kind, children: below)
    case .heading(let title):
      return ContentsEntry(.heading(converter.convert(title, in: language)), children: below)
    }
  }
}
