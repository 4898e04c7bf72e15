internal import BinderyModel

/// Where Jekyll publishes a page, which is neither a post nor of a collection
/// (jekyllrb.com/docs/pages).
struct JekyllPage {
  private let essay: EssayDraft
  private let site: SiteConfiguration

  /// A page of a site.
  init(_ essay: EssayDraft, in site: SiteConfiguration) {
    self.essay = essay
    self.site = site
  }

  /// The page's address, then those that it had; none where an `_` hides it.
  var addresses: [String] {
    let given = essay.header.permalink
    let own = given.map { $0.hasPrefix("/") ? $0 : "/" + $0 } ?? byPlace
    return [own].compactMap { $0 } + essay.header.formerAddresses
  }

  /// The address that the file's place makes; `index` is its folder.
  private var byPlace: String? {
    let folders = essay.file.path.components(below: essay.file.root).dropLast()
      .map { String(decoding: $0, as: UTF8.self) }
    guard !folders.contains(where: { $0.hasPrefix("_") }) else { return nil }
    let folder = "/" + folders.map { $0 + "/" }.joined()
    guard essay.file.stem.lowercased() != "index" else { return folder }
    let isFolder = site.permalink == "pretty" || site.permalink?.hasSuffix("/") == true
    return folder + essay.file.stem + (isFolder ? "/" : ".html")
  }
}
