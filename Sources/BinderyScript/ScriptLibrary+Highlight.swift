extension ScriptLibrary {
  /// highlight.js; `nil` where no folder has it.
  ///
  /// Its answer is empty for a language that it does not know, else `h` and its markup.
  static func highlight(in places: ScriptPlaces) -> ScriptLibrary? {
    guard let library = places.file("highlight.js/highlight.js") else { return nil }
    return ScriptLibrary(
      programs: [Array(surroundings.utf8), library, Array(highlightQuestion.utf8)],
      function: "binderyHighlight")
  }

  /// Versions before and after the tenth take their arguments in another order.
  private static let highlightQuestion = """
    function binderyHighlight(code, language) {
      if (!hljs.getLanguage(language)) return "";
      var isOld = !hljs.versionString || parseInt(hljs.versionString, 10) < 10;
      return "h" + (isOld ? hljs.highlight(language, code, true)
        : hljs.highlight(code, { language: language, ignoreIllegals: true })).value;
    }
    """
}
