internal import BinderyUnicode

/// What a line is made of and never broken inside: a character with its combining marks, an emoji, a pair of dashes.
struct Atom: Sendable, Hashable {
  /// How a line may end behind an atom.
  enum End: UInt8, Sendable {
    /// Not at all.
    case never
    /// As it is.
    case plain
    /// With a hyphen.
    case hyphen
    /// It must.
    case forced
  }

  /// The scalars of the paragraph that it is made of.
  var scalars: Range<Int>
  /// Its width.
  var cells: Int
  /// What it is to the ends of lines.
  var lineClass: LineClass
  /// How a line may end behind it.
  var end = End.never
  /// Whether it is as wide as it is, however a line is filled up.
  var isFixed = false

  /// Whether it only says where lines may end, which is decided once they are set.
  var isUnseen: Bool {
    cells == 0 && (lineClass == .glue || lineClass == .zeroWidthSpace) && scalars.count == 1
  }
  /// Whether it vanishes at the ends of a line.
  var isSpace: Bool { lineClass == .space || lineClass == .zeroWidthSpace || lineClass == .lineEnd }
}
