/// The text of one essay: blocks and notes.
public struct Body: Sendable, Hashable {
  /// The blocks, without the heading that became the essay's title.
  public var blocks: [Block]
  /// The notes in the order of their numbers.
  public var notes: [Note]

  /// A text with its notes.
  public init(blocks: [Block] = [], notes: [Note] = []) {
    self.blocks = blocks
    self.notes = notes
  }
}

/// A foot- or endnote of an essay.
public struct Note: Sendable, Hashable {
  /// The label that the author gave it, unique in the essay.
  public var label: String
  /// Its number in the essay, from 1.
  public var number: Int
  /// How many references point to it.
  public var referenceCount: Int
  /// What it says.
  public var blocks: [Block]
  /// Where it was written.
  public var source: SourceRange?

  /// A note.
  public init(
    label: String, number: Int, referenceCount: Int, blocks: [Block], source: SourceRange? = nil
  ) {
    self.label = label
    self.number = number
    self.referenceCount = referenceCount
    self.blocks = blocks
    self.source = source
  }
}
