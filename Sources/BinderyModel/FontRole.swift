/// What a font is used for in a book.
public enum FontRole: String, Sendable, Hashable, CaseIterable {
  /// The running text, and all that has no role of its own.
  case body
  case heading
  /// Quotations and epigraphs.
  case quote
  /// Code, and what keyboards and programs say.
  case code
}
