internal import BinderyMarkdown
internal import BinderyModel

/// How a folder of essays is laid out.
public enum Convention: String, Sendable, Hashable, CaseIterable {
  /// A book of mdBook: `book.toml`, chapters listed in `src/SUMMARY.md`.
  case mdbook
  /// A book of GitBook or HonKit: chapters listed in `SUMMARY.md`.
  case gitbook
  /// A Jekyll site: dated files in `_posts`, a configuration in `_config.yml`.
  case jekyll
  /// Any folder of Markdown files, in natural name order.
  case plain

  /// What people call it; `nil` where it has no name.
  public var name: String? {
    switch self {
    case .mdbook: "mdBook"
    case .gitbook: "GitBook"
    case .jekyll: "Jekyll"
    case .plain: nil
    }
  }

  /// The convention's rules.
  var rules: any ConventionRules {
    switch self {
    case .mdbook: MDBookConvention()
    case .gitbook: GitBookConvention()
    case .jekyll: JekyllConvention()
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

  /// Whether essays stand in the order of their dates.
  var isOrderedByDate: Bool { get }

  /// The paths below the site's address that each essay is, or was, published at.
  func addresses(of essays: [EssayDraft], in site: SiteConfiguration) -> [[String]]
}

extension ConventionRules {
  /// Most conventions know no list.
  func arrangement(
    of files: [FolderFile], in folder: DiskPath, root: DiskPath, includeDrafts: Bool,
    limits: ManuscriptLimits
  ) -> Arrangement? { nil }
}
