/// Where an engine lies, and how long it may take.
public struct EnginePlace: Sendable, Hashable {
  /// The path of its program; `nil` for the usual one on the PATH.
  public var path: String?
  /// How long one printing may take.
  public var patience: Duration

  /// Ten minutes are enough for some thousand essays.
  public static let usualPatience = Duration.seconds(600)

  /// A place; without a word about it the usual one.
  public init(path: String? = nil, patience: Duration = EnginePlace.usualPatience) {
    self.path = path
    self.patience = patience
  }
}
