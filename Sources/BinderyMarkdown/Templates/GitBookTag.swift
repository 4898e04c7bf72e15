/// The tags of GitBook and HonKit beside Liquid's own.
enum GitBookTag: Sendable, Hashable {
  /// A remark: `{% hint style="info" %}`.
  case hint
  /// What only arranges the Markdown inside; a title of its own is kept.
  case wrapper
  /// Something at an address: `{% embed url="…" %}`.
  case link

  /// The tag of a name; `nil` where GitBook has none.
  init?(name: String) {
    switch name {
    case "hint": self = .hint
    case "tabs", "tab", "code", "content-ref", "stepper", "step", "columns", "column":
      self = .wrapper
    case "embed", "file": self = .link
    default: return nil
    }
  }
}

extension TemplateExpansion {
  /// Opens a remark or a wrapper, or puts a link.
  mutating func expand(_ form: GitBookTag, _ tag: TemplateTag) {
    let arguments = TagArguments(tag.arguments)
    switch form {
    case .hint:
      let style = arguments["style"] ?? "info"
      let kind = style.allSatisfy { $0.isASCII && $0.isLetter } ? style.lowercased() : "info"
      open(tag, with: "::: \(kind)")
    case .wrapper: open(tag, with: arguments["title"].map { "**\(TagText.literal($0))**" })
    case .link:
      guard let address = arguments["url", "src"] else {
        return remove(tag, telling: .incompleteTag(tag.shownName))
      }
      putLink(address, label: arguments["caption"] ?? address, for: tag)
    }
  }

  /// Closes what a tag of the name opened; whether there was anything.
  mutating func close(_ form: GitBookTag, _ tag: TemplateTag) -> Bool {
    guard let count = openTags[tag.name], count > 0 else { return false }
    openTags[tag.name] = count - 1
    let line = line(of: tag.range)
    let mark = form == .hint ? [":::", ""] : []
    put(line.lines((line.isFirst ? [] : ["", ""]) + mark + (line.isLast ? [] : [""])), for: tag)
    return true
  }

  private mutating func open(_ tag: TemplateTag, with mark: String?) {
    guard tags.ending(of: tag, from: tag.range.upperBound) != nil else {
      return remove(tag, telling: .loneTag(tag.shownName))
    }
    openTags[tag.name, default: 0] += 1
    let line = line(of: tag.range)
    let lines = mark.map { [$0, ""] } ?? []
    put(line.lines((line.isFirst ? [] : ["", ""]) + lines + (line.isLast ? [] : [""])), for: tag)
  }
}
