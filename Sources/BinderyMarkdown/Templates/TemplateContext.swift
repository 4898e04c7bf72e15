public import BinderyModel

/// What the templates of an essay may ask for.
public struct TemplateContext: Sendable, Hashable {
  /// Whose tags the essay holds.
  public var language: TemplateLanguage
  /// Scheme and host of the site, without a final slash; empty where the site says none.
  public var siteAddress = ""
  /// The path that the site lies under: `/blog`, or empty.
  public var basePath = ""
  /// When the essay was published.
  public var date: Timestamp?
  /// What templates call `site.title` and the like, by what follows the first full stop, in small
  /// letters.
  public var siteValues: [String: String] = [:]
  /// What templates call `page.title` and the like, by what follows the first full stop, in small
  /// letters.
  public var pageValues: [String: String] = [:]
  /// The folder, beside the essay's file, of what belongs to the essay (Hexo's
  /// `post_asset_folder`).
  public var assetFolder: String?

  /// A context without values.
  public init(language: TemplateLanguage) { self.language = language }

  /// Whether a text may hold templates: most hold none, and need no context.
  public static func isNeeded(by text: [UInt8]) -> Bool {
    text.withUnsafeBufferPointer(TemplateExpander.mayHoldTemplates)
  }

  /// The value that templates call by a dotted name; `nil` where nobody knows it.
  func value(of name: String) -> String? {
    switch name {
    case "site.url": siteAddress.isEmpty && !isSiteKnown ? nil : siteAddress
    case "site.baseurl": basePath.isEmpty && !isSiteKnown ? nil : basePath
    case "page.date": date.flatMap { DatePattern.whole.text(of: $0) }
    default:
      if name.hasPrefix("site.") {
        siteValues[name.dropFirst(5).lowercased()]
      } else {
        name.hasPrefix("book.") && language == .gitBook
          ? siteValues[name.dropFirst(5).lowercased()]
          : name.hasPrefix("page.") ? pageValues[name.dropFirst(5).lowercased()] : nil
      }
    }
  }

  /// Whether an address that the site does not say is empty, rather than unknown.
  private var isSiteKnown: Bool { language == .jekyll || !siteAddress.isEmpty }
}
