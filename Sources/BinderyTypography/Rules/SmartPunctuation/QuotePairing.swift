internal import BinderyModel

/// Finds which quotation marks of a line belong together and which are apostrophes.
///
/// A mark opens where a word begins and closes where one ends; between Han and kana, where there are
/// no spaces, it closes what is open, else it opens. A `"` that closes takes the `'` that nothing
/// closed for apostrophes; a `'` never closes beyond a `"`, for the dogs' is no end of a quotation.
/// Marks without a partner stay. Typographic marks pair like straight ones, by what they are in
/// the language, so that a second run finds the same pairs.
struct QuotePairing {
  /// The marks that open and close a quotation, by their places in `ProseLine.marks`.
  typealias Pair = (opening: Int, closing: Int)

  private(set) var pairs: [Pair] = []
  private(set) var apostrophes: [Int] = []

  private let line: ProseLine
  private var open: [(mark: Int, level: QuotationMarks.Level)] = []
  /// The places of the open `"` in `open`.
  private var openDoubles: [Int] = []

  /// The pairs of a line.
  init(_ line: ProseLine) {
    self.line = line
    for index in line.marks.indices {
      switch line.marks[index].glyph {
      case .apostrophe: apostrophes.append(index)
      case .quote(let level, let direction): take(index, level, direction)
      case .hyphens, .dots: continue
      }
    }
  }

  private mutating func take(
    _ index: Int, _ level: QuotationMarks.Level, _ direction: QuotationMarks.Direction
  ) {
    let place = line.marks[index].place
    let (before, after) = (line.before(place), line.after(place))
    if level == .single, before.isLatin, after.isLatin {
      // Between two digits it is a prime: 5'10.
      if before == .letter || after == .letter { apostrophes.append(index) }
      return
    }
    if direction != .opening, Self.canClose(before, after), close(index, level) { return }
    if direction != .closing, Self.canOpen(before, after) {
      if level == .double { openDoubles.append(open.count) }
      open.append((index, level))
    } else if level == .single, Self.endsWord(before, after) {
      apostrophes.append(index)
    }
  }

  private static func canOpen(_ before: NeighbourKind, _ after: NeighbourKind) -> Bool {
    let isAtBeginning = before == .space || before == .opening
    return !before.isLatin && after != .space && (after != .closing || isAtBeginning)
  }

  private static func canClose(_ before: NeighbourKind, _ after: NeighbourKind) -> Bool {
    let isAtEnd = after == .space || after == .closing
    return !after.isLatin && before != .space && (before != .opening || isAtEnd)
  }

  /// Whether an apostrophe may end a word there: the dogs' bowl.
  private static func endsWord(_ before: NeighbourKind, _ after: NeighbourKind) -> Bool {
    guard before == .letter else { return false }
    return switch after {
    case .space, .closing, .quote, .dash, .ellipsis: true
    case .letter, .digit, .eastAsian, .opening, .other: false
    }
  }

  /// Closes the innermost quotation that the mark can close.
  private mutating func close(_ index: Int, _ level: QuotationMarks.Level) -> Bool {
    let opening: Int?
    switch level {
    case .single: opening = open.last?.level == .single ? open.count - 1 : nil
    case .double: opening = openDoubles.last
    }
    guard let opening, hasStyle(of: open[opening].mark, index) else { return false }
    pairs.append((open[opening].mark, index))
    open.removeSubrange(opening...)
    if level == .double { openDoubles.removeLast() }
    return true
  }

  /// A quotation ends in the language that it began in.
  private func hasStyle(of opening: Int, _ closing: Int) -> Bool {
    let (a, b) = (line.marks[opening].style, line.marks[closing].style)
    return a == b || line.styles[a] == line.styles[b]
  }
}
