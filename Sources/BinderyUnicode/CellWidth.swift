public import BinderyModel

/// How many cells a character takes in text of fixed width.
///
/// UAX #11, and what it leaves open or has otherwise than East Asian prose: “ ” take two cells beside Han and
/// one beside Latin, ⸺ takes four.
public struct CellWidth: Sendable, Hashable {
  /// The tradition that the text is set in.
  public let region: Region
  /// What becomes of characters of ambiguous width.
  public let ambiguous: AmbiguousWidth
  /// Whether lines run from top to bottom: there each character has a place of two cells, and only of ASCII two
  /// stand side by side in one.
  public let isVertical: Bool
  private let isWideByNature: Bool

  /// The widths of a region.
  public init(region: Region, ambiguous: AmbiguousWidth = .auto, isVertical: Bool = false) {
    self.region = region
    self.ambiguous = ambiguous
    self.isVertical = isVertical
    switch ambiguous {
    case .narrow: isWideByNature = false
    case .wide: isWideByNature = true
    case .auto: isWideByNature = region != .latin && region != .korean
    }
  }

  /// The cells of a scalar that begins a character, between the scalars before and after it in the line.
  public func cells(
    of scalar: Unicode.Scalar, after before: Unicode.Scalar?, before after: Unicode.Scalar?
  ) -> Int {
    switch scalar.value {
    case 0x20..<0x7F: 1
    // Signs of looks (RunLooks) take no room.
    case 0xFDD0...0xFDEF: 0
    case 0x4E00...0x9FFF, 0x3000...0x3029, 0x3030...0x3098, 0x309B...0x4DBF, 0xAC00...0xD7A3: 2
    case 0..<0x20, 0x7F..<0xA0: 0
    case 0x200B...0x200F, 0x2060...0x2064, 0xFEFF, 0xAD: 0
    case 0x2E3A: 4
    case _ where isVertical: 2
    case 0x2E3B: 6
    case 0x22EF, 0x203C, 0x2047...0x2049: isWideByNature ? 2 : 1
    case 0xB7: isWideByNature && region != .simplifiedChinese ? 2 : 1
    case 0x2018, 0x2019, 0x201C, 0x201D: quote(after: before, before: after)
    // Terminals draw boxes narrow, whatever they hold of other signs.
    case 0x2500...0x259F: ambiguous == .wide ? 2 : 1
    case 0x370..<0x530: letter(after: before, before: after)
    case 0xA0..<0x2E80:
      scalar.isAmbiguousWidth ? (isWideByNature ? 2 : 1) : scalar.cells
    default: scalar.cells
    }
  }

  /// A quotation mark is one character wide in Chinese and Japanese (GB/T 15834 5.1.3), but between Latin
  /// letters, and where it stands beside Latin on both sides, as narrow as they.
  private func quote(after before: Unicode.Scalar?, before after: Unicode.Scalar?) -> Int {
    guard isWideByNature else { return 1 }
    guard ambiguous == .auto else { return 2 }
    let isLatinBefore = before.map(Self.isLatin) ?? false
    let isLatinAfter = after.map(Self.isLatin) ?? false
    return isLatinBefore && isLatinAfter ? 1 : 2
  }

  /// A Greek or Cyrillic letter is a sign where it stands alone, and as narrow as others in a word.
  private func letter(after before: Unicode.Scalar?, before after: Unicode.Scalar?) -> Int {
    guard isWideByNature else { return 1 }
    guard ambiguous == .auto else { return 2 }
    let isInWord = [before, after].contains { $0.map { $0 != " " && Self.isLatin($0) } ?? false }
    return isInWord ? 1 : 2
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    // A space is Latin here: East Asian text puts none beside quotation marks.
    scalar.value < 0x250 || (0x370..<0x530).contains(scalar.value)
  }
}

extension Unicode.Scalar {
  /// Whether East_Asian_Width is A (UAX #11), below U+2E80 and as far as prose uses it.
  var isAmbiguousWidth: Bool {
    switch value {
    case 0xA1, 0xA4, 0xA7, 0xA8, 0xAA, 0xAE, 0xB0...0xB4, 0xB6...0xBA, 0xBC...0xBF: true
    case 0xD7, 0xF7: true
    case 0x2010, 0x2013...0x2016, 0x2020...0x2022, 0x2024...0x2027: true
    case 0x2030, 0x2032, 0x2033, 0x2035, 0x203B, 0x203E, 0x2074, 0x207F, 0x2081...0x2084: true
    case 0x20AC, 0x2103, 0x2105, 0x2109, 0x2113, 0x2116, 0x2121, 0x2122, 0x2126, 0x212B: true
    case 0x2153, 0x2154, 0x215B...0x215E, 0x2160...0x216B, 0x2170...0x2179, 0x2189: true
    case 0x2190...0x2199, 0x21B8, 0x21B9, 0x21D2, 0x21D4, 0x21E7: true
    case 0x2200, 0x2202, 0x2203, 0x2207, 0x2208, 0x220B, 0x220F, 0x2211, 0x2215, 0x221A: true
    case 0x221D...0x2220, 0x2223, 0x2225, 0x2227...0x222C, 0x222E, 0x2234...0x2237: true
    case 0x223C, 0x223D, 0x2248, 0x224C, 0x2252, 0x2260, 0x2261, 0x2264...0x2267: true
    case 0x226A, 0x226B, 0x226E, 0x226F, 0x2282, 0x2283, 0x2286, 0x2287, 0x2295, 0x2299: true
    case 0x22A5, 0x22BF, 0x2312, 0x2460...0x24E9, 0x24EB...0x254B, 0x2550...0x2573: true
    case 0x2580...0x258F, 0x2592...0x2595, 0x25A0, 0x25A1, 0x25A3...0x25A9, 0x25B2, 0x25B3: true
    case 0x25B6, 0x25B7, 0x25BC, 0x25BD, 0x25C0, 0x25C1, 0x25C6...0x25C8, 0x25CB: true
    case 0x25CE...0x25D1, 0x25E2...0x25E5, 0x25EF, 0x2605, 0x2606, 0x2609, 0x260E, 0x260F: true
    case 0x261C, 0x261E, 0x2640, 0x2642, 0x2660, 0x2661, 0x2663...0x2665, 0x2667...0x266A: true
    case 0x266C, 0x266D, 0x266F, 0x2776...0x277F: true
    default: false
    }
  }
}
