import BinderyDesign
import BinderyModel
import BinderyXHTML

/// The essays by their dates, year by year.
struct ChronologyPage {
  let output: any PagedOutput

  /// What the page holds.
  var section: Element {
    let chronology = Chronology(of: output.edition.book)
    var lines = [Element("h1", text: output.name(of: .chronology))]
    for year in chronology.years {
      lines += block(output.furniture.title(ofYear: year.number), year.essays)
    }
    if !chronology.undated.isEmpty { lines += block(output.furniture.undated, chronology.undated) }
    return Element("section", ["class": "chronology-page"], lines: lines)
  }

  private func block(_ heading: String, _ essays: [Chapter]) -> [Element] {
    [
      Element("h2", text: heading),
      Element(
        "ul", ["class": "chronology"],
        lines: essays.map { essay in
          output.line(to: essay, after: essay.date.map(output.furniture.dayOfYear))
        }),
    ]
  }
}
