/// What is known of the attributes of HTML beside those that a book keeps.
enum HTMLAttribute {
  /// Attributes that the conversion of their element reads, or without which a book loses nothing.
  static func isSilent(_ name: String, of element: String) -> Bool {
    switch name {
    case HTMLComposer.numberName: true
    case _ where name.hasPrefix("data-") || name.hasPrefix("aria-") || name.hasPrefix("item"): true
    case _ where name.hasPrefix("xmlns"): true
    case _ where silent.contains(name): true
    default: read[element]?.contains(name) ?? false
    }
  }

  /// The elements of phrasing content that may carry a style.
  static let phrases: Set<String> = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font",
    "i", "ins", "kbd", "mark", "meter", "nobr", "option", "progress", "q", "ruby", "s", "samp",
    "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
  ]

  /// Elements whose alignment is that of table cells.
  static let cells: Set<String> = ["td", "th", "tr"]

  /// Attributes of any element that place it on a screen, serve programs or say nothing in a book.
  private static let silent: Set<String> = [
    "role", "tabindex", "accesskey", "draggable", "contenteditable", "spellcheck", "translate",
    "autocapitalize", "autocorrect", "inputmode", "enterkeyhint", "is", "nonce", "part", "slot",
    "hidden", "inert", "popover", "property", "typeof", "vocab", "prefix", "resource", "about",
    "markdown", "width", "height", "hspace", "vspace", "border", "cellpadding", "cellspacing",
    "valign", "bgcolor", "bordercolor", "nowrap", "noshade", "compact", "clear", "frame", "rules",
    "summary", "char",
    "charoff", "loading", "decoding", "fetchpriority", "crossorigin", "referrerpolicy", "srcset",
    "sizes", "usemap", "ismap", "longdesc", "lowsrc", "target", "rel", "rev", "hreflang",
    "download", "ping", "charset", "coords", "shape", "type", "open", "datetime", "cite", "span",
    "scope", "headers", "abbr", "axis",
  ]

  /// Attributes that the conversion of an element reads.
  private static let read: [String: Set<String>] = {
    let picture: Set<String> = ["src", "alt"]
    let media: Set<String> = [
      "src", "poster", "controls", "preload", "autoplay", "loop", "muted", "playsinline",
    ]
    let frame: Set<String> = [
      "src", "name", "allow", "allowfullscreen", "frameborder", "marginwidth", "marginheight",
      "scrolling", "sandbox", "framespacing", "allowtransparency",
    ]
    let cell: Set<String> = ["colspan", "rowspan"]
    let object: Set<String> = [
      "data", "src", "name", "classid", "codebase", "codetype", "archive", "standby", "declare",
      "form", "pluginspage", "allowfullscreen", "allowscriptaccess", "quality", "wmode",
    ]
    return [
      "a": ["href", "name"], "area": ["href", "alt"], "img": picture.union(["name"]),
      "image": picture, "video": media, "audio": media, "bgsound": media, "iframe": frame,
      "frame": frame, "object": object, "embed": object, "td": cell, "th": cell,
      "ol": ["start", "reversed"], "li": ["value"], "input": ["checked", "disabled", "value"],
      "data": ["value"], "progress": ["value", "max"],
      "meter": ["value", "max", "min", "low", "high", "optimum"], "font": ["size"],
      "map": ["name"], "hr": ["size"], "details": ["name"],
      "form": ["action", "method", "name", "enctype"], "select": ["name"], "option": ["value"],
      "textarea": ["name", "rows", "cols"], "fieldset": ["name"],
    ]
  }()
}
