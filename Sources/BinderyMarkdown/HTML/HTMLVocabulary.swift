/// What Bindery does with an element of HTML.
enum HTMLElementKind {
  /// Its text acts or is never shown: taken out with all that is inside.
  case removed
  /// Only its tags are taken out; what is inside stays, and the author is told.
  case unwrapped
  /// Only its tags are taken out; a book loses nothing by it.
  case passed
  /// A language of its own inside HTML: read as one piece.
  case foreign
  /// Shown by converting it.
  case kept
}

/// The elements of HTML, the obsolete ones included (html.spec.whatwg.org, *Elements* and *Obsolete
/// features*).
enum HTMLVocabulary {
  /// The kind of an element by its lower-case name; `nil` for a name that HTML does not know.
  static func kind(of name: String) -> HTMLElementKind? { kinds[name] }

  /// Elements without an end tag.
  static func isVoid(_ name: String) -> Bool { voids.contains(name) }

  /// Elements without an end tag that libxml2 does not know as such.
  static func isNewVoid(_ name: String) -> Bool {
    ["bgsound", "embed", "image", "source", "wbr"].contains(name)
  }

  /// Elements whose end tag HTML lets one leave out: nothing to report.
  static func mayStayOpen(_ name: String) -> Bool { optionalEnds.contains(name) }

  /// Elements that end where one of these begins, as HTML says and libxml2 does not know.
  static func isEnded(_ open: String, by next: String) -> Bool {
    switch next {
    case "rb", "rtc": ["rb", "rt", "rp", "rtc"].contains(open)
    case "rt", "rp": ["rb", "rt", "rp"].contains(open)
    default: false
    }
  }

  /// Elements that Markdown blocks often stand in.
  static func holdsBlocks(_ name: String) -> Bool { containers.contains(name) }

  /// Elements whose content is text only, tags and all.
  static func isRawText(_ name: String) -> Bool { name == "xmp" || name == "textarea" }

  private static let removedNames = ["script", "style", "template", "datalist"]
  private static let unwrappedNames = [
    "link", "track", "canvas", "button", "marquee", "blink", "slot", "portal", "menuitem",
    "multicol", "layer", "ilayer", "frameset", "applet",
  ]
  private static let passedNames = [
    "html", "head", "body", "title", "meta", "base", "noscript", "noframes", "noembed", "nolayer",
    "label", "output", "data", "param", "optgroup", "colgroup", "col",
    "basefont", "spacer", "isindex", "keygen", "nextid", "rbc",
  ]
  private static let foreignNames = ["svg", "math"]
  private static let keptNames = [
    "a", "abbr", "acronym", "address", "area", "article", "aside", "audio", "b", "bdi", "bdo",
    "bgsound",
    "big", "blockquote", "br", "caption", "center", "cite", "code", "dd", "del", "details", "dfn",
    "dialog", "dir", "div", "dl", "dt", "em", "embed", "fieldset", "figcaption", "figure", "font",
    "footer", "form", "frame", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "i",
    "iframe", "image", "img", "input", "ins", "kbd", "legend", "li", "listing", "main", "map",
    "mark", "menu", "meter", "nav", "nobr", "object", "ol", "option", "p", "picture", "plaintext",
    "pre", "progress", "q", "rb", "rp", "rt", "rtc", "ruby", "s", "samp", "search", "section",
    "select", "small", "source", "span", "strike", "strong", "sub", "summary", "sup", "table",
    "tbody",
    "td", "textarea", "tfoot", "th", "thead", "time", "tr", "tt", "u", "ul", "var", "video",
    "wbr", "xmp",
  ]

  private static let kinds: [String: HTMLElementKind] = {
    var kinds: [String: HTMLElementKind] = [:]
    for name in removedNames { kinds[name] = .removed }
    for name in unwrappedNames { kinds[name] = .unwrapped }
    for name in passedNames { kinds[name] = .passed }
    for name in foreignNames { kinds[name] = .foreign }
    for name in keptNames { kinds[name] = .kept }
    return kinds
  }()

  private static let voids: Set<String> = [
    "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "image", "img",
    "input", "isindex", "keygen", "link", "meta", "nextid", "param", "source", "spacer", "track",
    "wbr",
  ]

  private static let containers: Set<String> = [
    "address", "article", "aside", "blockquote", "center", "dd", "details", "dialog", "div", "dl",
    "fieldset", "figcaption", "figure", "footer", "form", "header", "hgroup", "li", "main", "menu",
    "nav", "ol", "search", "section", "table", "tbody", "td", "th", "thead", "tr", "ul",
  ]

  private static let optionalEnds: Set<String> = [
    "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup",
    "rb", "rt", "rp", "rtc", "html", "head", "body", "colgroup", "plaintext",
  ]
}
