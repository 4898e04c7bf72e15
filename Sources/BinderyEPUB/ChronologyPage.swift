import BinderyDesign
import BinderyModel
import BinderyXHTML

/// The essays by their dates, year by year.
struct ChronologyPage {
  let layout: BookLayout

  /// The file's bytes.
  func document() -> [UInt8] {
    let chronology = Chronology(of: layout.edition.book)
    var lines = [Element("h1", text: layout.name(of: .chronology))]
    for year in chronology.years {
      lines += block(layout.furniture.title(ofYear: year.number), year.essays)
    }
    if !chronology.undated.isEmpty { lines += block(layout.furniture.undated, chronology.undated) }
    let section = Element("section", ["class": "chronology-page"], lines: lines)
    return layout.document(layout.page(.chronology, [section]))
  }

  private func block(_ heading: String, _ essays: [Chapter]) -> [Element] {
    [
      Element("h2", text: heading),
      Element(
        "ul", ["class": "chronology"],
        lines: essays.map { essay in
          layout.line(to: essay, after: essay.date.map(layout.furniture.dayOfYear))
        }),
    ]
  }
}
