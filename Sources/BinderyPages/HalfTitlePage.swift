import BinderyDesign
import BinderyModel
import BinderyXHTML

/// The first leaf, with the title alone.
struct HalfTitlePage {
  let output: any PagedOutput

  /// What the page holds.
  var section: Element {
    let title = Element("p", ["epub:type": output.type("halftitle")], text: output.title)
    return Element(
      "section",
      [
        "epub:type": output.type("halftitlepage"), "class": "half-title-page",
        "aria-label": output.name(of: .halfTitle),
      ], lines: [title])
  }
}
