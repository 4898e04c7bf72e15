internal import BinderyModel

/// A server that may be asked although it is no public one, or has an unusual port.
public struct FetchAllowance: Sendable, Hashable {
  /// The host as addresses have it: in small letters, or in brackets.
  let host: String
  /// The one port; `nil` for those of the web.
  let port: UInt16?

  /// Reads `HOST` or `HOST:PORT`: a name, four numbers or an address in brackets; `nil` where it is
  /// none of these.
  public init?(_ text: String) {
    guard !text.contains(where: { "/?#@\\".contains($0) }), !text.hasSuffix(":"),
      let address = WebAddress("http://\(text)/"), let target = FetchTarget(address)
    else { return nil }
    host = target.host
    let hasPort = !text.hasSuffix("]") && text.contains(":")
    port = hasPort ? target.port : nil
  }

  /// Whether the allowance is about a target.
  func covers(_ target: FetchTarget) -> Bool {
    guard target.host == host else { return false }
    return port.map { $0 == target.port } ?? FetchTarget.usualPorts.contains(target.port)
  }
}
