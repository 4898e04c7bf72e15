internal import BinderyModel

/// Where a picture is asked for: an address of the web, taken apart once.
///
/// All parts are ASCII and hold nothing that another parser could read otherwise, so that what was
/// checked is what is asked.
struct FetchTarget: Sendable, Hashable {
  /// `http` or `https`.
  let scheme: String
  /// A name in small letters, four numbers, or an address in brackets.
  let host: String
  let port: UInt16
  /// Path and query; begins with a slash.
  let path: String

  /// The ports that pictures are served on.
  static let usualPorts: Set<UInt16> = [80, 443]

  /// Takes an address apart; `nil` where it is no address of the web.
  init?(_ address: WebAddress) {
    let text = address.text[...]
    guard let colon = text.firstIndex(of: ":") else { return nil }
    scheme = String(text[..<colon])
    guard scheme == "http" || scheme == "https", text[colon...].hasPrefix("://") else { return nil }
    let rest = text[colon...].dropFirst(3)
    let end = rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex
    let place = rest[..<end]
    let usual: UInt16 = scheme == "https" ? 443 : 80
    if place.last != "]", let cut = place.lastIndex(of: ":") {
      guard let number = UInt16(place[place.index(after: cut)...]), number > 0 else { return nil }
      (host, port) = (String(place[..<cut]), number)
    } else {
      (host, port) = (String(place), usual)
    }
    guard !host.isEmpty else { return nil }
    let tail = rest[end...].prefix { $0 != "#" }
    path = tail.hasPrefix("/") ? String(tail) : "/" + tail
  }

  /// The address without a fragment, as one asks for it.
  var text: String {
    let isUsual = port == (scheme == "https" ? 443 : 80)
    return "\(scheme)://\(host)\(isUsual ? "" : ":\(port)")\(path)"
  }

  /// The host's address, where it is written as one.
  var literalAddress: IPAddress? {
    host.hasPrefix("[") ? IPAddress(String(host.dropFirst().dropLast())) : IPAddress(host)
  }

  /// Where a `Location` leads from here (RFC 9110, section 10.2.2; RFC 3986, section 5.2); `nil` where
  /// it is no address of the web.
  func following(_ location: String) -> FetchTarget? {
    let written = location.drop { $0 == " " || $0 == "\t" }
    guard !written.isEmpty else { return nil }
    return WebAddress(absolute(written)).flatMap(FetchTarget.init)
  }

  private func absolute(_ written: Substring) -> String {
    let origin = "\(scheme)://\(host):\(port)"
    if hasScheme(written) { return String(written) }
    if written.hasPrefix("//") { return "\(scheme):\(written)" }
    if written.hasPrefix("/") { return origin + Self.withoutDots(written) }
    let own = path.prefix { $0 != "?" }
    if written.hasPrefix("?") { return "\(origin)\(own)\(written)" }
    if written.hasPrefix("#") { return "\(origin)\(path)" }
    let folder = own.lastIndex(of: "/").map { own[...$0] } ?? "/"
    return origin + Self.withoutDots(folder + written)
  }

  private func hasScheme(_ written: Substring) -> Bool {
    guard let colon = written.firstIndex(where: { ":/?#".contains($0) }), written[colon] == ":"
    else { return false }
    return written[..<colon].utf8.allSatisfy {
      $0.isASCIILetter || $0.isASCIIDigit || "+-.".utf8.contains($0)
    }
  }

  /// A path without `.` and `..` (RFC 3986, section 5.2.4), and what follows it.
  private static func withoutDots(_ written: Substring) -> String {
    let end = written.firstIndex { "?#".contains($0) } ?? written.endIndex
    var segments: [Substring] = []
    let parts = written[..<end].dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    for (number, part) in parts.enumerated() {
      let isLast = number == parts.count - 1
      switch part {
      case ".": if isLast { segments.append("") }
      case "..":
        _ = segments.popLast()
        if isLast { segments.append("") }
      default: segments.append(part)
      }
    }
    return "/" + segments.joined(separator: "/") + written[end...]
  }
}
