/// What Bindery does with an element of HTML.
enum HTMLElementKind {
  /// Its text acts instead of being read: taken out with all that is inside.
  case removed
  /// Only its tags are taken out; what is inside stays.
  case unwrapped
  /// Shown by converting it.
  case kept
}

/// The elements of HTML, the obsolete ones included.
enum HTMLVocabulary {
  /// The kind of an element by its lower-case name; `nil` for a name that HTML does not know.
  static func kind(of name: String) -> HTMLElementKind? { kinds[name] }

  /// Elements without an end tag.
  static func isVoid(_ name: String) -> Bool { voids.contains(name) }

  /// Elements whose end tag HTML lets one leave out: nothing to report.
  static func mayStayOpen(_ name: String) -> Bool { optionalEnds.contains(name) }

  private static let removedNames = [
    "script", "style", "template", "svg", "math", "noframes", "frameset", "applet", "datalist",
  ]
  private static let unwrappedNames = [
    "html", "head", "body", "title", "meta", "link", "base", "noscript", "form", "fieldset",
    "label", "button", "output", "progress", "meter", "canvas", "picture", "source", "track",
    "param", "map", "area", "select", "optgroup", "option", "textarea", "legend", "marquee",
    "blink", "nobr", "slot", "portal", "dialog", "search", "menuitem", "keygen", "bgsound",
    "basefont", "frame", "spacer", "multicol", "layer", "ilayer", "noembed", "nolayer", "data",
    "hgroup", "colgroup", "col", "isindex", "font",
  ]
  private static let keptNames = [
    "a", "abbr", "acronym", "address", "article", "aside", "audio", "b", "bdi", "bdo", "big",
    "blockquote", "br", "caption", "center", "cite", "code", "dd", "del", "details", "dfn", "dir",
    "div", "dl", "dt", "em", "embed", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4",
    "h5", "h6", "header", "hr", "i", "iframe", "image", "img", "input", "ins", "kbd", "li",
    "listing", "main", "mark", "menu", "nav", "object", "ol", "p", "plaintext", "pre", "q", "rb",
    "rp", "rt", "rtc", "ruby", "s", "samp", "section", "small", "span", "strike", "strong", "sub",
    "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "tt", "u",
    "ul", "var", "video", "wbr", "xmp",
  ]

  private static let kinds: [String: HTMLElementKind] = {
    var kinds: [String: HTMLElementKind] = [:]
    for name in removedNames { kinds[name] = .removed }
    for name in unwrappedNames { kinds[name] = .unwrapped }
    for name in keptNames { kinds[name] = .kept }
    return kinds
  }()

  private static let voids: Set<String> = [
    "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "image", "img",
    "input", "isindex", "keygen", "link", "meta", "param", "source", "spacer", "track", "wbr",
  ]

  private static let optionalEnds: Set<String> = [
    "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup",
    "rb", "rt", "rp", "rtc", "html", "head", "body", "colgroup",
  ]
}
