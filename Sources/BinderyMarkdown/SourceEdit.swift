/// The replacement of a stretch of a text; an empty range inserts.
public struct SourceEdit: Sendable, Hashable {
  /// The stretch of the source, in bytes.
  public var range: Range<Int>
  /// What stands in its place.
  public var replacement: [UInt8]

  /// Replaces a stretch.
  public init(_ range: Range<Int>, with replacement: [UInt8]) {
    self.range = range
    self.replacement = replacement
  }
}
