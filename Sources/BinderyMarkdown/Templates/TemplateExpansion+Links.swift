internal import BinderyModel

extension TemplateExpansion {
  /// A link to an essay, or its address where one is wanted.
  mutating func expandEssay(_ name: EssayReference.Tag, _ tag: TemplateTag) {
    let arguments = TagArguments(tag.arguments)
    let written =
      switch name {
      // Paths may hold blanks.
      case .postURL, .link: arguments.all.first?.isQuoted == true ? nil : tag.arguments
      case .postLink, .postPath, .ref, .relref, .wikilink, .embed: String?.none
      }
    let target = written ?? arguments["path"] ?? arguments.positional.first ?? ""
    guard !target.isEmpty else {
      return remove(tag, telling: .incompleteTag(tag.shownName))
    }
    let title = name == .postLink ? Self.title(arguments.positional.dropFirst()) : ""
    let language = name == .ref || name == .relref ? arguments["lang"] : nil
    let address = Self.address(name, target, language)
    dropSiteRoot(before: tag.range.lowerBound)
    putLink(
      address,
      label: title.isEmpty ? EssayReference(name, Self.split(target).path).label : title, for: tag)
  }

  private static func address(
    _ name: EssayReference.Tag, _ target: String, _ language: String?
  ) -> String {
    let (path, fragment) = split(target)
    let suffix = fragment.map { "#" + $0 } ?? ""
    if path.isEmpty { return suffix }
    if name == .link, !isEssay(path) { return (path.hasPrefix("/") ? "" : "/") + path + suffix }
    return EssayReference(name, path, language: language).destination + suffix
  }

  private static func split(_ target: String) -> (path: String, fragment: String?) {
    guard let mark = target.firstIndex(of: "#") else { return (target, nil) }
    return (String(target[..<mark]), String(target[target.index(after: mark)...]))
  }

  /// Whether a path names a text rather than a picture or another file.
  private static func isEssay(_ path: String) -> Bool {
    [".md", ".markdown", ".html", ".htm"].contains { path.lowercased().hasSuffix($0) }
  }

  /// Words behind a name, without Hexo's word on escaping.
  private static func title(_ words: ArraySlice<String>) -> String {
    let isSwitch = words.last == "true" || words.last == "false"
    return (isSwitch ? words.dropLast() : words).joined(separator: " ")
  }

  /// A file that belongs to the essay.
  mutating func expandAsset(_ tag: TemplateTag) {
    let words = TagArguments(tag.arguments).positional
    guard let file = words.first else {
      return remove(tag, telling: .incompleteTag(tag.shownName))
    }
    let title = Self.title(words.dropFirst())
    let path = context.assetFolder.map { "\($0)/\(file)" } ?? file
    putLink(path, label: title.isEmpty ? file : title, for: tag)
  }

  /// A link to what another site shows.
  mutating func expandEmbed(_ site: EmbedTag.Site, _ tag: TemplateTag) {
    guard let (address, label) = EmbedTag.link(site, tag) else {
      return remove(tag, telling: .incompleteTag(tag.shownName))
    }
    putLink(address, label: label, for: tag)
  }

  mutating func putLink(_ address: String, label: @autoclosure () -> String, for tag: TemplateTag) {
    let text =
      if isInDestination(tag.range.lowerBound) {
        TagText.address(address)
      } else if prose.isInHTML {
        "<a href=\(TagText.quoted(address))>\(TagText.escaped(label()))</a>"
      } else {
        "[\(TagText.literal(label()))](\(TagText.destination(address)))"
      }
    put(Array(text.utf8), for: tag)
  }

  /// A picture; with its caption where it has a line of its own.
  mutating func expandPicture(_ form: PictureTag.Form, _ tag: TemplateTag) {
    let picture = PictureTag(form, tag, context)
    guard !picture.address.isEmpty else {
      return remove(tag, telling: .incompleteTag(tag.shownName))
    }
    let line = line(of: tag.range)
    guard line.isAlone, picture.hasCaption else {
      return put(Array((prose.isInHTML ? picture.html : picture.inline).utf8), for: tag)
    }
    // HTML ends at an empty line.
    put(line.lines(picture.lines + [""]), for: tag)
  }
}
