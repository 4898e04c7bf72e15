/// The tags that Bindery knows, of all template languages.
enum KnownTag {
  /// Shows what stands inside as it is.
  case raw
  /// Hides what stands inside.
  case comment
  /// A loop, mostly over what only the site knows: its posts, its tags.
  case listing
  /// Code, with a fence made of the arguments.
  case code(CodeTag.Form)
  /// A link to an essay.
  case essay(EssayReference.Tag)
  /// A path to a file that belongs to the essay.
  case assetPath, assetLink
  /// A picture.
  case picture(PictureTag.Form)
  /// Something of another site, which becomes a link.
  case embed(EmbedTag.Site)
  /// A quotation.
  case quotation
  /// A tag that GitBook alone has.
  case gitBook(GitBookTag)

  /// The tag of a name and its form; `nil` where nobody knows it.
  init?(_ tag: TemplateTag, _ language: TemplateLanguage) {
    if language == .gitBook, let form = GitBookTag(name: tag.name) {
      self = .gitBook(form)
      return
    }
    let found: KnownTag? =
      switch tag.form {
      case .liquid: Self.liquid(tag)
      case .shortcode: Self.shortcode(tag)
      }
    guard let found = found ?? EmbedTag.Site(tag: tag.name).map(KnownTag.embed) else { return nil }
    self = found
  }

  private static func liquid(_ tag: TemplateTag) -> KnownTag? {
    switch tag.name {
    case "raw": .raw
    case "comment": .comment
    case "for", "tablerow": .listing
    case "highlight": .code(.highlight)
    case "codeblock", "code": .code(.codeblock)
    case "post_url": .essay(.postURL)
    case "link": .essay(.link)
    case "post_link": .essay(.postLink)
    case "post_path": .essay(.postPath)
    case "asset_path": .assetPath
    case "asset_link": .assetLink
    case "asset_img": .picture(.asset)
    case "img": .picture(.img)
    case "figure", "image", "picture": .picture(.named)
    case "include":
      PictureTag.Form(include: tag.includedFile).map(KnownTag.picture)
        ?? EmbedTag.Site(tag: tag.includedFile).map(KnownTag.embed)
    case "blockquote", "quote", "pullquote", "centerquote", "cq": .quotation
    default: nil
    }
  }

  private static func shortcode(_ tag: TemplateTag) -> KnownTag? {
    switch tag.name {
    case "highlight", "high", "code": .code(.highlight)
    case _ where tag.name.hasPrefix("code-"): .code(.named)
    case "ref": .essay(.ref)
    case "relref": .essay(.relref)
    case "figure", "img", "image": .picture(.named)
    case "blockquote", "quote": .quotation
    default: nil
    }
  }
}
