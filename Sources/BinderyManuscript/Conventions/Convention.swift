internal import BinderyMarkdown
internal import BinderyModel

/// How a folder of essays is laid out.
public enum Convention: String, Sendable, Hashable, CaseIterable {
  /// A book of mdBook: `book.toml`, chapters listed in `src/SUMMARY.md`.
  case mdbook
  /// A book of GitBook or HonKit: chapters listed in `SUMMARY.md`.
  case gitbook
  /// A Hugo site: essays in `content`, pictures beside them or in `static`.
  case hugo
  /// A Hexo site: posts in `source/_posts`, a configuration in `_config.yml`.
  case hexo
  /// A Jekyll site: dated files in `_posts`, a configuration in `_config.yml`.
  case jekyll
  /// A vault of Obsidian: notes that link to each other by name.
  case obsidian
  /// Any folder of Markdown files, in natural name order.
  case plain

  /// What people call it; `nil` where it has no name.
  public var name: String? {
    switch self {
    case .mdbook: "mdBook"
    case .gitbook: "GitBook"
    case .hugo: "Hugo"
    case .hexo: "Hexo"
    case .jekyll: "Jekyll"
    case .obsidian: "Obsidian"
    case .plain: nil
    }
  }

  /// The convention's rules.
  var rules: any ConventionRules {
    switch self {
    case .mdbook: MDBookConvention()
    case .gitbook: GitBookConvention()
    case .hugo: HugoConvention()
    case .hexo: HexoConvention()
    case .jekyll: JekyllConvention()
    case .obsidian: ObsidianConvention()
    case .plain: PlainConvention()
    }
  }
}

/// What a convention decides.
protocol ConventionRules: Sendable {
  /// The root of the site that a folder belongs to; `nil` where it does not follow the convention.
  ///
  /// Nothing that an essay names may lead out of it. The folder is canonical, and lies in the root.
  func root(of folder: DiskPath) -> DiskPath?

  /// What the site says of itself, and what was wrong with that.
  func configuration(
    of root: DiskPath, limits: ManuscriptLimits
  ) -> (SiteConfiguration, [Diagnostic])

  /// The folder that is bound instead of one that is given, when a language is asked for.
  func folder(of language: String, in folder: DiskPath, root: DiskPath) -> DiskPath?

  /// The language that a folder of a site is kept for, where the site says so.
  func language(of folder: DiskPath, root: DiskPath) -> LanguageTag?

  /// Whose templates the essays of a site hold.
  func templates(of root: DiskPath) -> TemplateLanguage

  /// The files that are essays of a book, in order, of all that were found.
  func essays(among files: [FolderFile], includeDrafts: Bool) -> [FolderFile]

  /// The essays as their author lists them, of all that were found in a folder; `nil` where there
  /// is no list.
  func arrangement(
    of files: [FolderFile], in folder: DiskPath, root: DiskPath, includeDrafts: Bool,
    limits: ManuscriptLimits
  ) -> Arrangement?

  /// The essays of one of the site's languages, of those found in a folder; the site then speaks that
  /// language.
  func select(
    _ files: [FolderFile], of folder: DiskPath, in site: inout SiteConfiguration, language: String?
  ) -> ([FolderFile], [Diagnostic])

  /// The essays that are chapters, in their own order, and what was left out; `now` is the moment
  /// after which a date is still to come, where somebody says.
  func chapters(
    among essays: [EssayDraft], in site: SiteConfiguration, now: Timestamp?
  ) -> ([EssayDraft], [Diagnostic])

  /// What is told of the files of a folder that are no essays of its book.
  func remarks(on leftOut: [FolderFile], in site: SiteConfiguration) -> [Diagnostic]

  /// Whether an essay is called by its file's name, unless its first heading is of the first level.
  var namesAreTitles: Bool { get }

  /// Whether essays stand in the order of their dates.
  var isOrderedByDate: Bool { get }

  /// The paths below the site's address that each essay is, or was, published at.
  func addresses(of essays: [EssayDraft], in site: SiteConfiguration) -> [[String]]
}

extension ConventionRules {
  /// Most folders are kept for no language.
  func language(of folder: DiskPath, root: DiskPath) -> LanguageTag? { nil }

  /// Most conventions have no folders of languages.
  func folder(of language: String, in folder: DiskPath, root: DiskPath) -> DiskPath? { nil }

  /// Most conventions know no list.
  func arrangement(
    of files: [FolderFile], in folder: DiskPath, root: DiskPath, includeDrafts: Bool,
    limits: ManuscriptLimits
  ) -> Arrangement? { nil }

  /// Mostly nothing: what was left out was told on the way.
  func remarks(on leftOut: [FolderFile], in site: SiteConfiguration) -> [Diagnostic] { [] }

  /// File names are mostly made for addresses, not for readers.
  var namesAreTitles: Bool { false }

  /// Most sites have one language.
  func select(
    _ files: [FolderFile], of folder: DiskPath, in site: inout SiteConfiguration, language: String?
  ) -> ([FolderFile], [Diagnostic]) { (files, []) }

  /// Mostly all of them are.
  func chapters(
    among essays: [EssayDraft], in site: SiteConfiguration, now: Timestamp?
  ) -> ([EssayDraft], [Diagnostic]) { (essays, []) }
}
