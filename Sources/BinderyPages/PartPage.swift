import BinderyDesign
import BinderyModel
import BinderyXHTML

/// The page before the essays of a part, which says its title and nothing else.
struct PartPage {
  let output: any PagedOutput
  let part: Part

  /// What the page holds.
  var section: Element {
    Element(
      "section", ["epub:type": output.type("part"), "role": "doc-part", "class": "part-page"],
      lines: [Element("h1", text: output.title(of: part))])
  }
}
