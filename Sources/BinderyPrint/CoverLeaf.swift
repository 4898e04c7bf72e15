import BinderyDesign
import BinderyModel
import BinderyPages
import BinderyXHTML

/// The cover, and the empty page behind it.
struct CoverLeaf: Sendable {
  let layout: PrintLayout
  private let asset: AssetID

  /// The cover, where the book has one.
  init?(layout: PrintLayout) {
    guard let cover = layout.cover else { return nil }
    self.layout = layout
    asset = cover.id
  }

  /// The bytes of the leaf.
  ///
  /// - Throws: when the picture can no longer be read.
  func bytes() throws -> [UInt8] {
    let picture = Element(
      "img",
      [
        "src": layout.pictures.address(of: asset), "alt": layout.coverAlternative,
        "role": "doc-cover",
      ])
    try layout.pictures.check()
    let leaf = Element("div", ["class": "cover"], lines: [picture])
    let back = Element("div", ["class": "cover-back"])
    return Serializer.fragment([.element(leaf), .text("\n"), .element(back), .text("\n")])
  }
}
