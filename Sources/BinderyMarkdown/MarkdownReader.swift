public import BinderyModel

/// Reads Markdown into blocks and notes.
public struct MarkdownReader: Sendable {
  /// A reader of CommonMark and GFM.
  public init() {}

  /// Reads the text of one essay.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8 with LF line ends, without front matter, controls and noncharacters.
  ///   - file: the file that diagnostics name.
  ///   - firstLine: the line of the file that the text begins with, from 1.
  /// - Returns: the body with unresolved links and pictures, and what was found on the way.
  public func read(_ text: [UInt8], of file: SourcePath, firstLine: Int = 1) -> MarkdownDocument {
    MarkdownDocument(body: Body(), diagnostics: [])
  }
}

/// What a reader made of a text.
public struct MarkdownDocument: Sendable {
  /// The blocks and notes; links and pictures still `unresolved`, headings without identifiers
  /// unless the author gave one.
  public var body: Body
  /// What the author should know, in the order of the text.
  public var diagnostics: [Diagnostic]

  /// A document.
  public init(body: Body, diagnostics: [Diagnostic]) {
    self.body = body
    self.diagnostics = diagnostics
  }
}
