public import BinderyModel
public import BinderyXHTML

/// A context for documents that belong to no book: links and pictures lead where the author wrote.
public struct WrittenContext: RenderingContext {
  private let separator: String?

  /// A context in which a picture that cannot be had is its words; with a separator its path stands
  /// behind them.
  public init(pathsBehind separator: String? = nil) { self.separator = separator }

  /// Where a link leads: to the address that was written.
  public func destination(of target: Link.Target) -> LinkDestination {
    switch target {
    case .unresolved(let address): .address(address)
    case .external(let address): .address(address.text)
    case .essay, .asset, .file, .dead: .dead
    }
  }

  /// No picture has a file.
  public func address(of asset: AssetID) -> String? { nil }
  /// The words of the picture.
  public func remoteImageLabel(alternative: String) -> String { alternative }
  /// The kind itself.
  public func calloutTitle(ofKind kind: String) -> String { kind }

  /// The words, and the path where it is wanted.
  public func missingImageLabel(alternative: String, path: String) -> String {
    separator.map { alternative + $0 + path } ?? alternative
  }

  /// No word.
  public var backlinkLabel: String { "" }
  /// No word.
  public var notesLabel: String { "" }
}
