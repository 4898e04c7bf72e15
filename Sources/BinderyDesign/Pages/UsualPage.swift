internal import BinderyModel

/// Pages as books have them where nobody says otherwise.
enum UsualPage {
  /// The white around the text, in points.
  struct Margins {
    var head: Double
    var foot: Double
    var inner: Double
    var outer: Double
  }

  /// The text stands in the middle, a little above and a little outwards, so that thumbs and the spine have
  /// their room (CLREQ 2.3.4, JLREQ 2.4.1).
  static func margins(of page: (width: Double, height: Double)) -> Margins {
    Margins(
      head: 0.098 * page.height, foot: 0.104 * page.height, inner: 0.125 * page.width,
      outer: 0.112 * page.width)
  }

  /// The size of the text, in points: 9 in Japanese books, half a point to a whole one more in Chinese and
  /// Korean ones (JLREQ 2.4.2, CLREQ 2.3.5), less on a paperback's small page.
  static func fontSize(on page: (width: Double, height: Double), in region: Region) -> Double {
    let width = min(page.width, page.height)
    let isSmall = width < 312  // 110 mm
    let isLarge = width > 454  // 160 mm
    return switch region {
    case .japanese: isSmall ? 8.5 : isLarge ? 10 : 9
    case .simplifiedChinese, .traditionalChinese: isSmall ? 8.5 : isLarge ? 10.5 : 10
    case .korean: isSmall ? 8.5 : isLarge ? 10 : 9.5
    case .latin: isSmall ? 9 : isLarge ? 11 : 10.5
    }
  }
}

extension UsualPage.Margins {
  /// Margins as somebody wants them.
  init(_ margins: PageMargins) {
    self.init(
      head: margins.head.points, foot: margins.foot.points, inner: margins.inner.points,
      outer: margins.outer.points)
  }
}
