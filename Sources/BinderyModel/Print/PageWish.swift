/// What an author wants of pages; what is `nil` is as the style and the region have it.
public struct PageWish: Sendable, Hashable {
  /// The size of a page.
  public var size: PageSize?
  /// The white around its text.
  public var margins: PageMargins?
  /// Characters and lines.
  public var grid: PageGrid?
  /// How many columns the text stands in.
  public var columns: PageColumns?
  /// The size of the text's characters.
  public var fontSize: Length?
  /// For which engine the pages are written.
  public var engine: PrintEngine?
  /// What becomes of addresses.
  public var links: LinkPolicy?
  /// What the print shop wants.
  public var shop = PrintShopWish()
  /// The path of a folder for pictures and fonts, which else stand in the document.
  public var folder: String?

  /// A wish for nothing.
  public init() {}

  /// The wish, and what another says where it says nothing.
  public func filled(from other: PageWish) -> PageWish {
    var wish = self
    wish.size = size ?? other.size
    wish.margins = margins ?? other.margins
    wish.grid = grid ?? other.grid
    wish.columns = columns ?? other.columns
    wish.fontSize = fontSize ?? other.fontSize
    wish.engine = engine ?? other.engine
    wish.links = links ?? other.links
    wish.shop = shop.filled(from: other.shop)
    wish.folder = folder ?? other.folder
    return wish
  }
}

/// How many columns a page's text stands in.
public enum PageColumns: String, Sendable, Hashable, CaseIterable {
  case one = "1"
  case two = "2"
  case three = "3"

  /// The number.
  public var count: Int {
    switch self {
    case .one: 1
    case .two: 2
    case .three: 3
    }
  }
}
