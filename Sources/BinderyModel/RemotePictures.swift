/// Brings pictures from servers to this machine, where a person has asked for that.
public protocol RemotePictures: Sendable {
  /// Fetches pictures and says what came of each, in their order.
  func fetch(_ addresses: [WebAddress]) -> [RemotePicture]
}

/// What came of fetching a picture.
public enum RemotePicture: Sendable, Hashable {
  /// A file of this machine holds it; the file does not change.
  case fetched(path: String)
  /// A file holds what was fetched once; the server could not be asked now, for this reason.
  case old(path: String, reason: String)
  /// There is none, for this reason, and this is what to do.
  case failed(reason: String, remedy: String)
}

/// What becomes of the pictures that essays show from servers.
public enum RemoteImagePolicy: String, Sendable, Hashable, CaseIterable {
  /// A link stands in the picture's place.
  case link
  /// The picture is brought into the book.
  case fetch
  /// The picture's words stand in its place, or nothing.
  case drop
}
