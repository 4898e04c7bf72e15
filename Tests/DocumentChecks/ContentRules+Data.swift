extension ContentRules {
  /// Elements that stand in a line.
  static let phrasing: Set<String> = [
    "a", "abbr", "audio", "b", "bdi", "bdo", "br", "cite", "code", "del", "dfn", "em", "i", "img",
    "ins", "kbd", "mark", "math", "q", "ruby", "samp", "small", "span", "strong", "sub", "sup",
    "svg", "u", "var", "video", "wbr",
  ]

  /// Elements that stand between lines.
  static let blocks: Set<String> = [
    "address", "aside", "blockquote", "details", "div", "dl", "figure", "h1", "h2", "h3", "h4",
    "h5", "h6", "hr", "ol", "p", "pre", "section", "table", "ul",
  ]

  /// What each element that we write may hold.
  static let contents: [String: Content] = {
    var contents: [String: Content] = [:]
    for name in phrasing { contents[name] = .phrasing }
    for name in blocks { contents[name] = .flow }
    for name in ["br", "hr", "img", "wbr", "source", "track"] { contents[name] = .nothing }
    for name in ["h1", "h2", "h3", "h4", "h5", "h6", "p", "pre", "rp", "rt", "dt", "summary"] {
      contents[name] = .phrasing
    }
    for name in ["caption", "dd", "figcaption", "li", "td", "th"] { contents[name] = .flow }
    for name in ["math", "svg"] { contents[name] = .foreign }
    contents["audio"] = .phrasingAnd(["source", "track"])
    contents["video"] = .phrasingAnd(["source", "track"])
    contents["ruby"] = .phrasingAnd(["rt", "rp"])
    contents["details"] = .flowAnd(["summary"])
    contents["figure"] = .flowAnd(["figcaption"])
    contents["ul"] = .only(["li"])
    contents["ol"] = .only(["li"])
    contents["dl"] = .only(["dt", "dd"])
    contents["table"] = .only(["caption", "thead", "tbody"])
    contents["thead"] = .only(["tr"])
    contents["tbody"] = .only(["tr"])
    contents["tr"] = .only(["td", "th"])
    return contents
  }()

  /// Elements that must not stand in others, however deep.
  static let outsiders: [String: Set<String>] = [
    "a": ["a"], "dfn": ["dfn"], "ruby": ["ruby"], "table": ["caption"],
    "address": ["address"], "section": ["address", "th"], "aside": ["address", "th"],
    "h1": ["address", "th"], "h2": ["address", "th"], "h3": ["address", "th"],
    "h4": ["address", "th"], "h5": ["address", "th"], "h6": ["address", "th"],
  ]

  /// The attributes that the renderer sets.
  static let attributes: Set<String> = [
    "alt", "alttext", "aria-hidden", "aria-label", "class", "colspan", "controls", "dir", "display",
    "height", "href",
    "id", "lang",
    "open", "poster", "role", "rowspan", "scope", "src", "start", "style", "title", "type",
    "value", "width", "xml:lang", "xmlns",
  ]
}
