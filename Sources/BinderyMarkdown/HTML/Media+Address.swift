internal import BinderyModel

extension Inline {
  /// A picture whose file is a film or a sound as what it is (`![](talk.mp4)`); else itself.
  var playing: Inline {
    guard case .image(let image) = content, case .unresolved(let address) = image.source,
      let kind = Media.Kind(address: address, type: "")
    else { return self }
    let words = [image.alternative, attributes.title ?? ""]
    let label = words.first { !$0.isEmpty } ?? address.fileName
    let media = Media(
      kind, source: .unresolved(address), fallback: [Inline(.text(label))], width: image.width,
      height: image.height)
    return Inline(.media(media), attributes: attributes, source: source)
  }
}

extension Media {
  /// Whether a file of that name may be played from a book: one of the core media types or a film.
  static func isPlayable(_ address: String) -> Bool {
    ["mp4", "m4v", "webm", "mp3", "m4a", "m4b", "opus"].contains(address.pathExtension)
  }
}

extension Media.Kind {
  /// What an address names by its extension, or by its media type where it has none.
  init?(address: String, type: String) {
    switch address.pathExtension {
    case "mp4", "m4v", "webm", "mov", "ogv": self = .video
    case "mp3", "m4a", "m4b", "aac", "ogg", "oga", "opus", "wav", "flac": self = .audio
    default:
      if type.hasPrefix("video/") {
        self = .video
      } else if type.hasPrefix("audio/") {
        self = .audio
      } else {
        return nil
      }
    }
  }
}

extension String {
  /// The last part of an address, without query and fragment; the whole where that is empty.
  var fileName: String {
    let path = prefix { $0 != "?" && $0 != "#" }
    return path.split(separator: "/").last.map(String.init) ?? self
  }

  /// The extension of an address's file in lower case; empty where there is none.
  var pathExtension: String {
    guard !hasPrefix("data:") else { return "" }
    let name = fileName
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }
}
