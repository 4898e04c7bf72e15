internal import BinderyModel
internal import BinderyUnicode

/// A paragraph with the places where its lines may end, to be broken in one of two ways.
struct LineFitting {
  private let atoms: [Atom]
  private let measure: Measure
  private let rules: LineBreakRules
  /// The cells before each atom.
  private let offsets: [Int]
  private let places: [Breakpoint]

  /// A paragraph of atoms.
  init(atoms: [Atom], measure: Measure, rules: LineBreakRules) {
    self.atoms = atoms
    self.measure = measure
    self.rules = rules
    var offsets = [0]
    offsets.reserveCapacity(atoms.count + 1)
    var sum = 0
    for atom in atoms {
      sum += atom.cells
      offsets.append(sum)
    }
    self.offsets = offsets
    places = Breakpoint.all(in: atoms, offsets: offsets, measure: measure)
  }

  /// The lines.
  func lines(_ fit: LineFit) -> [SetLine] {
    guard !atoms.isEmpty else { return [] }
    var ends: [Int] = []
    var first = 0
    // What the author ended is set by itself.
    while let last = places[first...].firstIndex(where: \.isForced) {
      let segment = Segment(places: first...last, start: first == 0 ? 0 : places[first - 1].next)
      switch fit {
      case .greedy: ends += greedy(segment)
      case .optimum: ends += optimum(segment)
      }
      first = last + 1
      if first == places.count { break }
    }
    return lines(endingAt: ends)
  }

  /// The places between two ends that are forced.
  private struct Segment {
    var places: ClosedRange<Int>
    /// The atom that its first line begins with.
    var start: Int
  }

  private func lines(endingAt ends: [Int]) -> [SetLine] {
    var start = 0
    return ends.map { end in
      let place = places[end]
      defer { start = place.next }
      let room = self.room(from: start)
      let line = start..<max(start, place.end)
      var cells = offsets[line.upperBound] - offsets[line.lowerBound] + (place.hasHyphen ? 1 : 0)
      let hung = cells > room ? self.hung(place, cells: cells, room: room) : 0
      cells -= hung
      return SetLine(
        atoms: line, cells: cells, hungCells: hung, hasHyphen: place.hasHyphen,
        isForced: place.isForced, isLastResort: place.isLastResort, isOverfull: cells > room)
    }
  }

  /// The cells of the narrowest paragraph whose last line is cared for.
  private static let leastMeasure = 8

  // MARK: - Widths

  private func room(from start: Int) -> Int { measure.room(isFirst: start == 0) }

  /// The cells of a line, those of a stop that hangs not counted.
  private func cells(from start: Int, to place: Breakpoint, room: Int) -> Int {
    guard place.end > start else { return 0 }
    let cells = offsets[place.end] - offsets[start] + (place.hasHyphen ? 1 : 0)
    return cells > room && measure.hangsStops
      ? cells - hung(place, cells: cells, room: room) : cells
  }

  private func hung(_ place: Breakpoint, cells: Int, room: Int) -> Int {
    guard measure.hangsStops, place.end > 0, atoms[place.end - 1].lineClass == .stop else {
      return 0
    }
    let stop = atoms[place.end - 1].cells
    return cells - stop <= room ? stop : 0
  }

  // MARK: - One line after another

  private func greedy(_ segment: Segment) -> [Int] {
    var ends: [Int] = []
    var start = segment.start
    var place = segment.places.lowerBound
    while place <= segment.places.upperBound {
      let room = self.room(from: start)
      var best = place
      var next = place + 1
      while next <= segment.places.upperBound,
        cells(from: start, to: places[next], room: room) <= room
      {
        if !places[next].isLastResort || places[best].isLastResort { best = next }
        next += 1
      }
      ends.append(best)
      start = places[best].next
      place = best + 1
    }
    return withoutOrphan(ends, segment)
  }

  /// A character alone on the last line gets one of the line before to its side (CLREQ 3.4.4, 孤字不成行).
  private func withoutOrphan(_ ends: [Int], _ segment: Segment) -> [Int] {
    guard ends.count > 1 else { return ends }
    let before = ends[ends.count - 2]
    let start = ends.count > 2 ? places[ends[ends.count - 3]].next : segment.start
    guard isOrphan(places[before].next..<places[ends[ends.count - 1]].end) else { return ends }
    var place = before - 1
    while place >= segment.places.lowerBound, places[place].end > start {
      let isFitting =
        places[place].next < places[before].end && !places[place].isLastResort
        && !places[place].hasHyphen
      if isFitting {
        return ends.dropLast(2) + [place, ends[ends.count - 1]]
      }
      place -= 1
    }
    return ends
  }

  /// Whether a line shows one wide character, and marks perhaps; in columns of two or three that is as good as two.
  private func isOrphan(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty, measure.cells >= Self.leastMeasure else { return false }
    var shown = 0
    for atom in atoms[range] {
      if atom.cells < 2 { return false }
      if !rules.bansStart(atom.lineClass) { shown += 1 }
      if shown > 1 { return false }
    }
    return true
  }

  // MARK: - All lines together

  /// The ends with the least sum of squared shortfalls, with a price for hyphens, for a character alone and
  /// for what breaks a rule (Knuth and Plass, *Breaking Paragraphs into Lines*, 1981).
  private func optimum(_ segment: Segment) -> [Int] {
    let base = segment.places.lowerBound
    // Step 0 is the beginning; step k + 1 is the place k of the segment.
    var costs = [Int](repeating: Int.max, count: segment.places.count + 1)
    var origins = [Int](repeating: 0, count: costs.count)
    costs[0] = 0
    var first = 0
    for step in 1..<costs.count {
      let place = places[base + step - 1]
      let isLast = step == costs.count - 1
      while first < step - 1, shortfall(from: first, to: place, segment) < 0 { first += 1 }
      for origin in first..<step where costs[origin] < Int.max {
        let shortfall = shortfall(from: origin, to: place, segment)
        // Farther on lines only get shorter.
        if !isLast, shortfall > Price.longShortfall, costs[step] < Int.max { break }
        var cost = costs[origin]
        if shortfall < 0 {
          cost += Price.overfull * -shortfall
        } else if !isLast {
          cost += shortfall * shortfall
        } else if isOrphan(start(origin, segment)..<max(place.end, start(origin, segment))) {
          cost += Price.orphan
        }
        if place.hasHyphen {
          cost += Price.hyphen
          if origin > 0, places[base + origin - 1].hasHyphen { cost += Price.hyphensInARow }
        }
        if place.isLastResort { cost += Price.lastResort }
        if cost < costs[step] {
          costs[step] = cost
          origins[step] = origin
        }
      }
    }
    var ends: [Int] = []
    var step = costs.count - 1
    while step > 0 {
      ends.append(base + step - 1)
      step = origins[step]
    }
    return ends.reversed()
  }

  /// Prices in squared cells.
  private enum Price {
    static let hyphen = 50
    static let hyphensInARow = 200
    static let orphan = 2_500
    static let lastResort = 1_000_000
    static let overfull = 10_000_000
    /// Lines that are shorter by more are looked at where nothing else fits.
    static let longShortfall = 24
  }

  private func start(_ origin: Int, _ segment: Segment) -> Int {
    origin == 0 ? segment.start : places[segment.places.lowerBound + origin - 1].next
  }

  private func shortfall(from origin: Int, to place: Breakpoint, _ segment: Segment) -> Int {
    let start = start(origin, segment)
    let room = room(from: start)
    return room - cells(from: start, to: place, room: room)
  }
}
