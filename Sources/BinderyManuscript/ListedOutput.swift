public import BinderyModel

/// An output that `book.yaml` lists.
public struct ListedOutput: Sendable, Hashable {
  /// What is wanted, with paths from the current folder on.
  public var wish: OutputWish
  /// The file that lists it.
  public var file: SourcePath
  /// Where it is listed.
  public var source: SourceRange
}
