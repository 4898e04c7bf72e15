/// What a print shop wants of pages; what is `nil` is as pages are that are printed at home.
public struct PrintShopWish: Sendable, Hashable {
  /// How far ink goes beyond the edge of the page.
  public var bleed: Length?
  /// The most that it may: no shop cuts off more, and pages stay pages.
  public static let mostBleed = Length(35, .millimetre)
  /// What tells where sheets are cut.
  public var marks: CutMarks?
  /// Of how many pages a book is a multiple.
  public var signature: Signature?
  /// With which inks pages are printed.
  public var ink: Ink?
  /// How pages are put on sheets.
  public var impose: Imposition?

  /// A wish for nothing.
  public init() {}

  /// The wish, and what another says where it says nothing.
  public func filled(from other: PrintShopWish) -> PrintShopWish {
    var wish = self
    wish.bleed = bleed ?? other.bleed
    wish.marks = marks ?? other.marks
    wish.signature = signature ?? other.signature
    wish.ink = ink ?? other.ink
    wish.impose = impose ?? other.impose
    return wish
  }
}

/// What tells where sheets are cut.
public enum CutMarks: String, Sendable, Hashable, CaseIterable {
  /// Nothing.
  case none
  /// Lines at the corners (CSS Paged Media 3 section 7.3).
  case crop
}

/// With which inks pages are printed.
public enum Ink: String, Sendable, Hashable, CaseIterable {
  /// Colours, as screens have them.
  case rgb
  /// Black alone.
  case grey
}

/// How pages are put on the sheets that are printed.
public enum Imposition: String, Sendable, Hashable, CaseIterable {
  /// A page on each.
  case none
  /// Four pages on the two sides of each, so that the sheets, laid into one another and folded, are a book.
  case booklet
  /// Two pages beside each other, in the order in which they are read.
  case twoUp = "2up"
}

/// A number of pages that are printed, folded and bound together.
public struct Signature: Sendable, Hashable {
  /// The number.
  public let pages: Int

  /// A number as it is written, from 2 to 128 and even; `nil` for another.
  public init?(_ text: String) {
    guard let pages = Int(text), (2...128).contains(pages), pages % 2 == 0 else { return nil }
    self.pages = pages
  }

  /// The number as it is written.
  public var text: String { String(pages) }
}
