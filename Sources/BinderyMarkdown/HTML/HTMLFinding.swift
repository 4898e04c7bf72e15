internal import BinderyModel

/// Something that was changed in raw HTML.
struct HTMLFinding {
  /// What was changed.
  enum Kind {
    /// A start tag without its end tag.
    case unclosed(String)
    /// An end tag without its start tag.
    case unopened(String)
    /// An element that acts or cannot stand in a book, taken out with its content.
    case acting(String)
    /// An element whose tags were taken out.
    case unwrapped(String)
    /// A tag of no HTML element, shown as text.
    case unknown(String)
    /// A pair of tags of no HTML element: the tags were taken out.
    case unknownPair(String)
    /// A tag below the deepest level.
    case tooDeep
    /// An element that stood where the content model has no place for it.
    case moved(String)
    /// An element that a book cannot show, replaced by a link or by its text.
    case replaced(String, by: String)
    /// An attribute that was left out.
    case attribute(String, element: String)
    /// Declarations of a `style` attribute that were left out.
    case declarations([String], String)
  }

  let kind: Kind
  let line: Int
  let column: Int

  /// The finding in words.
  func diagnostic(in file: SourcePath, at position: SourcePosition) -> Diagnostic {
    let (code, message, hint) = wording
    return Diagnostic(code, message, file: file, source: SourceRange(position), hint: hint)
  }

  private var wording: (DiagnosticCode, String, String?) {
    switch kind {
    case .unclosed(let name): (.htmlRepaired, "<\(name)> is never closed", "add </\(name)>")
    case .unopened(let name):
      (.htmlRepaired, "</\(name)> closes nothing", "remove it, or add <\(name)>")
    case .acting("?"): (.htmlRemoved, "a processing instruction was left out", nil)
    case .acting(let name):
      (.htmlRemoved, "<\(name)> was left out with its content: a book does not run or load", nil)
    case .unwrapped(let name):
      (.htmlRemoved, "the tag <\(name)> was left out, its content kept", nil)
    case .unknown(let name):
      (
        .htmlUnknownTag, "<\(name)> is no HTML element and is shown as text",
        "write &lt;\(name)&gt; or `<\(name)>` to say that it is text"
      )
    case .unknownPair(let name):
      (
        .htmlUnknownTag, "<\(name)> is no HTML element: its tags were left out, its content kept",
        nil
      )
    case .tooDeep:
      (.nestingTooDeep, "HTML nested deeper than 100 levels was flattened, its text kept", nil)
    case .moved(let name):
      (.htmlRepaired, "<\(name)> may not stand here; its content was kept and put in place", nil)
    case .replaced(let name, let by): (.htmlReplaced, "<\(name)> was replaced by \(by)", nil)
    case .attribute(let name, let element):
      (.htmlRemoved, "the attribute \(name) of <\(element)> was left out", nil)
    case .declarations(let names, let element):
      (
        .htmlRemoved,
        "of the style of <\(element)> was left out: \(names.joined(separator: ", "))", nil
      )
    }
  }
}
