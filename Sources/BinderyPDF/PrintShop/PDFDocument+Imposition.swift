public import BinderyModel

extension PDFDocument {
  /// Puts pages beside each other on sheets, as they are: their text stays text.
  ///
  /// What leads to pages goes, since there are none any more: links, outline, labels, the structure for
  /// those who hear a book.
  public func impose(
    _ imposition: Imposition, gathering: Int? = nil, binding: PDFFinishing.Binding
  ) {
    switch imposition {
    case .none: return
    case .twoUp, .booklet: break
    }
    pushInheritedAttributes()
    let leaves = (0..<pageCount).compactMap { index in
      boxes(ofPage: index).map { ImposedPage(page: page(index), boxes: $0) }
    }
    guard let first = leaves.first, leaves.count == pageCount else { return }
    let old = pages
    for side in imposition.sides(of: leaves.count, gathering: gathering, binding: binding) {
      append(page: sheet(side.left.map { leaves[$0] }, side.right.map { leaves[$0] }, like: first))
    }
    for page in old { remove(page: page) }
    for key in [
      "Dests", "Names", "Outlines", "PageLabels", "PageMode", "StructTreeRoot", "MarkInfo",
    ] { catalog.remove(key) }
  }

  /// A side of a sheet: two pages, trimmed where they meet, with their bleed where they do not.
  private func sheet(
    _ left: ImposedPage?, _ right: ImposedPage?, like page: ImposedPage
  ) -> PDFObject {
    let size = page.boxes.trim
    let bleed = page.bleed
    let trim = PageBox(left: 0, bottom: 0, right: 2 * size.width, top: size.height)
    var content = ""
    let forms = make(.dictionary([:]))
    for (name, leaf, offset) in [("L", left, 0.0), ("R", right, size.width)] {
      guard let leaf else { continue }
      var clip = leaf.boxes.trim.grown(by: bleed)
      if name == "L" { clip.right -= bleed } else { clip.left += bleed }
      forms[name] = form(of: leaf, clip: clip)
      let (x, y) = (offset - leaf.boxes.trim.left, -leaf.boxes.trim.bottom)
      content += "q 1 0 0 1 \(ContentNumber.text(x)) \(ContentNumber.text(y)) cm /\(name) Do Q\n"
    }
    return makeShared(
      .dictionary([
        "Type": .name("Page"), "MediaBox": .box(trim.grown(by: bleed)), "TrimBox": .box(trim),
        "BleedBox": .box(trim.grown(by: bleed)),
        "Resources": .dictionary(["XObject": .object(forms)]),
        "Contents": .object(makeStream([:], Array(content.utf8))),
      ]))
  }

  /// What a page shows, as something to be shown elsewhere (ISO 32000-1, 8.10).
  private func form(of leaf: ImposedPage, clip: PageBox) -> PDFObject {
    let form = makeStream(
      [
        "Type": .name("XObject"), "Subtype": .name("Form"), "BBox": .box(clip),
        "Resources": .object(leaf.page["Resources"]),
      ], leaf.page.pageContent ?? [])
    if !leaf.page["Group"].isNull { form["Group"] = leaf.page["Group"] }
    return form
  }
}

/// A page that is put on a sheet.
private struct ImposedPage {
  let page: PDFObject
  let boxes: PageBoxes

  /// How far ink goes beyond the edge of the page.
  var bleed: Double { max(0, boxes.trim.left - boxes.bleed.left) }
}
