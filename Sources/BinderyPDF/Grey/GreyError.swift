/// What of a PDF cannot be brought into greys.
public enum GreyError: Error, Sendable, Hashable {
  /// A coloured picture that stands in the text of a page.
  case inlinePicture
  /// A picture in an encoding that is not undone here, by its name.
  case picture(encoding: String)
  /// A shading of a kind that no engine makes of CSS or SVG, by its number (ISO 32000-1, 8.7.4.5).
  case shading(kind: Int)
}

extension GreyError: CustomStringConvertible {
  /// What is wrong, as a clause.
  public var description: String {
    switch self {
    case .inlinePicture: "a coloured picture stands in the text of a page"
    case .picture(let encoding): "a picture is encoded as \(encoding)"
    case .shading(let kind): "a shading is of kind \(kind)"
    }
  }
}
