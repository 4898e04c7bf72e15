package import BinderyModel

/// YAML with the place of everything in it, for a file that is refused rather than mended.
package struct PlacedYAML: Sendable, Hashable {
  /// What stands at the place; what a date or a number is, is for the reader of a key to say.
  package indirect enum Content: Sendable, Hashable {
    /// A key without a value, `~` or `null`.
    case nothing
    case text(String)
    case list([PlacedYAML])
    case mapping([Member])
  }

  /// A key with its value; keys are as written.
  package struct Member: Sendable, Hashable {
    /// The key as written.
    package var key: String
    /// Where the key stands.
    package var range: SourceRange
    /// What it is given.
    package var value: PlacedYAML
  }

  /// What stands there.
  package var content: Content
  /// Where it stands, or at least begins.
  package var range: SourceRange

  /// What stands at a place.
  package init(content: Content, range: SourceRange) {
    self.content = content
    self.range = range
  }

  /// Whether nothing is said: no value, or a blank one.
  package var isBlank: Bool {
    switch content {
    case .nothing: true
    case .text(let text): text.singleLine.isEmpty
    case .list, .mapping: false
    }
  }
}
