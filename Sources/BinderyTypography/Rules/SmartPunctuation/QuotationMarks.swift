internal import BinderyModel

/// The quotation marks of a language: a pair for `"`, a pair for `'`.
///
/// The two pairs have no mark in common, so that a mark tells which of the two it is: running the
/// rule on its own output finds the same pairs again.
struct QuotationMarks: Sendable, Hashable {
  /// What opens and what closes a quotation.
  struct Pair: Sendable, Hashable {
    let opening: Unicode.Scalar
    let closing: Unicode.Scalar

    init(_ opening: Unicode.Scalar, _ closing: Unicode.Scalar) {
      self.opening = opening
      self.closing = closing
    }

    /// What a character can do as a mark of this pair; `nil` when it is none.
    func direction(of scalar: Unicode.Scalar) -> Direction? {
      switch scalar {
      case opening: opening == closing ? .either : .opening
      case closing: .closing
      default: nil
      }
    }
  }

  /// Which of the two pairs a mark belongs to.
  enum Level: Sendable, Hashable {
    /// `"`
    case double
    /// `'`
    case single
  }

  /// What a language is written with.
  enum Script: Sendable, Hashable {
    /// Latin letters, or others of that kind.
    case latin
    case hangul
    /// Han and kana, in whose fonts ’ is as wide as a Han character.
    case han
  }

  /// What a mark can do.
  enum Direction: Sendable, Hashable {
    case opening
    case closing
    case either
  }

  /// The pair for `"`.
  let double: Pair
  /// The pair for `'`.
  let single: Pair
  /// The pairs around Han and kana, where they are others than those around Latin.
  let eastAsian: [Pair]
  /// What stands inside the pair for `"`, at both its ends.
  let gap: String
  /// What the language is written with.
  let script: Script

  /// The marks of a language.
  init(
    _ double: Pair, _ single: Pair, eastAsian: [Pair] = [], gap: String = "",
    script: Script = .latin
  ) {
    self.double = double
    self.single = single
    self.eastAsian = eastAsian
    self.gap = gap
    self.script = script
  }

  /// The marks without those around Han and kana.
  var withoutEastAsian: QuotationMarks {
    QuotationMarks(double, single, gap: gap, script: script)
  }

  /// The marks that a language uses; the English ones where nothing else is known.
  init(of language: LanguageTag) {
    var tag = language.text[...]
    while true {
      if let known = Self.table[String(tag)] {
        self = known
        return
      }
      guard let hyphen = tag.lastIndex(of: "-") else { break }
      tag = tag[..<hyphen]
    }
    self = Self.english
  }

  /// The text of both marks of a pair.
  func texts(
    _ level: Level, aroundEastAsian: Bool
  ) -> (opening: String, closing: String) {
    let pair =
      switch level {
      case .double: aroundEastAsian ? eastAsian.first ?? double : double
      case .single: aroundEastAsian ? eastAsian.last ?? single : single
      }
    let gap = level == .double && pair == double ? gap : ""
    return ("\(pair.opening)\(gap)", "\(gap)\(pair.closing)")
  }

  /// What a character is among the marks of this language; `nil` when it is none of them.
  func role(of scalar: Unicode.Scalar) -> (level: Level, direction: Direction)? {
    switch scalar {
    case "\"": return (.double, .either)
    case "'": return (.single, .either)
    default: break
    }
    if let direction = double.direction(of: scalar) { return (.double, direction) }
    if let direction = single.direction(of: scalar) { return (.single, direction) }
    if let direction = eastAsian.first?.direction(of: scalar) { return (.double, direction) }
    if let direction = eastAsian.last?.direction(of: scalar) { return (.single, direction) }
    return nil
  }
}
