internal import BinderyModel

/// What a site's configuration says of the book to be.
struct SiteConfiguration: Sendable, Hashable {
  var title: String?
  var authors: [String] = []
  var language: LanguageTag?
  var description: String?
  /// Where the site is published, without a final slash: scheme, host and base path.
  var address: SiteAddress?
  /// How addresses of essays are made.
  var permalink: String?
  /// The path or address of a picture that stands for the site.
  var cover: String?
  /// The line that ends an excerpt, where it is no comment; left out of the text.
  var excerptSeparator: String?
}

/// Where a site is published.
struct SiteAddress: Sendable, Hashable {
  /// Scheme and host, `https://example.com`; `nil` where the configuration says none.
  var origin: String?
  /// The path that the site lies under, `/blog` or empty.
  var basePath: String

  /// An address of what a configuration says; white space and final slashes are dropped.
  init(url: String?, basePath: String?) {
    var origin = url?.singleLine ?? ""
    while origin.hasSuffix("/") { origin.removeLast() }
    let destination = Destination(origin)
    let isWeb = destination.scheme == "http" || destination.scheme == "https"
    let encoded =
      isWeb
      ? AddressEncoding.encodeWeb(
        scheme: destination.scheme ?? "https", afterScheme: destination.afterScheme) : nil
    self.origin = encoded
    let parts = (basePath ?? "").split(separator: "/")
    self.basePath = parts.map { "/" + $0 }.joined()
  }

  /// The whole address without a final slash.
  var text: String? { origin.map { $0 + basePath } }

  /// The path below the site's root, with a slash before it, of an address on this site.
  func path(of address: Destination) -> String? {
    guard let origin, address.scheme == "http" || address.scheme == "https" else { return nil }
    let path = address.path.dropFirst(2)
    let hostEnd = path.firstIndex(of: "/") ?? path.endIndex
    guard Self.host(path[..<hostEnd]) == Self.host(Destination(origin).path.dropFirst(2)) else {
      return nil
    }
    return withoutBase(String(path[hostEnd...]))
  }

  /// A site-root path without the base path.
  func withoutBase(_ path: String) -> String {
    let isBelow = !basePath.isEmpty && (path == basePath || path.hasPrefix(basePath + "/"))
    let rest = isBelow ? path.dropFirst(basePath.count) : Substring(path)
    return rest.isEmpty ? "/" : String(rest)
  }

  private static func host(_ text: Substring) -> String {
    let host = text.prefix { $0 != "/" }.lowercased()
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }
}
