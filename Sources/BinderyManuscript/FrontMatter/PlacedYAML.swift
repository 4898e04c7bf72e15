internal import BinderyModel

/// YAML with the place of everything in it, for a file that is refused rather than mended.
struct PlacedYAML: Sendable, Hashable {
  /// What stands at the place; what a date or a number is, is for the reader of a key to say.
  indirect enum Content: Sendable, Hashable {
    /// A key without a value, `~` or `null`.
    case nothing
    case text(String)
    case list([PlacedYAML])
    case mapping([Member])
  }

  /// A key with its value; keys are as written.
  struct Member: Sendable, Hashable {
    var key: String
    /// Where the key stands.
    var range: SourceRange
    var value: PlacedYAML
  }

  var content: Content
  /// Where it stands, or at least begins.
  var range: SourceRange

  /// Whether nothing is said: no value, or a blank one.
  var isBlank: Bool {
    switch content {
    case .nothing: true
    case .text(let text): text.singleLine.isEmpty
    case .list, .mapping: false
    }
  }
}
