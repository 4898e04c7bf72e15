internal import BinderyModel

/// Pictures by tags: `{% include figure.html … %}`, Hugo's `{{< figure … >}}`, Hexo's
/// `{% asset_img … %}`.
struct PictureTag {
  /// What the arguments say.
  enum Form: Sendable, Hashable {
    /// All by name; a first one without may be the address.
    case named
    /// Classes, a file of the essay's own, width, height, `"title" "alt"`.
    case asset
    /// The same with an address.
    case img

    /// The form of an included file that shows a picture, by its name.
    init?(include file: String) {
      guard Self.pictureFiles.contains(file) else { return nil }
      self = .named
    }

    private static let pictureFiles: Set<String> = [
      "figure", "image", "img", "picture", "responsive-image", "image-caption", "caption-image",
    ]
  }

  private(set) var address = ""
  private var alternative = ""
  private var title = ""
  private var caption = ""
  private var link = ""
  private var width = ""
  private var height = ""

  /// Reads a tag's arguments.
  init(_ form: Form, _ tag: TemplateTag, _ context: TemplateContext) {
    switch form {
    case .named: read(tag.ownArguments, context)
    case .asset:
      read(words: tag.ownArguments.all)
      if let folder = context.assetFolder, !address.isEmpty, !address.contains("/") {
        address = "\(folder)/\(address)"
      }
    case .img: read(words: tag.ownArguments.all)
    }
  }

  private mutating func read(_ arguments: TagArguments, _ context: TemplateContext) {
    func value(_ names: String...) -> String {
      for name in names {
        guard let found = arguments.all.first(where: { $0.name == name }) else { continue }
        let known = found.isQuoted ? nil : context.value(of: found.value)
        let value = known ?? found.value
        if !value.isEmpty { return value }
      }
      return ""
    }
    address = value("src", "image_path", "image", "img", "file", "filename", "path", "source")
    link = value("link", "href", "url")
    if address.isEmpty { address = arguments.positional.first ?? "" }
    if address.isEmpty { (address, link) = (link, "") }
    alternative = value("alt", "description")
    title = value("title")
    caption = TagText.markdown(value("caption", "cap"))
    let attribution = TagText.markdown(value("attr", "attribution"))
    let attributionLink = value("attrlink")
    if !attribution.isEmpty {
      let shown =
        attributionLink.isEmpty
        ? attribution : "[\(attribution)](\(TagText.destination(attributionLink)))"
      caption += caption.isEmpty ? shown : " " + shown
    }
    width = value("width")
    height = value("height")
  }

  /// Words before the address are classes; numbers behind it are its size.
  private mutating func read(words: [TagArguments.Argument]) {
    var rest = words[...]
    let isAddress = { (word: TagArguments.Argument) in
      !word.isQuoted && (word.value.contains(".") || word.value.contains("/"))
    }
    let start = rest.firstIndex(where: isAddress) ?? rest.startIndex
    address = rest[start...].first?.value ?? ""
    rest = rest[start...].dropFirst()
    let sizes = rest.prefix { !$0.isQuoted && Int($0.value) != nil }
    width = sizes.first?.value ?? ""
    height = sizes.dropFirst().first?.value ?? ""
    var texts = rest.dropFirst(sizes.count).map(\.value)
    // `'"title" "alt"'` is one argument that holds two.
    if texts.count == 1, let first = texts[0].first, first == "\"" || first == "'" {
      texts = TagArguments(texts[0]).positional
    } else if !rest.contains(where: \.isQuoted) {
      texts = [texts.joined(separator: " ")]
    }
    title = texts.first ?? ""
    alternative = texts.dropFirst().first ?? ""
  }

  /// The picture with its caption: lines of their own.
  var lines: [String] {
    [
      "<figure>", "", picture(title: ""), "", "<figcaption>", "", figureCaption, "",
      "</figcaption>", "</figure>",
    ]
  }

  /// The picture within a line; what would be its caption becomes its title.
  var inline: String {
    picture(title: [title, caption].filter { !$0.isEmpty }.joined(separator: " "))
  }

  /// The picture with its caption in a block of HTML, where Markdown is text.
  var html: String {
    let picture = element(title: title)
    let linked = link.isEmpty ? picture : "<a href=\(TagText.quoted(link))>\(picture)</a>"
    guard !caption.isEmpty else { return linked }
    return "<figure>\(linked)<figcaption>\(TagText.escaped(caption))</figcaption></figure>"
  }

  /// Whether there is more to say than a picture within a line can.
  var hasCaption: Bool { !caption.isEmpty }

  private var figureCaption: String {
    title.isEmpty || title == caption ? caption : "**\(TagText.literal(title))** \(caption)"
  }

  private func picture(title: String) -> String {
    let picture =
      width.isEmpty && height.isEmpty ? markdown(title: title) : element(title: title)
    return link.isEmpty ? picture : "[\(picture)](\(TagText.destination(link)))"
  }

  private func markdown(title: String) -> String {
    let destination =
      TagText.destination(address) + (title.isEmpty ? "" : " " + TagText.quoted(title))
    return "![\(TagText.literal(alternative))](\(destination))"
  }

  private func element(title: String) -> String {
    let attributes = [
      ("src", address), ("alt", alternative), ("title", title), ("width", width),
      ("height", height),
    ]
    .filter { !$0.1.isEmpty || $0.0 == "alt" }.map { "\($0.0)=\(TagText.quoted($0.1))" }
    return "<img \(attributes.joined(separator: " "))>"
  }
}
