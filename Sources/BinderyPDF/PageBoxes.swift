/// A rectangle of a page, in points of 1/72 inch from the lower left corner.
public struct PageBox: Sendable, Hashable {
  /// The left, lower, right and upper edge.
  public var left: Double, bottom: Double, right: Double, top: Double

  /// A rectangle between edges.
  public init(left: Double, bottom: Double, right: Double, top: Double) {
    self.left = left
    self.bottom = bottom
    self.right = right
    self.top = top
  }

  /// From edge to edge.
  public var width: Double { right - left }
  /// From edge to edge.
  public var height: Double { top - bottom }

  /// The rectangle with each edge moved outwards; inwards where the distance is negative.
  public func grown(by distance: Double) -> PageBox {
    PageBox(
      left: left - distance, bottom: bottom - distance, right: right + distance,
      top: top + distance)
  }
}

/// What of a page is what (ISO 32000-1, 14.11.2).
public struct PageBoxes: Sendable, Hashable {
  /// The sheet that is printed on.
  public var media: PageBox
  /// The page as it is once the sheet is cut.
  public var trim: PageBox
  /// As far as ink goes that is to reach the edge of the page.
  public var bleed: PageBox
}

extension PDFDocument {
  /// The boxes of a page, from 0; `nil` where it says nothing of its size.
  public func boxes(ofPage index: Int) -> PageBoxes? {
    let page = page(index)
    guard let media = inherited("MediaBox", of: page).box else { return nil }
    return PageBoxes(
      media: media, trim: page["TrimBox"].box ?? media, bleed: page["BleedBox"].box ?? media)
  }

  /// What a page has by a key, else what those above it have.
  func inherited(_ key: String, of page: PDFObject) -> PDFObject {
    var node = page
    for _ in 0..<32 {
      if !node[key].isNull { return node[key] }
      node = node["Parent"]
      if node.isNull { break }
    }
    return node[key]
  }
}

extension PDFObject {
  /// An array of two corners, whichever they are.
  var box: PageBox? {
    guard let values, values.count == 4 else { return nil }
    return PageBox(
      left: min(values[0], values[2]), bottom: min(values[1], values[3]),
      right: max(values[0], values[2]), top: max(values[1], values[3]))
  }
}

extension PDFValue {
  /// The corners of a rectangle.
  static func box(_ box: PageBox) -> PDFValue {
    .array([.real(box.left), .real(box.bottom), .real(box.right), .real(box.top)])
  }
}
