/// The address of a frame, and of the page that shows the same to people: an embedded player is of
/// no use outside its page.
struct PlayerAddress {
  /// The address to link to.
  let page: String

  /// Reads an address as an author wrote it into a frame.
  init(_ written: String) {
    let address = written.hasPrefix("//") ? "https:" + written : written
    page = Self.page(of: address) ?? address
  }

  private static func page(of address: String) -> String? {
    guard let scheme = address.firstRange(of: "://") else { return nil }
    let rest = address[scheme.upperBound...].split(separator: "#", maxSplits: 1)[safe: 0] ?? ""
    let parts = rest.split(separator: "?", maxSplits: 1)
    let path = (parts[safe: 0] ?? "").split(separator: "/")
    let query = parts[safe: 1] ?? ""
    guard let host = path.first?.lowercased(), let last = path.last.map(String.init) else {
      return nil
    }
    switch host {
    case "www.youtube.com", "youtube.com", "www.youtube-nocookie.com":
      guard path.count == 3, path[1] == "embed", last != "videoseries" else { return nil }
      return "https://www.youtube.com/watch?v=\(last)"
    case "player.vimeo.com":
      return path.count == 3 ? "https://vimeo.com/\(last)" : nil
    case "player.bilibili.com":
      if let number = value(of: "bvid", in: query) {
        return "https://www.bilibili.com/video/\(number)"
      }
      return value(of: "aid", in: query).map { "https://www.bilibili.com/video/av\($0)" }
    case "player.youku.com":
      return path.count == 3 && path[1] == "embed"
        ? "https://v.youku.com/v_show/id_\(last).html" : nil
    case "embed.nicovideo.jp":
      return path.count == 3 ? "https://www.nicovideo.jp/watch/\(last)" : nil
    default: return nil
    }
  }

  private static func value(of name: String, in query: Substring) -> String? {
    for pair in query.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1)
      if parts.count == 2, parts[0] == name { return String(parts[1]) }
    }
    return nil
  }
}

extension Array {
  fileprivate subscript(safe index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}
