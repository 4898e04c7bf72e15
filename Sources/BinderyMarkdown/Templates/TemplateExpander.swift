/// Replaces the templates of an essay by Markdown, before anybody reads that.
///
/// Templates in code stay, but for `raw` where the site would have taken it away. What is no
/// template that its language knows stays text. Takes linear time.
enum TemplateExpander {
  /// Expands the templates of a text of valid UTF-8 with LF line ends.
  ///
  /// - Returns: the text to read, and what the author should know, in the order of the text.
  static func expand(
    _ text: [UInt8], in context: TemplateContext
  ) -> (text: EditedText, findings: [TemplateFinding]) {
    text.withUnsafeBufferPointer { buffer in
      guard mayHoldTemplates(buffer) else { return (EditedText(text), []) }
      var expansion = TemplateExpansion(buffer, context)
      expansion.run()
      return (EditedText(text, edits: expansion.edits), expansion.findings)
    }
  }

  /// Most texts hold no `{{` and no `{%`, and cost no more than the look for them.
  static func mayHoldTemplates(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var from = 0
    while let brace = text.next(UInt8(ascii: "{"), from: from), brace + 1 < text.count {
      if text[brace + 1] == UInt8(ascii: "%") || text[brace + 1] == UInt8(ascii: "{") {
        return true
      }
      from = brace + 1
    }
    return false
  }
}
