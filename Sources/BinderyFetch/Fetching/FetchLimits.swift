/// How much is fetched, how long and how much at once.
public struct FetchLimits: Sendable, Hashable {
  /// Bytes of a picture.
  public var pictureBytes = 32 << 20
  /// Bytes of all pictures of a run.
  public var totalBytes = 1 << 30
  /// Pictures of a run.
  public var pictures = 5_000
  /// Redirects of a picture.
  public var redirects = 5
  /// Requests at once.
  public var atOnce = 6
  /// Requests at once to a host.
  public var perHost = 2
  /// How long a host's address is looked for, and its server connected to.
  public var connecting: Duration = .seconds(10)
  /// How long a server may take to begin its answer, once it is connected to.
  public var answering: Duration = .seconds(20)
  /// How long a picture may take, with all redirects.
  public var picture: Duration = .seconds(60)
  /// How long all pictures may take.
  public var total: Duration = .seconds(1_800)
  /// How long a kept picture counts without asking its server again.
  public var freshness: Duration = .seconds(86_400)
  /// Bytes that are kept in the cache between runs.
  public var cacheBytes = 1 << 30

  /// How long a picture may take, which no single step may take longer than.
  public var patience: Duration {
    get { picture }
    set {
      picture = newValue
      connecting = min(connecting, newValue)
      answering = min(answering, newValue)
    }
  }

  /// The limits that hold when nothing is said.
  public init() {}
}
