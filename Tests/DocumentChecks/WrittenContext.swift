public import BinderyModel
public import BinderyXHTML

/// A context for documents that belong to no book: links and pictures lead where the author wrote.
public struct WrittenContext: RenderingContext {
  private let separator: String?

  /// A context in which a picture that cannot be had is its words; with a separator its path stands
  /// behind them.
  public init(pathsBehind separator: String? = nil) { self.separator = separator }

  public func destination(of target: Link.Target) -> LinkDestination {
    switch target {
    case .unresolved(let address): .address(address)
    case .external(let address): .address(address.text)
    case .essay, .asset, .file, .dead: .dead
    }
  }

  public func address(of asset: AssetID) -> String? { nil }
  public func remoteImageLabel(alternative: String) -> String { alternative }
  public func calloutTitle(ofKind kind: String) -> String { kind }

  public func missingImageLabel(alternative: String, path: String) -> String {
    separator.map { alternative + $0 + path } ?? alternative
  }

  public var backlinkLabel: String { "" }
  public var notesLabel: String { "" }
}
