internal import BinderyModel

/// The order of a Hugo site's pages: by date; where anything has a weight, section by section.
struct HugoOrder {
  /// The essays in order.
  let essays: [EssayDraft]

  /// Orders essays, of each the place in the site.
  init(_ essays: [EssayDraft], _ pages: [HugoPage?]) {
    guard essays.contains(where: { $0.header.weight != nil }) else {
      self.essays = essays.orderedByDate
      return
    }
    var sections: [[String]: Int] = [:]
    for (essay, page) in zip(essays, pages) {
      guard let page, page.isSection, let weight = essay.header.weight else { continue }
      sections[page.folders] = weight
    }
    let places = zip(essays, pages).map { essay, page in
      Place(of: essay, page, sections: sections)
    }
    self.essays = essays.indices.sorted {
      places[$0] == places[$1] ? $0 < $1 : places[$0] < places[$1]
    }
    .map { essays[$0] }
  }

  /// A page's place: one step a folder, then the page itself.
  private struct Place: Comparable {
    private struct Step: Comparable {
      var weight: Int
      var date: Int
      var name: String

      static func < (a: Step, b: Step) -> Bool {
        if a.weight != b.weight { return a.weight < b.weight }
        if a.date != b.date { return a.date < b.date }
        return NaturalOrder.precedes(Array(a.name.utf8), Array(b.name.utf8))
      }
    }

    private var steps: [Step] = []

    init(of essay: EssayDraft, _ page: HugoPage?, sections: [[String]: Int]) {
      let folders = page?.folders ?? []
      for end in folders.indices {
        let weight = sections[Array(folders[...end])] ?? .max
        steps.append(Step(weight: weight, date: .max, name: folders[end]))
      }
      // A section's own page comes before the rest of it.
      guard page?.isSection != true else { return }
      steps.append(
        Step(
          weight: essay.header.weight ?? .max, date: essay.date?.secondsSince1970 ?? .max,
          name: page?.name ?? essay.slug))
    }

    static func < (a: Place, b: Place) -> Bool {
      for (x, y) in zip(a.steps, b.steps) where x != y { return x < y }
      return a.steps.count < b.steps.count
    }
  }
}
