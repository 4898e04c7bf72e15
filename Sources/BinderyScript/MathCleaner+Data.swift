extension MathCleaner {
  /// Elements that KaTeX makes and every reader of MathML 3 presentation knows.
  static let elements: Set<String> = [
    "math", "semantics", "annotation", "mrow", "mi", "mn", "mo", "ms", "mtext", "mspace", "mfrac",
    "msqrt", "mroot", "mstyle", "mpadded", "mphantom", "menclose", "msub", "msup", "msubsup",
    "munder", "mover", "munderover", "mtable", "mtr", "mlabeledtr", "mtd",
  ]

  /// Attributes of MathML 3 that KaTeX writes; none of them loads or acts.
  static let attributes: Set<String> = [
    "accent", "accentunder", "columnalign", "columnlines", "columnspacing", "depth", "display",
    "displaystyle", "encoding", "fence", "height", "largeop", "linebreak", "linethickness",
    "lspace", "mathbackground", "mathcolor", "mathsize", "mathvariant", "maxsize", "minsize",
    "movablelimits", "notation", "rowlines", "rowspacing", "rspace", "scriptlevel", "separator",
    "side", "stretchy", "symmetric", "voffset", "width",
  ]

  /// Elements of the above that hold text alone.
  static let tokens: Set<String> = ["mi", "mn", "mo", "ms", "mtext"]

  /// Elements that may say how wide they are; cells may not.
  static let elementsWithWidth: Set<String> = ["mspace", "mpadded", "mtable"]
}
