internal import BinderyModel

/// A language that a site is written in.
struct SiteLanguage: Sendable, Hashable {
  /// What the configuration and the names of files call it, in small letters: `zh-cn`.
  var key: String
  /// The language.
  var tag: LanguageTag?
  /// The folder below the site's root that its essays lie in, where it has its own.
  var folder: String?
  /// The site's title in it.
  var title: String?
  /// Who writes in it, where the configuration says.
  var authors: [String] = []
}
