import BinderyDesign
import BinderyModel
import BinderyPages
import BinderyXHTML

/// The cover, and the empty page behind it.
struct CoverLeaf: Sendable {
  let layout: PrintLayout
  private let asset: Asset

  /// The most of a picture that may be lost at its edges, so that the page is filled.
  private static let mostLost = 0.125

  /// The cover, where the book has one.
  init?(layout: PrintLayout) {
    guard let cover = layout.cover else { return nil }
    self.layout = layout
    asset = cover
  }

  /// The bytes of the leaf.
  ///
  /// - Throws: when the picture can no longer be read.
  func bytes() throws -> [UInt8] {
    let picture = Element(
      "img",
      [
        "src": layout.pictures.address(of: asset.id), "alt": layout.coverAlternative,
        "role": "doc-cover",
      ])
    try layout.pictures.check()
    let leaf = Element("div", ["class": "cover"], lines: [picture])
    let back = Element("div", ["class": "cover-back"])
    return Serializer.fragment([.element(leaf), .text("\n"), .element(back), .text("\n")])
  }

  /// The rules of the leaf on paper: the picture fills its page as far as ink goes.
  ///
  /// Chromium leaves a second page empty behind an element whose lines go in another direction than those
  /// around it, so the leaf keeps the direction of the book.
  var rules: [String] {
    let (width, height) = size
    let pages = PageRules(layout: layout)
    var leaf =
      "width: \(PageRules.points(width)); height: \(PageRules.points(height)); overflow: hidden"
    if pages.overhang > 0 { leaf += "; margin: \(PageRules.points(-pages.overhang))" }
    let isVertical = layout.edition.design.writingMode == .vertical
    return [
      ".cover, .cover-back { page: \(PageRules.cover); }",
      ".cover { \(leaf); }",
      ".cover img { width: 100%; height: 100%; max-width: none; max-height: none; "
        + "object-fit: \(fillsPage ? "cover" : "contain"); }",
      ".cover-back { break-before: page; \(isVertical ? "width" : "height"): 1px; }",
    ]
  }

  /// The size of what is printed on: the page, and what is cut off of it.
  private var size: (width: Double, height: Double) {
    let pages = PageRules(layout: layout)
    let beyond = 2 * (pages.bleed + pages.overhang)
    return (layout.plan.geometry.width + beyond, layout.plan.geometry.height + beyond)
  }

  /// Whether the picture may fill the page; one of quite another shape is shown whole, since titles stand
  /// near the edges of covers.
  private var fillsPage: Bool {
    guard asset.width > 0, asset.height > 0 else { return false }
    let ofPicture = Double(asset.width) / Double(asset.height)
    let ofPage = size.width / size.height
    return min(ofPicture / ofPage, ofPage / ofPicture) >= 1 - Self.mostLost
  }
}
