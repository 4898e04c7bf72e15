internal import BinderyModel
internal import BinderyUnicode

/// Cuts the text of a paragraph into atoms, and finds where its lines may end.
struct AtomReader {
  let rules: LineBreakRules
  let widths: CellWidth
  /// Cuts words into syllables, where the language has patterns.
  let hyphenator: (any Hyphenator)?

  /// The atoms of runs that follow one another.
  func atoms(of runs: [TextRun]) -> (atoms: [Atom], scalars: [Unicode.Scalar]) {
    var scalars: [Unicode.Scalar] = []
    var stretches: [(end: Int, kind: TextRun.Kind)] = []
    for run in runs {
      scalars.append(contentsOf: run.text.unicodeScalars)
      stretches.append((scalars.count, run.kind))
    }
    var atoms = cut(scalars)
    markEnds(&atoms, scalars, stretches)
    if let hyphenator { hyphenate(&atoms, scalars, stretches, by: hyphenator) }
    return (atoms, scalars)
  }

  // MARK: - Atoms

  private func cut(_ scalars: [Unicode.Scalar]) -> [Atom] {
    var atoms: [Atom] = []
    atoms.reserveCapacity(scalars.count)
    var place = 0
    while place < scalars.count {
      let scalar = scalars[place]
      let start = place
      place += 1
      while place < scalars.count, scalars[place].joins(scalars[place - 1], since: place - start) {
        place += 1
      }
      var lineClass = lineClass(of: scalar)
      var cells = widths.cells(
        of: scalar, after: start > 0 ? scalars[start - 1] : nil,
        before: place < scalars.count ? scalars[place] : nil)
      if place - start > 1, scalars[start + 1].value == 0xFE0F { cells = 2 }
      // ——, …… are one sign of two characters (CLREQ 3.1.5, JLREQ 3.1.10).
      if lineClass == .inseparable, place - start == 1, place < scalars.count,
        scalars[place] == scalar
      {
        place += 1
        cells *= 2
      } else if scalar == "—", widths.region != .latin {
        lineClass = .connector
      }
      if scalar == "’", isApostrophe(at: start, scalars) { lineClass = .letter }
      atoms.append(Atom(scalars: start..<place, cells: cells, lineClass: lineClass))
    }
    return atoms
  }

  /// Letters in their full-width forms hold together as words do, where all text is Latin.
  private func lineClass(of scalar: Unicode.Scalar) -> LineClass {
    guard widths.isVertical, widths.region == .latin, (0xFF01...0xFF5E).contains(scalar.value),
      let narrow = Unicode.Scalar(scalar.value - 0xFEE0)
    else { return LineClass(scalar) }
    return LineClass(narrow)
  }

  private func isApostrophe(at place: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    place > 0 && place + 1 < scalars.count && LineClass(scalars[place - 1]) == .letter
      && LineClass(scalars[place + 1]) == .letter
  }

  // MARK: - Ends

  private func markEnds(
    _ atoms: inout [Atom], _ scalars: [Unicode.Scalar],
    _ stretches: [(end: Int, kind: TextRun.Kind)]
  ) {
    var stretch = 0
    for index in atoms.indices {
      let end = atoms[index].scalars.upperBound
      while stretch < stretches.count - 1, stretches[stretch].end < end { stretch += 1 }
      let kind = stretches[stretch].kind
      let isInside = stretches[stretch].end > end
      atoms[index].isFixed = kind.hasFixedSpaces
      if atoms[index].lineClass == .lineEnd {
        atoms[index].end = .forced
        continue
      }
      guard index + 1 < atoms.count else { break }
      if isInside, kind == .unbreakable { continue }
      let next = atoms[index + 1]
      if atoms[index].isSpace {
        let isKept =
          next.isSpace || next.lineClass == .glue || rules.bansStart(next.lineClass)
          || endsBadly(before: index, atoms) || holdsUnit(index, atoms, scalars)
        // A soft hyphen is seen where a line ends.
        let isSoft = scalars[atoms[index].scalars.lowerBound] == "\u{AD}"
        atoms[index].end = isKept ? .never : isSoft ? .hyphen : .plain
      } else if next.isSpace {
        continue
      } else if isInside, kind == .address {
        atoms[index].end = Self.endsAddress(atoms[index], next, scalars) ? .plain : .never
      } else if rules.allowsBreak(between: atoms[index], and: next) {
        atoms[index].end = .plain
      }
    }
  }

  /// Whether what stands before a space may not end a line.
  private func endsBadly(before space: Int, _ atoms: [Atom]) -> Bool {
    var index = space
    while index > 0, atoms[index].isSpace { index -= 1 }
    return rules.bansEnd(atoms[index].lineClass)
  }

  /// A number and its unit stay together across the space between them (JLREQ 3.1.10).
  private func holdsUnit(_ space: Int, _ atoms: [Atom], _ scalars: [Unicode.Scalar]) -> Bool {
    guard space > 0, atoms[space - 1].lineClass == .digit else { return false }
    let next = atoms[space + 1]
    if next.lineClass == .ideograph {
      return UnitSymbols.ideographs.contains(scalars[next.scalars.lowerBound])
    }
    var unit = String.UnicodeScalarView()
    for atom in atoms[(space + 1)...].prefix(5) {
      guard atom.lineClass == .letter || atom.lineClass == .postfix else { break }
      unit.append(contentsOf: scalars[atom.scalars])
    }
    return UnitSymbols.all.contains(String(unit))
  }

  /// An address goes on behind its signs, and before a full stop, which would end a sentence (Chicago Manual
  /// of Style 7.46); where its letters are Han, anywhere.
  private static func endsAddress(_ a: Atom, _ b: Atom, _ scalars: [Unicode.Scalar]) -> Bool {
    if a.cells == 2, b.lineClass == .ideograph { return true }
    let next = scalars[b.scalars.lowerBound]
    switch scalars[a.scalars.lowerBound] {
    case "/": return next != "/"
    case "?", "&", "=", "#", "-", "_", "%", "+", ",", ";": return true
    default: return next == "." && a.lineClass != .infix
    }
  }

  // MARK: - Hyphens

  private func hyphenate(
    _ atoms: inout [Atom], _ scalars: [Unicode.Scalar],
    _ stretches: [(end: Int, kind: TextRun.Kind)], by hyphenator: any Hyphenator
  ) {
    var stretch = 0
    var index = 0
    while index < atoms.count {
      guard atoms[index].lineClass == .letter else {
        index += 1
        continue
      }
      let start = index
      while index < atoms.count, atoms[index].lineClass == .letter { index += 1 }
      let word = atoms[start].scalars.lowerBound..<atoms[index - 1].scalars.upperBound
      while stretch < stretches.count - 1, stretches[stretch].end <= word.lowerBound {
        stretch += 1
      }
      guard index - start >= 5, stretches[stretch].kind == .prose,
        stretches[stretch].end >= word.upperBound, word.count == index - start
      else { continue }
      for place in hyphenator.places(in: scalars[word]) { atoms[start + place - 1].end = .hyphen }
    }
  }
}

/// Cuts words into syllables.
public protocol Hyphenator: Sendable {
  /// Where a word may be cut: the number of scalars before each place, ascending.
  func places(in word: ArraySlice<Unicode.Scalar>) -> [Int]
}
