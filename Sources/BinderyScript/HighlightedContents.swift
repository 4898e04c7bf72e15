public import BinderyModel

/// The contents of a book with its code cut by meaning.
public struct HighlightedContents: BookContents {
  private let contents: any BookContents
  private let highlighter: Highlighter

  /// Contents whose code a highlighter cuts.
  public init(_ contents: any BookContents, by highlighter: Highlighter) {
    self.contents = contents
    self.highlighter = highlighter
  }

  /// The body of a chapter, its code with runs.
  public func body(of chapter: ChapterID) throws -> Body {
    var body = try contents.body(of: chapter)
    body.rewriteCode { code in
      if code.runs.isEmpty { code.runs = highlighter.runs(of: code) }
    }
    return body
  }

  /// The bytes of an asset.
  public func data(of asset: AssetID) throws -> [UInt8] { try contents.data(of: asset) }

  /// Keeps what was learnt for other runs.
  public func finish() {
    highlighter.finish()
    contents.finish()
  }
}
