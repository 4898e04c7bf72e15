internal import BinderyModel
internal import BinderyUnicode

/// Where a line may end: the rules of a region at a level of strictness.
///
/// CLREQ 3.1.4 and 3.1.5, JLREQ 3.1.7 to 3.1.10 with addendum A.3, KLREQ 4.3.4 to 4.3.6 and 4.4.2; between Latin
/// characters UAX #14.
struct LineBreakRules: Sendable, Hashable {
  /// The tradition.
  let region: Region
  /// How strict.
  let level: LineBreakPolicy
  /// Where Korean may be broken.
  let korean: KoreanBreakPolicy
  private let startBan: LineClassSet
  private let endBan: LineClassSet

  init(region: Region, level: LineBreakPolicy = .normal, korean: KoreanBreakPolicy = .word) {
    self.region = region
    self.level = level
    self.korean = korean
    startBan = Self.startBan(region, level)
    endBan = Self.endBan(region, level)
  }

  /// Whether a line may never begin with a class of characters.
  func bansStart(_ lineClass: LineClass) -> Bool { startBan.contains(lineClass) }

  /// Whether a line may never end with a class of characters.
  func bansEnd(_ lineClass: LineClass) -> Bool { endBan.contains(lineClass) }

  /// Whether a line may end between two characters that are no spaces.
  func allowsBreak(between a: Atom, and b: Atom) -> Bool {
    if a.lineClass == .glue || b.lineClass == .glue { return false }
    if bansStart(b.lineClass) || bansEnd(a.lineClass) { return false }
    if a.lineClass == .inseparable, b.lineClass == .inseparable { return level == .loose }
    let isWordy = (isWordLike(a), isWordLike(b))
    switch isWordy {
    case (true, true): return breaksWord(a, b)
    case (true, false): return !(a.lineClass == .digit && b.lineClass == .postfix)
    case (false, true): return !(a.lineClass == .prefix && b.lineClass == .digit)
    case (false, false): return true
    }
  }

  /// Whether a character holds to its neighbours as those of a Latin word do.
  private func isWordLike(_ atom: Atom) -> Bool {
    switch atom.lineClass {
    case .letter, .digit, .infix, .quotation, .hyphen: true
    case .opening, .closing, .exclamation, .middleDot, .solidus, .prefix, .postfix, .connector,
      .inseparable:
      atom.cells < 2
    case .hangul: korean == .word
    case .ideograph, .smallKana, .prolonged, .iteration: region == .korean && korean == .word
    case .stop, .pause, .space, .glue, .zeroWidthSpace, .lineEnd: false
    }
  }

  /// A word may be broken behind its own hyphen, and a Latin text behind a dash.
  private func breaksWord(_ a: Atom, _ b: Atom) -> Bool {
    switch (a.lineClass, b.lineClass) {
    case (.hyphen, .letter), (.connector, .letter), (.inseparable, .letter): true
    default: false
    }
  }

  private static func startBan(_ region: Region, _ level: LineBreakPolicy) -> LineClassSet {
    let marks: LineClassSet = [
      .closing, .stop, .pause, .exclamation, .middleDot, .connector, .infix,
    ]
    switch (region, level) {
    case (.simplifiedChinese, .loose), (.traditionalChinese, .loose): return []
    case (.simplifiedChinese, .normal), (.traditionalChinese, .normal):
      return marks.union([.solidus])
    case (.simplifiedChinese, .strict), (.traditionalChinese, .strict):
      return marks.union([.solidus, .inseparable])
    case (.japanese, .strict): return marks.union([.iteration, .prolonged, .smallKana, .solidus])
    case (.japanese, .normal): return marks.union([.solidus])
    case (.japanese, .loose): return [.closing, .stop, .pause, .exclamation, .infix]
    case (.korean, _): return marks.union([.iteration, .prolonged, .solidus])
    case (.latin, _): return marks.union([.solidus, .inseparable, .postfix])
    }
  }

  private static func endBan(_ region: Region, _ level: LineBreakPolicy) -> LineClassSet {
    switch (region, level) {
    case (.simplifiedChinese, .loose), (.traditionalChinese, .loose): []
    case (.simplifiedChinese, .strict), (.traditionalChinese, .strict):
      [.opening, .prefix, .solidus]
    default: [.opening, .prefix]
    }
  }
}

/// Some classes of characters.
struct LineClassSet: Sendable, Hashable, ExpressibleByArrayLiteral {
  private var bits: UInt32 = 0

  init(arrayLiteral classes: LineClass...) {
    for lineClass in classes { bits |= 1 << UInt32(lineClass.rawValue) }
  }

  func contains(_ lineClass: LineClass) -> Bool { bits & 1 << UInt32(lineClass.rawValue) != 0 }

  func union(_ other: LineClassSet) -> LineClassSet {
    var all = self
    all.bits |= other.bits
    return all
  }
}
