public import BinderyModel

/// A formula to be rendered: equal ones are rendered once.
public struct Formula: Sendable, Hashable {
  /// The TeX, without delimiters.
  public var tex: String
  /// Whether it stands on lines of its own, where sums and integrals are larger.
  public var isDisplay: Bool

  /// A formula.
  public init(tex: String, isDisplay: Bool) {
    self.tex = tex
    self.isDisplay = isDisplay
  }

  /// The formula of a node.
  public init(_ math: Math) { self.init(tex: math.tex, isDisplay: math.isDisplay) }
}

/// Why a formula has no MathML.
public enum FormulaFailure: Error, Sendable, Hashable {
  /// KaTeX refuses it: its words, and the beginning of the TeX from the place that it means, empty at
  /// the end.
  case invalid(message: String, rest: String?)
  /// It is too long, or took too much time or memory.
  case tooLarge
  /// There is no KaTeX.
  case unavailable(reason: String)
}
