import BinderyConcurrency
import BinderyDesign
import BinderyModel
import BinderyXHTML

extension BookLayout {
  /// The layout with long essays, and those with islands, shown in several documents.
  ///
  /// Reads only essays whose source is so long that their XHTML may pass the limit, and those of which the
  /// index knows that they have islands, on so many threads.
  func splittingLongEssays(jobs: Int) throws(EPUBError) -> BookLayout {
    let suspects = edition.book.chapters.filter {
      $0.sourceSize > Splitting.suspectSourceSize || splitsIslands(of: $0)
    }
    let found = concurrentMap(count: suspects.count, jobs: jobs) { index in
      Result { try split(suspects[index]) }
    }
    var layout = self
    for (chapter, result) in zip(suspects, found) {
      switch result {
      case .success(let documents): layout.essays[chapter.id.index] = documents
      case .failure(let cause): throw .essayUnreadable(chapter.source, cause: cause)
      }
    }
    return layout
  }

  private func split(_ chapter: Chapter) throws -> EssayDocuments {
    let body = try self.body(of: chapter)
    let documents = documents(of: chapter, body: body)
    shared.keep(body, of: chapter, for: documents.parts.count)
    return documents
  }

  private func documents(of chapter: Chapter, body: Body) -> EssayDocuments {
    let context = ContentContext(layout: self, chapter: chapter, part: 0)
    let notes = NoteMeasures(body.notes, context: context)
    let measures = body.blocks.map { BlockMeasure($0, notes: notes, context: context) }
    let stretches = stretches(of: chapter, body.blocks, measures)
    guard stretches.count > 1 else { return essays[chapter.id.index] }

    var documents = EssayDocuments(parts: [])
    var printed: Set<Int> = []
    for (index, stretch) in stretches.enumerated() {
      let range = stretch.blocks
      var numbers = notes.closure(of: measures[range].reduce(into: []) { $0 += $1.references })
      printed.formUnion(numbers)
      // A note that nothing refers to is still the author's text: it stands at the end.
      if index == stretches.count - 1 {
        numbers.formUnion(Set(body.notes.map(\.number)).subtracting(printed))
      }
      let name = EntryNames.essay(chapter, of: edition.book.chapters.count, part: index)
      let hasMath = measures[range].contains(where: \.hasMath) || notes.hasMath(in: numbers)
      documents.parts.append(
        EssayDocuments.Part(
          name: name, blocks: range, notes: numbers, isIsland: stretch.isIsland,
          hasMath: hasMath))
      let inBlocks = measures[range].flatMap(\.identifiers)
      for identifier in inBlocks + notes.identifiers(in: numbers)
      where documents.places[identifier] == nil {
        documents.places[identifier] = index
      }
    }
    return documents
  }

  /// What stands in each document: stretches of one direction, cut where they are long.
  private func stretches(
    of chapter: Chapter, _ blocks: [Block], _ measures: [BlockMeasure]
  ) -> [Islands.Stretch] {
    let whole = Islands.Stretch(blocks: blocks.indices, isIsland: false)
    var stretches = splitsIslands(of: chapter) ? Islands.stretches(of: blocks) : [whole]
    // The title is set like those of the other essays.
    if stretches.first?.isIsland == true {
      stretches.insert(Islands.Stretch(blocks: 0..<0, isIsland: false), at: 0)
    }
    return stretches.flatMap { stretch -> [Islands.Stretch] in
      let ranges = Splitting.ranges(
        of: Array(measures[stretch.blocks]), limit: Splitting.limit)
      guard ranges.count > 1 else { return [stretch] }
      let start = stretch.blocks.lowerBound
      return ranges.map {
        Islands.Stretch(
          blocks: start + $0.lowerBound..<start + $0.upperBound, isIsland: stretch.isIsland)
      }
    }
  }
}
