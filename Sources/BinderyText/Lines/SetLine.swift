/// A line of a paragraph: some of its atoms, and how it ends.
struct SetLine: Sendable, Hashable {
  /// The atoms, without spaces at the ends.
  var atoms: Range<Int>
  /// Their width, that of a hyphen included, that of a hanging stop not.
  var cells: Int
  /// The width of a stop that hangs behind the end.
  var hungCells = 0
  /// Whether a hyphen ends it.
  var hasHyphen = false
  /// Whether the author ended it, or the paragraph did.
  var isForced = false
  /// Whether its end breaks a rule since nothing else was left.
  var isLastResort = false
  /// Whether it is wider than its room.
  var isOverfull = false
  /// Where it was stretched: the atom before, and how many spaces are put there; ascending.
  var stretches: [Stretch] = []

  /// Spaces that fill a line up.
  struct Stretch: Sendable, Hashable {
    var atom: Int
    var cells: Int
  }
}
