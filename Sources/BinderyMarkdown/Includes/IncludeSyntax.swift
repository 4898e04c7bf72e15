/// How authors write that another file belongs here.
public enum IncludeSyntax: Sendable, Hashable {
  /// `{{#include file:range}}` and its like, of mdBook; in code as well.
  case mdBook
  /// `[import:1-3](file)`, of GitBook's `include-codeblock`; outside code.
  case codeImports
}
