/// Sends single requests; knows nothing of redirects, limits or what is allowed.
protocol HTTPTransport: Sendable {
  /// Asks a server for something and hands out its answer as soon as its head is there.
  ///
  /// Ends at once when its task is cancelled. Nothing is left open when the body is dropped.
  func get(_ request: HTTPRequest) async throws(FetchFailure) -> HTTPResponse

  /// Closes what was kept open; called once, at the end.
  func close() async
}

/// A request for a picture.
struct HTTPRequest: Sendable, Hashable {
  var target: FetchTarget
  /// The address that is connected to, whatever the host's name means by now.
  var address: IPAddress
  /// Header fields by their names.
  var fields: [String: String]
}

/// The head of an answer, and its body as it comes in.
struct HTTPResponse: Sendable {
  typealias Body = any AsyncSequence<[UInt8], any Error> & Sendable

  var status: Int
  /// Header fields by their names in small letters; of several the first.
  var fields: [String: String]
  var body: Body
}
