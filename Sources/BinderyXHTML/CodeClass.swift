/// The looks of code: what highlight.js tells apart, in the few that can be told apart on paper.
enum CodeClass: String, CaseIterable {
  case keyword = "hl-keyword"
  case name = "hl-name"
  case type = "hl-type"
  case string = "hl-string"
  case number = "hl-number"
  case comment = "hl-comment"
  case attribute = "hl-attribute"
  case meta = "hl-meta"
  case addition = "hl-addition"
  case deletion = "hl-deletion"

  /// The look of a scope (https://highlightjs.readthedocs.io/en/9.18.5/css-classes-reference.html);
  /// `nil` for scopes that only hold others, as functions and parameters do.
  init?(scope: String) {
    switch scope {
    case "keyword", "selector-tag", "template-tag", "meta-keyword", "strong": self = .keyword
    case "title", "section", "name", "selector-id", "selector-class", "bullet": self = .name
    case "type", "built_in", "builtin-name", "doctag": self = .type
    case "string", "regexp", "meta-string", "link", "char": self = .string
    case "number", "literal", "symbol": self = .number
    case "comment", "quote": self = .comment
    case "attr", "attribute", "variable", "template-variable", "selector-attr",
      "selector-pseudo", "property":
      self = .attribute
    case "meta": self = .meta
    case "addition": self = .addition
    case "deletion": self = .deletion
    default: return nil
    }
  }
}
