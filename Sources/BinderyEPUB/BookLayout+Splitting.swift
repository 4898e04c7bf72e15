import BinderyDesign
import BinderyModel
import BinderyXHTML

extension BookLayout {
  /// The layout with long essays shown in several documents.
  ///
  /// Reads only essays whose source is so long that their XHTML may pass the limit.
  func splittingLongEssays() throws(EPUBError) -> BookLayout {
    var layout = self
    for chapter in edition.book.chapters where chapter.sourceSize > Splitting.suspectSourceSize {
      let body: Body
      do { body = try self.body(of: chapter) } catch {
        throw .essayUnreadable(chapter.source, cause: error)
      }
      layout.essays[chapter.id.index] = documents(of: chapter, body: body)
    }
    return layout
  }

  private func documents(of chapter: Chapter, body: Body) -> EssayDocuments {
    let context = ContentContext(layout: self, chapter: chapter, part: 0)
    let notes = NoteMeasures(body.notes, context: context)
    let measures = body.blocks.map { BlockMeasure($0, notes: notes, context: context) }
    let ranges = Splitting.ranges(of: measures, limit: Splitting.limit)
    guard ranges.count > 1 else { return essays[chapter.id.index] }

    var documents = EssayDocuments(parts: [])
    var printed: Set<Int> = []
    for (index, range) in ranges.enumerated() {
      var numbers = notes.closure(of: measures[range].reduce(into: []) { $0 += $1.references })
      printed.formUnion(numbers)
      // A note that nothing refers to is still the author's text: it stands at the end.
      if index == ranges.count - 1 {
        numbers.formUnion(Set(body.notes.map(\.number)).subtracting(printed))
      }
      let name = EntryNames.essay(chapter, of: edition.book.chapters.count, part: index)
      let holdsMath =
        measures[range].contains(where: \.holdsMath) || notes.holdMath(in: numbers)
      documents.parts.append(
        EssayDocuments.Part(name: name, blocks: range, notes: numbers, holdsMath: holdsMath))
      let inBlocks = measures[range].flatMap(\.identifiers)
      for identifier in inBlocks + notes.identifiers(in: numbers)
      where documents.places[identifier] == nil {
        documents.places[identifier] = index
      }
    }
    return documents
  }
}
