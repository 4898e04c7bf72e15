/// What kind of outlines a cut font has.
public enum OutlineKind: String, Sendable, Hashable {
  /// Those of the font that it is cut from.
  case own
  /// Those of TrueType, also where the font has outlines of PostScript.
  case trueType = "true-type"
}
