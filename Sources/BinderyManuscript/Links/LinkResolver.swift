internal import BinderyMarkdown
internal import BinderyModel

/// Says where the links of essays lead.
struct LinkResolver {
  let essays: [EssayDraft]
  let addresses: EssayAddresses
  let site: SiteConfiguration
  /// What the site has beside the essays of the book.
  var pages: SitePages
  private var anchors: AnchorFinder
  var near: NearEssays
  /// The first essay below a folder, where somebody asked.
  private var firstEssays: [DiskPath: ChapterID?] = [:]

  /// The essay that a link stands in.
  struct Place {
    var essay: ChapterID
    /// The folder of its file.
    var folder: RootedPath
    /// Whether the link is where a page sends its readers, so that it is not followed again.
    var isRedirected = false
  }

  /// Where a link leads, and why it does not lead where its author meant.
  typealias Answer = (target: Link.Target, problem: LinkProblem?)

  /// A resolver for the essays of a book, in its order.
  init(
    _ essays: [EssayDraft], _ addresses: EssayAddresses, site: SiteConfiguration, pages: SitePages
  ) {
    self.essays = essays
    self.addresses = addresses
    self.site = site
    self.pages = pages
    anchors = AnchorFinder(rule: site.slugRule)
    near = NearEssays(essays)
  }

  /// Where the links of one essay lead, in the order of its survey, and what leads nowhere.
  mutating func resolve(_ id: ChapterID) -> ([Link.Target], [Diagnostic]) {
    let essay = essays[id.index]
    guard !essay.links.isEmpty else { return ([], []) }
    let folder = RootedPath(essay.file.path, root: essay.file.root).parent
    let place = Place(essay: id, folder: folder)
    var targets: [Link.Target] = []
    var diagnostics: [Diagnostic] = []
    for link in essay.links {
      let (target, problem) = resolve(link.destination, in: place)
      targets.append(target)
      if let problem { diagnostics.append(diagnostic(of: problem, link, in: id)) }
      if case .essay(let other, _) = target, let note = caseNote(of: link, to: other, in: id) {
        diagnostics.append(note)
      }
    }
    return (targets, diagnostics)
  }

  /// What is told of a link to a file whose name has other capitals: a site may not find it.
  private func caseNote(
    of link: EssaySurvey.Reference, to other: ChapterID, in id: ChapterID
  ) -> Diagnostic? {
    let path = Destination(link.destination).path
    guard EssayName.isEssay(Array(path.utf8)) else { return nil }
    let parts = PercentEncoding.decode(path).split(separator: "/")
      .filter { $0 != "." && $0 != ".." }
    let file = essays[other.index].file
    let own = file.path.components(below: file.root).suffix(parts.count)
      .map { String(decoding: $0, as: UTF8.self) }
    return Diagnostic.caseNote(
      "link", parts.joined(separator: "/"), own.joined(separator: "/"),
      file: essays[id.index].file.source, at: link.source)
  }

  /// Where a destination leads from an essay.
  mutating func resolve(_ written: String, in place: Place) -> Answer {
    let destination = Destination(written)
    switch destination.scheme {
    case nil where destination.isHostRelative:
      return web(Destination("https:" + destination.text), written, in: place)
    case nil: return local(destination, written, in: place)
    case "http"?, "https"?: return web(destination, written, in: place)
    case "mailto"?, "tel"?:
      guard let address = WebAddress(destination.text) else { return (.dead(written), .nowhere) }
      return (.external(address), nil)
    case EssayReference.scheme?:
      guard let reference = EssayReference(destination: destination.text) else {
        return (.dead(written), .unknownKind)
      }
      return tagged(reference, destination, in: place)
    case "javascript"?, "data"?, "vbscript"?, "file"?: return (.dead(written), .unsafe)
    case _? where destination.isDrive: return (.dead(written), .outside)
    case _?:
      // A colon in a file's name, or a kind of address that books cannot open.
      let (target, problem) = local(Destination("./" + destination.text), written, in: place)
      return problem == nil ? (target, nil) : (.dead(written), .unknownKind)
    }
  }

  private mutating func web(
    _ destination: Destination, _ written: String, in place: Place
  ) -> Answer {
    if let path = site.address?.path(of: destination),
      let essay = addresses.essay(published: path)
    {
      return target(essay, destination, written, in: place)
    }
    if let address = WebAddress(destination.text) { return (.external(address), nil) }
    // Browsers read one slash as two (URL Standard, special authority ignore slashes state).
    let path = destination.path.drop { $0 == "/" }
    guard destination.path.utf8.first == .slash, destination.path.utf8.dropFirst().first != .slash,
      let scheme = destination.scheme,
      let address = WebAddress("\(scheme)://\(path)\(destination.suffix)")
    else { return (.dead(written), .malformed) }
    return (.external(address), nil)
  }

  private mutating func local(
    _ destination: Destination, _ written: String, in place: Place
  ) -> Answer {
    let path = destination.path
    if path.isEmpty {
      guard !destination.text.isEmpty else { return (.dead(written), .empty) }
      return target(place.essay, destination, written, in: place)
    }
    if path.utf8.first == .slash { return fromRoot(destination, written, in: place) }
    var files = [place.folder.following(path.utf8)]
    if path.utf8.contains(UInt8(ascii: "%")) {
      files.append(place.folder.following(PercentEncoding.decode(path.utf8)))
    }
    let found = files.compactMap { $0 }
    let addresses = addresses
    // Some write addresses below the site's root without the slash.
    let essay =
      found.lazy.compactMap { addresses.essay(at: $0.path) }.first
      ?? addresses.essay(following: String(path), from: place.essay)
      ?? addresses.essay(published: String(path))
      ?? addresses.names?.essay(named: PercentEncoding.decode(path))
    if let essay { return target(essay, destination, written, in: place) }
    for file in found {
      if let answer = outside(file, destination, in: place) { return answer }
    }
    // An address in parentheses of its own is still one.
    if path.utf8.first == UInt8(ascii: "("), destination.text.utf8.last == UInt8(ascii: ")") {
      let inner = resolve(String(destination.text.dropFirst().dropLast()), in: place)
      if inner.problem == nil { return inner }
    }
    return (.dead(written), found.isEmpty ? .outside : .nowhere)
  }

  private mutating func fromRoot(
    _ destination: Destination, _ written: String, in place: Place
  ) -> Answer {
    let writtenPath = String(destination.path)
    let path = site.address?.withoutBase(writtenPath) ?? writtenPath
    if let essay = addresses.essay(published: path) {
      return target(essay, destination, written, in: place)
    }
    let root = RootedPath(place.folder.root, root: place.folder.root)
    guard let rooted = root.following(PercentEncoding.decode(path[...].utf8)) else {
      return (.dead(written), .outside)
    }
    let content = site.contentFolder.flatMap { root.following($0.utf8) }
      .flatMap { $0.following(PercentEncoding.decode(path[...].utf8)) }
    for file in [rooted, content].compactMap({ $0 }) {
      if let essay = addresses.essay(at: file.path) {
        return target(essay, destination, written, in: place)
      }
    }
    for file in [rooted, content].compactMap({ $0 }) {
      if let answer = outside(file, destination, in: place) { return answer }
    }
    // What the book does not hold is still to be had on the site, but no site shows Markdown.
    guard !EssayName.isEssay(rooted.path.name),
      let address = site.whole(path + destination.suffix)
    else { return (.dead(written), .nowhere) }
    return (.external(address), nil)
  }

  /// A link to an essay, and to the place in it that a fragment names.
  mutating func target(
    _ essay: ChapterID, _ destination: Destination, _ written: String, in place: Place
  ) -> Answer {
    guard let fragment = destination.fragment, !fragment.isEmpty, fragment != "top" else {
      return (.essay(essay, anchor: nil), nil)
    }
    let places = essays[essay.index].anchors
    let headings = fragment.split(separator: "#")
    let found =
      anchors.identifier(fragment, in: places, of: essay)
      ?? (headings.count > 1
        ? anchors.identifier(below: headings, in: places, of: essay) : nil)
    if let found {
      return (.essay(essay, anchor: found == Anchors.beginning ? nil : found), nil)
    }
    // The right essay is better than none; the same one helps nobody.
    let target: Link.Target = essay == place.essay ? .dead(written) : .essay(essay, anchor: nil)
    return (target, .noSuchPlace(in: essay))
  }

  /// The first essay of the book that lies below a folder.
  mutating func firstEssay(below folder: DiskPath) -> ChapterID? {
    if let known = firstEssays[folder] { return known }
    let first = essays.firstIndex { $0.file.path.isInside(folder) }.map { ChapterID($0) }
    firstEssays[folder] = .some(first)
    return first
  }
}
