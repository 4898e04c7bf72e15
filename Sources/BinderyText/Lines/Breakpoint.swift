/// A place where a line may end.
struct Breakpoint: Sendable, Hashable {
  /// The atoms of a line that ends here go up to this one, which is not among them; spaces are left out.
  var end: Int
  /// The atom that the next line begins with.
  var next: Int
  /// Whether a hyphen is put.
  var hasHyphen = false
  /// Whether the line must end.
  var isForced = false
  /// Whether a rule forbids it, but nothing else is left.
  var isLastResort = false

  /// The places of a paragraph, its end last.
  ///
  /// Where characters that hold together are wider than a line, places between wide ones among them are
  /// last resorts (CLREQ 3.1.4: three closing marks in a row may break the rule).
  static func all(in atoms: [Atom], offsets: [Int], measure: Measure) -> [Breakpoint] {
    var places: [Breakpoint] = []
    places.reserveCapacity(atoms.count)
    var start = 0
    for index in atoms.indices where atoms[index].end != .never || index + 1 == atoms.count {
      let isLast = index + 1 == atoms.count
      let end = trimmedEnd(index + 1, above: start, of: atoms)
      if offsets[end] - offsets[start] > measure.room(isFirst: start == 0) {
        places += lastResorts(in: start..<end, of: atoms)
      }
      start = trimmedStart(index + 1, of: atoms)
      places.append(
        Breakpoint(
          end: end, next: start, hasHyphen: atoms[index].end == .hyphen && !isLast,
          isForced: atoms[index].end == .forced || isLast))
    }
    return places
  }

  private static func lastResorts(in range: Range<Int>, of atoms: [Atom]) -> [Breakpoint] {
    range.dropFirst().compactMap { place in
      guard atoms[place].cells > 1 || atoms[place - 1].cells > 1, !atoms[place - 1].isSpace,
        !atoms[place].isSpace
      else { return nil }
      return Breakpoint(end: place, next: place, isLastResort: true)
    }
  }

  private static func trimmedEnd(_ end: Int, above start: Int, of atoms: [Atom]) -> Int {
    var end = end
    while end > start, atoms[end - 1].isSpace { end -= 1 }
    return end
  }

  /// Spaces that the author put at the beginning of a line of his own stay.
  private static func trimmedStart(_ start: Int, of atoms: [Atom]) -> Int {
    guard start > 0, start < atoms.count, atoms[start - 1].end != .forced else { return start }
    var start = start
    while start < atoms.count, atoms[start].isSpace, atoms[start].end != .forced { start += 1 }
    return start
  }
}
