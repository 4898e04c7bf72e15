/// In which direction lines run (CSS Writing Modes 4, `writing-mode`).
public enum WritingMode: String, Sendable, Hashable, CaseIterable {
  /// From left to right, line below line.
  case horizontal
  /// From top to bottom, line after line from right to left (`vertical-rl`).
  case vertical
}
