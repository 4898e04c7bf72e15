/// Films, messages and code of other sites, which become links.
enum EmbedTag {
  /// A site whose things can be named by an identifier.
  enum Site: String, Sendable, Hashable, CaseIterable {
    case youtube = "YouTube"
    case vimeo = "Vimeo"
    case bilibili = "bilibili"
    case post = "X"
    case gist = "Gist"
    case instagram = "Instagram"
    case jsfiddle = "JSFiddle"

    /// The site of a tag's name.
    init?(tag: String) {
      switch tag.lowercased() {
      case "youtube", "youtube_simple", "youtubeplayer", "youtube-player": self = .youtube
      case "vimeo", "vimeo_simple": self = .vimeo
      case "bilibili": self = .bilibili
      case "tweet", "twitter", "twitter_simple", "x", "x_simple": self = .post
      case "gist": self = .gist
      case "instagram": self = .instagram
      case "jsfiddle": self = .jsfiddle
      default: return nil
      }
    }
  }

  /// The address and the label of what a tag shows; `nil` where it names nothing.
  static func link(_ site: Site, _ tag: TemplateTag) -> (address: String, label: String)? {
    let arguments = tag.ownArguments
    let words = arguments.positional
    guard let first = arguments["id", "shortcode", "url", "src"] ?? words.first else { return nil }
    let identifier = String(first.split(separator: "#").first ?? first[...])
    if identifier.hasPrefix("https://") || identifier.hasPrefix("http://") {
      return (identifier, label(site, arguments["title"] ?? identifier))
    }
    let address: String
    switch site {
    case .youtube: address = "https://www.youtube.com/watch?v=\(identifier)"
    case .vimeo: address = "https://vimeo.com/\(identifier)"
    case .bilibili: address = "https://www.bilibili.com/video/\(identifier)"
    case .post: address = "https://x.com/\(arguments["user"] ?? "i")/status/\(identifier)"
    case .gist:
      let path =
        words.count > 1 && !identifier.contains("/") ? "\(words[0])/\(words[1])" : identifier
      return ("https://gist.github.com/\(path)", label(site, path))
    case .instagram: address = "https://www.instagram.com/p/\(identifier)/"
    case .jsfiddle: address = "https://jsfiddle.net/\(identifier)"
    }
    return (address, label(site, arguments["title"] ?? identifier))
  }

  private static func label(_ site: Site, _ name: String) -> String {
    "\(site.rawValue): \(name)"
  }
}
