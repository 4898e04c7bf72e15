/// A script that puts something of a server's into a page: a book links to it.
struct EmbedScript {
  /// The page that shows the same.
  let page: String

  /// `nil` for every script that only acts.
  init?(_ name: String, attributes: ArraySlice<UInt8>) {
    let written = String(decoding: attributes, as: UTF8.self)
    guard name == "script", let address = Self.address(in: written) else { return nil }
    let page = PlayerAddress(address).page
    let hosts = ["https://gist.github.com/", "https://asciinema.org/a/"]
    guard hosts.contains(where: page.hasPrefix),
      let end = page.firstRange(of: ".js")?.lowerBound
    else { return nil }
    self.page = String(page[..<end])
  }

  private static func address(in attributes: String) -> String? {
    guard let start = attributes.firstRange(of: "src=")?.upperBound else { return nil }
    let value = attributes[start...].drop { $0 == "\"" || $0 == "'" }
    return String(value.prefix { $0 != "\"" && $0 != "'" && $0 != " " && $0 != ">" })
  }
}
