public import BinderyModel

/// What pages of paper are like, and by whom they are made.
public struct PagePlan: Sendable, Hashable {
  /// Where text stands on them.
  public var geometry: PageGeometry
  /// The engine that they are written for.
  public var engine: PrintEngine
  /// What becomes of addresses.
  public var links: LinkPolicy
  /// What heads and folios are set in: families, as style sheets list them.
  public var font: String
  /// What the print shop wants.
  public var shop: PrintShopWish
  /// The path of a folder for pictures and fonts; `nil` where they stand in the document itself.
  public var folder: String?
  /// What is known of the pages because they were printed before.
  public var known = KnownPages()

  /// A plan for pages.
  public init(
    geometry: PageGeometry, engine: PrintEngine, links: LinkPolicy, font: String,
    shop: PrintShopWish = PrintShopWish(), folder: String? = nil
  ) {
    self.geometry = geometry
    self.engine = engine
    self.links = links
    self.font = font
    self.shop = shop
    self.folder = folder
  }
}

/// What is known of pages that were printed once: engines that cannot refer to pages are told.
public struct KnownPages: Sendable, Hashable {
  /// The number of the page, as it is printed there, by the identifier of what stands on it.
  public var numbers: [String: String]
  /// The leaves that need an empty page before them, by their identifiers.
  public var afterBlank: Set<String>

  /// What is known; nothing where nothing was printed yet.
  public init(numbers: [String: String] = [:], afterBlank: Set<String> = []) {
    self.numbers = numbers
    self.afterBlank = afterBlank
  }
}
