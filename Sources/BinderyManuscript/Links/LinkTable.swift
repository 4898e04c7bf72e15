internal import BinderyModel

/// Where the links of all essays lead.
struct LinkTable: Sendable {
  /// What is known of the addresses of essays.
  let addresses: EssayAddresses
  /// For each essay, where its links lead, in the order of its survey.
  private(set) var targets: [[Link.Target]] = []
  /// For each essay, what the author should know of its links.
  private(set) var diagnostics: [[Diagnostic]] = []

  /// Follows the links of the essays of a book, in its order.
  init(_ essays: [EssayDraft], of input: ManuscriptInput, limits: ManuscriptLimits) {
    addresses = EssayAddresses(
      essays, aliases: input.aliases, rules: input.rules, site: input.site)
    var links = LinkResolver(
      essays, addresses, site: input.site,
      pages: SitePages(
        root: input.root, site: input.site, rules: input.rules, limits: limits))
    for index in essays.indices {
      let (targets, problems) = links.resolve(ChapterID(index))
      self.targets.append(targets)
      diagnostics.append(problems)
    }
  }
}
