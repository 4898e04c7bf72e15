internal import BinderyYAML

/// The keys that Bindery reads in front matter.
enum FrontMatterKeys {
  /// Every key that has a meaning here, small letters.
  static let known = [
    "title", "subtitle", "description", "summary", "excerpt", "date", "last_modified_at",
    "last-modified", "updated", "lastmod", "modified", "author", "authors", "tags", "tag",
    "categories", "category", "keywords", "lang", "language", "locale", "published", "draft",
    "image", "cover", "permalink", "slug", "redirect_from", "aliases", "url", "quotes",
    "ruby", "mdi", "writing-mode",
  ]

  /// Keys of other programs that lie one letter from one of ours and are no mistakes.
  static let neighbours = [
    "images", "covers", "quote", "update", "titles", "dates", "locales", "slugs",
  ]

  /// Keys that say the same thing.
  private static let groups = [
    ["author", "authors"], ["lang", "language", "locale"], ["category", "categories"],
    ["tag", "tags"], ["cover", "image"], ["permalink", "url"],
  ]

  /// The keys that say what a key says.
  static func synonyms(of key: String) -> [String] { groups.first { $0.contains(key) } ?? [key] }

  /// The key that an unknown one was probably meant to be.
  static func intended(by key: String) -> String? {
    known.contains(key) || neighbours.contains(key) ? nil : NearMiss.find(key, among: known)
  }
}
