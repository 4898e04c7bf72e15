/// Whose tags an essay may hold.
public enum TemplateLanguage: String, Sendable, Hashable, CaseIterable {
  /// Liquid, as Jekyll runs it: `{% tag %}`, `{{ value }}`.
  case jekyll
  /// Hexo's tags, which look like Liquid's.
  case hexo
  /// Hugo's shortcodes: `{{< name >}}`, `{{% name %}}`.
  case hugo
  /// mdBook's marks are expanded beforehand, because files belong to them; braces are text.
  case mdBook = "mdbook"
  /// Nunjucks, as GitBook and HonKit run it: `{% tag %}`, `{{ value }}`.
  case gitBook = "gitbook"
  /// Nobody said: the known tags of all, and values only where they are known.
  case any

  /// Whether `{% tag %}` and `{{ value }}` are tags.
  var hasLiquid: Bool { self != .hugo && self != .mdBook }

  /// Whether `{{< name >}}` and `{{% name %}}` are tags.
  var hasShortcodes: Bool { self == .hugo || self == .any }

  /// Whether the site runs its tags inside code too, so that authors fence code with `raw`.
  var runsInCode: Bool { self == .jekyll || self == .hexo || self == .gitBook }

  /// Whether values are filled in in code too, where they are known.
  var fillsInCode: Bool { self == .gitBook }

  /// Whether a value that nobody knows is a mistake, rather than text that only looks like one.
  var reportsUnknownValues: Bool { self == .jekyll || self == .hexo }
}
