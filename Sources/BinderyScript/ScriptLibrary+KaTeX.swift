extension ScriptLibrary {
  /// KaTeX, with its chemistry where it is there; `nil` where no folder has KaTeX.
  ///
  /// Its answer begins with `m` before MathML, or with `e`, the place in UTF-16 units, a line end and
  /// what is wrong. Commands that need trust are only marked by the colour of errors.
  static func katex(in places: ScriptPlaces) -> ScriptLibrary? {
    guard let katex = places.file("katex/katex.js") else { return nil }
    var programs = [Array(surroundings.utf8), katex]
    if let chemistry = places.file("katex/contrib/mhchem.js") { programs.append(chemistry) }
    programs.append(Array(katexQuestion.utf8))
    return ScriptLibrary(programs: programs, function: "binderyFormula")
  }

  /// A colour that nobody writes: KaTeX gives it to what it does not set.
  static let errorColour = "#c0c0c1"

  /// Beside KaTeX's own commands a few that essays written for MathJax use. Labels lead nowhere, since
  /// equations have only the numbers that their authors give them.
  private static let katexQuestion = """
    function binderyDropped(context) {
      context.consumeArgs(1);
      return "";
    }
    function binderyFormula(tex, form) {
      try {
        return "m" + katex.renderToString(tex, {
          displayMode: form === "display", output: "mathml", throwOnError: true, strict: false,
          trust: false, maxSize: 50, maxExpand: 1000, errorColor: "\(errorColour)",
          macros: {
            "\\\\mbox": "\\\\text{#1}", "\\\\label": binderyDropped, "\\\\require": binderyDropped
          }
        });
      } catch (error) {
        if (!(error instanceof katex.ParseError)) throw error;
        var place = typeof error.position === "number" ? error.position : "";
        return "e" + place + "\\n" + error.message;
      }
    }
    """
}
