internal import BinderyModel

/// The text of one run of inlines as its punctuation sees it: what kinds of characters follow one
/// another, and where the marks stand that may change.
struct ProseLine {
  /// A mark that may change, or that says where a quotation begins or ends.
  struct Mark {
    /// What the mark is.
    enum Glyph: Hashable {
      case quote(QuotationMarks.Level, QuotationMarks.Direction)
      /// An apostrophe by the word that it begins.
      case apostrophe
      /// `--` or `---`.
      case hyphens(Int)
      /// `...`
      case dots
    }

    let glyph: Glyph
    /// Its place among the kinds.
    let place: Int
    /// The text that it stands in, counted from 0.
    let text: Int
    /// Where it stands in that text, in UTF-8 bytes.
    let range: Range<Int>
    /// The marks of the language there, by their place in `styles`.
    let style: Int
    /// Whether it is as a keyboard gives it, and not yet typographic.
    let isTyped: Bool
    /// What it becomes; `nil` when it stays.
    var replacement: String?
  }

  /// A language of the text and its marks.
  struct Style: Hashable {
    let language: LanguageTag
    let marks: QuotationMarks

    init(_ language: LanguageTag, _ policy: QuotePolicy) {
      self.language = language
      let marks = QuotationMarks(of: language)
      self.marks = policy.setsEastAsian ? marks : marks.withoutEastAsian
    }
  }

  /// The kinds in the order of the text, a word being one.
  private(set) var kinds: [NeighbourKind] = []
  private(set) var styles: [Style]
  var marks: [Mark] = []
  private let policy: QuotePolicy
  private var texts = 0

  /// The line of a run of inlines.
  init(_ run: [Inline], language: LanguageTag, policy: QuotePolicy) {
    self.policy = policy
    styles = [Style(language, policy)]
    visit(run, style: 0)
  }

  /// What stands before a place; the ends of a line are spaces.
  func before(_ place: Int) -> NeighbourKind { place > 0 ? kinds[place - 1] : .space }

  /// What stands after a place.
  func after(_ place: Int) -> NeighbourKind { place + 1 < kinds.count ? kinds[place + 1] : .space }

  /// The first letter, digit or East Asian character from a place on in one direction, over
  /// punctuation and one space; `nil` where there is none nearby.
  func neighbour(of place: Int, step: Int) -> NeighbourKind? {
    var spaces = 0
    var index = place + step
    for _ in 0..<Self.reach where kinds.indices.contains(index) {
      switch kinds[index] {
      case .letter, .digit, .eastAsian: return kinds[index]
      case .space:
        spaces += 1
        guard spaces < 2 else { return nil }
      case .opening, .closing, .quote, .dash, .ellipsis, .other: break
      }
      index += step
    }
    return nil
  }

  /// How far one looks for a neighbour: a bound, so that a line of nothing but marks stays linear.
  private static let reach = 8

  // MARK: Reading

  private mutating func visit(_ run: [Inline], style: Int) {
    for inline in run {
      let style = self.style(of: inline, in: style)
      if inline.isVerbatim {
        kinds.append(.letter)
        continue
      }
      switch inline.content {
      case .text(let text): read(text, style)
      case .code, .math: kinds.append(.letter)
      case .softBreak, .lineBreak, .image: kinds.append(.space)
      case .breakOpportunity, .noteReference: break
      case .emphasis(let inside), .strong(let inside), .strikethrough(let inside),
        .span(_, let inside), .link(_, let inside):
        visit(inside, style: style)
      // A reading stands beside the text and is no neighbour of it; it stays as it is.
      case .ruby(let segments): for segment in segments { visit(segment.base, style: style) }
      case .media(let media):
        kinds.append(.space)
        visit(media.fallback, style: style)
        kinds.append(.space)
      }
    }
  }

  private mutating func style(of inline: Inline, in style: Int) -> Int {
    guard let own = inline.attributes.language, own != styles[style].language else { return style }
    styles.append(Style(own, policy))
    return styles.count - 1
  }

  private mutating func read(_ text: String, _ style: Int) {
    defer { texts += 1 }
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { scalars.append(scalar) }
    var addresses = AddressWords.ranges(in: scalars)[...]
    var (index, offset) = (0, 0)
    while index < scalars.count {
      let scalar = scalars[index]
      // Most of Latin text: no table and no address need be looked at.
      if 0x61...0x7A ~= scalar.value | 0x20 {
        append(.letter)
        index += 1
        offset += 1
        continue
      }
      var count = 1
      if scalar == "-" || scalar == "." {
        while index + count < scalars.count, scalars[index + count] == scalar { count += 1 }
      }
      let length = scalar.utf8.count * count
      while let first = addresses.first, first.upperBound <= index { addresses.removeFirst() }
      let isInAddress = addresses.first?.contains(index) ?? false
      if let kind = kind(of: scalar, count, style) {
        if !isInAddress, let glyph = glyph(of: kind, at: index, count, scalars, style) {
          marks.append(
            Mark(
              glyph: glyph, place: kinds.count, text: texts, range: offset..<offset + length,
              style: style, isTyped: scalar.isASCII))
        }
        append(kind)
      }
      index += count
      offset += length
    }
  }

  /// Adds a kind; letters, digits and East Asian characters in a row are one.
  private mutating func append(_ kind: NeighbourKind) {
    switch kind {
    case .letter, .digit, .eastAsian: if kinds.last != kind { kinds.append(kind) }
    case .space, .opening, .closing, .quote, .dash, .ellipsis, .other: kinds.append(kind)
    }
  }

  private func kind(of scalar: Unicode.Scalar, _ count: Int, _ style: Int) -> NeighbourKind? {
    switch (scalar, count) {
    case ("-", 2...3): .dash
    case (".", 3): .ellipsis
    // A corner bracket that the rule may have put in is what a `"` there was.
    case ("「"..."』", _): styles[style].marks.role(of: scalar) == nil ? .eastAsian : .quote
    default: NeighbourKind(scalar)
    }
  }

  private func glyph(
    of kind: NeighbourKind, at index: Int, _ count: Int, _ text: [Unicode.Scalar], _ style: Int
  ) -> Mark.Glyph? {
    switch kind {
    case .dash: return count > 1 ? .hyphens(count) : nil
    case .ellipsis: return count > 1 ? .dots : nil
    case .quote:
      if isElision(at: index, of: text, style) { return .apostrophe }
      return styles[style].marks.role(of: text[index]).map { .quote($0.level, $0.direction) }
    case .space, .letter, .digit, .eastAsian, .opening, .closing, .other: return nil
    }
  }

  /// Whether an apostrophe begins a word there, or ends the n of rock ’n’ roll.
  private func isElision(at index: Int, of text: [Unicode.Scalar], _ style: Int) -> Bool {
    guard text[index] == "'" || text[index] == "’" else { return false }
    if kinds.last?.isLatin != true {
      return Elision.begins(text[(index + 1)...], in: styles[style].language)
    }
    guard index > 1, text[index - 1] == "n", let last = marks.last else { return false }
    let isOneLetter = text[index - 2] == "'" || text[index - 2] == "’"
    return isOneLetter && last.glyph == .apostrophe && last.place == kinds.count - 2
  }
}
