public import BinderyModel

/// A kind of edition that a style may be meant for.
public struct StyleEdition: Sendable, Hashable {
  /// The region that the book is set in.
  public var region: Region
  /// In which direction lines run.
  public var writingMode: WritingMode

  /// A kind of edition.
  public init(_ region: Region, _ writingMode: WritingMode) {
    self.region = region
    self.writingMode = writingMode
  }

  /// Every kind that there is.
  public static let all = Region.allCases.flatMap { region in
    WritingMode.allCases.map { StyleEdition(region, $0) }
  }
}
