internal import BinderyModel

/// What the author should know of a template.
struct TemplateFinding: Sendable, Hashable {
  /// What was found.
  enum Kind: Sendable, Hashable {
    /// A tag that Bindery does not know, as the author would call it.
    case unknownTag(String)
    /// A value that nobody can know, as written.
    case unresolvedValue(String)
    /// A tag without what it must say, as the author would call it.
    case incompleteTag(String)
    /// A list of what only the site knows.
    case siteListing(String)
    /// A tag of a pair without the other.
    case loneTag(String)
  }

  var kind: Kind
  /// Where it stands in the author's text, in bytes.
  var offset: Int

  /// The finding at another place.
  func moved(to offset: Int) -> TemplateFinding { TemplateFinding(kind: kind, offset: offset) }

  var code: DiagnosticCode {
    switch kind {
    case .unknownTag, .incompleteTag, .siteListing, .loneTag: .templateUnknown
    case .unresolvedValue: .templateUnresolved
    }
  }

  var message: String {
    switch kind {
    case .unknownTag(let tag): "the tag '\(tag)' is none that Bindery knows, and was left out"
    case .incompleteTag(let tag): "the tag '\(tag)' does not say what it needs, and was left out"
    case .siteListing(let tag):
      "the tag '\(tag)' lists what only the site knows, and was left out with its inside"
    case .loneTag(let tag): "the tag '\(tag)' stands alone, one of a pair, and was left out"
    case .unresolvedValue(let value): "nobody knows the value of '\(value)', which stays as text"
    }
  }

  var hint: String {
    switch kind {
    case .unknownTag: "text between it and its end is kept; write in Markdown what it should show"
    case .incompleteTag: "say the address or the name that it asks for"
    case .siteListing: "write in Markdown what the list should show"
    case .loneTag: "write the other tag too, or remove this one"
    case .unresolvedValue: "write the value itself, or put {% raw %} … {% endraw %} around it"
    }
  }
}
