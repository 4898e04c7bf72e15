/// Why a connection is not to be trusted.
enum Distrust: String, Sendable, Hashable {
  case name = "its certificate is another server's"
  case certificate = "its certificate is expired, or signed by nobody whom this system trusts"
  case handshake = "TLS could not be agreed on"
}

/// Why a picture could not be fetched.
enum FetchFailure: Error, Sendable, Hashable {
  case noWebAddress
  /// The host has no address.
  case unknownHost(String)
  /// The host, or one of its addresses, is no server of the public Internet.
  case notPublic(host: String, IPAddress, IPAddress.Purpose)
  /// Neither 80 nor 443.
  case unusualPort(host: String, UInt16)
  case tooManyRedirects(Int)
  case redirectLoop
  /// A redirect from `https` to `http`.
  case insecureRedirect
  /// A redirect to no address of the web.
  case invalidRedirect
  /// No connection; the reason in the words of the system.
  case unreachable(String)
  /// A connection that is not to be trusted.
  case insecure(Distrust)
  /// What came is no HTTP, or ends too early.
  case brokenOff
  case noAnswer(within: Duration)
  case tooSlow(Duration)
  /// The time of the whole run is over.
  case outOfTime(Duration)
  case status(Int)
  case tooLarge(limit: Int)
  /// The bytes of the whole run are used up.
  case tooMuch(limit: Int)
  /// More pictures than are fetched in a run.
  case tooMany(limit: Int)
  /// The answer is compressed, though that was not asked for.
  case encoded(String)
  case empty
  case page
  case noPicture
  /// There is no folder to keep pictures in, or it cannot be written.
  case noCache
}

extension FetchFailure {
  /// The reason, to follow "the picture … was not fetched:".
  var reason: String {
    switch self {
    case .noWebAddress: "it is no address of the web"
    case .unknownHost(let host): "there is no host '\(host)'"
    case .notPublic(let host, let address, let purpose):
      host == "\(address)" || host == "[\(address)]"
        ? "'\(host)' is an address for \(purpose.rawValue)"
        : "'\(host)' has the address \(address), which is for \(purpose.rawValue)"
    case .unusualPort(let host, let port): "'\(host)' is to be asked on port \(port)"
    case .tooManyRedirects(let limit): "there are more than \(limit) redirects"
    case .redirectLoop: "its redirects go round in a circle"
    case .insecureRedirect: "a redirect leads from https to http"
    case .invalidRedirect: "a redirect leads to no address of the web"
    case .unreachable(let reason): "the server cannot be reached (\(reason))"
    case .insecure(let reason): "the connection is not to be trusted: \(reason.rawValue)"
    case .brokenOff: "the server broke off its answer"
    case .noAnswer(let time): "the server did not answer in \(Self.seconds(time))"
    case .tooSlow(let time): "it took more than \(Self.seconds(time))"
    case .outOfTime(let time): "all pictures took more than \(Self.seconds(time))"
    case .status(let code): "the server says \(code)\(Self.meaning(of: code))"
    case .tooLarge(let limit): "it has more than \(Self.size(limit))"
    case .tooMuch(let limit): "all pictures have more than \(Self.size(limit))"
    case .tooMany(let limit): "there are more than \(limit) pictures on servers"
    case .encoded(let coding): "it came compressed (\(coding)), which was not asked for"
    case .empty: "the answer is empty"
    case .page: "the answer is a page, no picture"
    case .noPicture: "the answer is no picture"
    case .noCache: "there is no folder to keep it in"
    }
  }

  /// What to do about it.
  var remedy: String {
    switch self {
    case .notPublic(let host, _, _):
      "only public servers are asked; give --fetch-allow \(host) if this one is yours"
    case .unusualPort(let host, let port):
      "give --fetch-allow \(host):\(port) if the server is to be trusted"
    case .noWebAddress, .unknownHost, .status, .tooManyRedirects, .redirectLoop, .insecureRedirect,
      .invalidRedirect, .encoded, .empty, .page, .noPicture, .insecure:
      "open the address in a browser; save the picture in the folder, or mend the address"
    case .unreachable, .brokenOff, .outOfTime: "try again later, or save the picture in the folder"
    case .noAnswer, .tooSlow:
      "try again later, give --fetch-timeout a larger number, or save the picture in the folder"
    case .tooLarge, .tooMuch, .tooMany: "save the picture in the folder, smaller if need be"
    case .noCache: "set XDG_CACHE_HOME or HOME to a folder that can be written"
    }
  }

  /// Whether a copy of an earlier run may stand for the picture: the server could not be asked.
  var leavesOldCopy: Bool {
    switch self {
    case .unknownHost, .unreachable, .brokenOff, .noAnswer, .tooSlow, .outOfTime: true
    case .status(let code): code == 429 || code >= 500
    case .noWebAddress, .notPublic, .unusualPort, .tooManyRedirects, .redirectLoop,
      .insecureRedirect, .invalidRedirect, .insecure, .tooLarge, .tooMuch, .tooMany, .encoded,
      .empty, .page,
      .noPicture, .noCache:
      false
    }
  }

  private static func seconds(_ time: Duration) -> String {
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    let text = seconds == seconds.rounded() ? "\(Int(seconds))" : "\(seconds)"
    return "\(text) second\(text == "1" ? "" : "s")"
  }

  private static func size(_ bytes: Int) -> String {
    bytes >= 1 << 20 ? "\(bytes >> 20) MB" : "\(bytes) bytes"
  }

  private static func meaning(of code: Int) -> String {
    switch code {
    case 401, 403: ": it may not be had"
    case 404: ": there is none"
    case 410: ": there is none any more"
    case 429: ": too many requests"
    case 500...599: ": it is out of order"
    default: ""
    }
  }
}
