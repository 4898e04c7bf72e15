/// A film or a sound in the text.
public struct Media: Sendable, Hashable {
  /// What it is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case audio
    case video
  }

  /// What it is.
  public var kind: Kind
  /// Where the bytes are.
  public var source: Image.Source
  /// The picture that stands for a film that does not run.
  public var poster: Image.Source?
  /// What is read where nothing can be played; never empty.
  public var fallback: [Inline]
  /// Width asked for by the author.
  public var width: Image.Extent?
  /// Height asked for by the author.
  public var height: Image.Extent?

  /// A film or a sound.
  public init(
    _ kind: Kind, source: Image.Source, poster: Image.Source? = nil, fallback: [Inline],
    width: Image.Extent? = nil, height: Image.Extent? = nil
  ) {
    self.kind = kind
    self.source = source
    self.poster = poster
    self.fallback = fallback
    self.width = width
    self.height = height
  }
}
