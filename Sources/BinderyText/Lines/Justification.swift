internal import BinderyModel
internal import BinderyUnicode

extension Justification {
  /// Fills a line up, if it is one that is filled.
  ///
  /// Spaces between words first, then the gaps between Han and Latin, then behind marks: CLREQ 3.5.4 and JLREQ 3.8.4
  /// in whole cells.
  func fill(_ line: inout SetLine, of atoms: [Atom], room: Int, isEastAsian: Bool) {
    let lacking = room - line.cells
    guard lacking > 0, !line.isForced, line.atoms.count > 1, isEastAsian || self == .full else {
      return
    }
    var spaces: [Int] = []
    var gaps: [Int] = []
    var marks: [Int] = []
    for index in line.atoms.dropLast() where !atoms[index].isFixed {
      switch atoms[index].lineClass {
      case .space: if isGap(index, atoms) { gaps.append(index) } else { spaces.append(index) }
      case .stop, .pause, .exclamation:
        // A mark keeps to the marks that follow it.
        if atoms[index].cells == 2, isPlain(atoms[index + 1]) { marks.append(index) }
      default: break
      }
    }
    switch self {
    case .none: return
    case .cjk:
      // Between words white shows: one space in three may be wider.
      if gaps.count + marks.count < spaces.count {
        spaces = spaces.indices.filter { $0 % 3 == 1 }.map { spaces[$0] }
      }
      guard lacking <= spaces.count + gaps.count + marks.count else { return }
      line.stretches = Self.spread(lacking, over: [spaces, gaps, marks])
    case .full:
      let widest = spaces.isEmpty ? gaps : spaces
      let all = spaces.count + gaps.count + marks.count
      if lacking <= all {
        line.stretches = Self.spread(lacking, over: [spaces, gaps, marks])
      } else if !widest.isEmpty {
        line.stretches = Self.fill(lacking, into: widest)
      } else {
        return
      }
    }
    line.cells = room
  }

  /// Whether a space parts Han and Latin, and not two words.
  private func isGap(_ index: Int, _ atoms: [Atom]) -> Bool {
    guard index > 0 else { return false }
    let classes = [atoms[index - 1].lineClass, atoms[index + 1].lineClass]
    return classes.contains { $0 == .letter || $0 == .digit }
      && classes.contains { $0 == .ideograph || $0 == .smallKana || $0 == .prolonged }
  }

  private func isPlain(_ atom: Atom) -> Bool {
    switch atom.lineClass {
    // A number of a note stays close to what it is set on.
    case .opening, .closing, .stop, .pause, .exclamation, .space, .glue: false
    default: true
    }
  }

  /// One cell at each of so many places, the first kinds of places first, evenly over the line.
  private static func spread(_ count: Int, over kinds: [[Int]]) -> [SetLine.Stretch] {
    var left = count
    var chosen: [Int] = []
    for places in kinds {
      let taken = min(left, places.count)
      chosen += (0..<taken).map { places[($0 * 2 + 1) * places.count / (taken * 2)] }
      left -= taken
    }
    return chosen.sorted().map { SetLine.Stretch(atom: $0, cells: 1) }
  }

  private static func fill(_ count: Int, into places: [Int]) -> [SetLine.Stretch] {
    var given = 0
    return places.enumerated().compactMap { number, place in
      let due = (number + 1) * count / places.count
      defer { given = due }
      return due > given ? SetLine.Stretch(atom: place, cells: due - given) : nil
    }
  }
}
