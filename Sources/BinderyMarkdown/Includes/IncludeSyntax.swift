/// How authors write that another file belongs here.
public enum IncludeSyntax: Sendable, Hashable {
  /// `{{#include file:range}}` and its like, of mdBook; in code as well.
  case mdBook
  /// `{% include "file" %}` of GitBook and HonKit, on a line of its own and outside code; and where
  /// the book has the plugin `include-codeblock`, `[import:1-3](file)`.
  case gitBook(importsCode: Bool)
}
