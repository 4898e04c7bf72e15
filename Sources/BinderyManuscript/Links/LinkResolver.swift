internal import BinderyModel

/// Says where the links of essays lead.
struct LinkResolver {
  let essays: [EssayDraft]
  let addresses: EssayAddresses
  let site: SiteConfiguration

  /// Where the links of one essay lead, in the order of its survey, and what leads nowhere.
  func resolve(_ id: ChapterID) -> ([Link.Target], [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let targets = essays[id.index].links.map { link -> Link.Target in
      let (target, problem) = resolve(link.destination, in: id)
      if let problem { diagnostics.append(diagnostic(of: problem, link, in: id)) }
      return target
    }
    return (targets, diagnostics)
  }

  private func resolve(_ written: String, in id: ChapterID) -> (Link.Target, LinkProblem?) {
    let destination = Destination(written)
    switch destination.scheme {
    case nil where destination.isHostRelative:
      return web("https", destination.path + Self.suffix(of: written), destination, written, id)
    case nil: return local(destination, written, in: id)
    case "http"?, "https"?:
      return web(destination.scheme ?? "https", destination.afterScheme, destination, written, id)
    case let scheme? where scheme == "mailto" || scheme == "tel":
      guard !destination.afterScheme.isEmpty else { return (.dead(written), .nowhere) }
      return (.external("\(scheme):\(AddressEncoding.encode(destination.afterScheme))"), nil)
    case "javascript"?, "data"?, "vbscript"?, "file"?: return (.dead(written), .unsafe)
    case _? where destination.isDrive: return (.dead(written), .outside)
    case _?:
      // A colon in a file's name, or a kind of address that books cannot open.
      let (target, problem) = local(Destination("./" + written.singleLine), written, in: id)
      return problem == nil ? (target, nil) : (.dead(written), .unknownKind)
    }
  }

  private func web(
    _ scheme: String, _ afterScheme: String, _ destination: Destination, _ written: String,
    _ id: ChapterID
  ) -> (Link.Target, LinkProblem?) {
    if let path = site.address?.path(of: destination),
      let essay = addresses.essay(published: path)
    {
      return target(essay, fragment: destination.fragment, from: id, written)
    }
    guard let address = AddressEncoding.encodeWeb(scheme: scheme, afterScheme: afterScheme) else {
      return (.dead(written), .malformed)
    }
    return (.external(address), nil)
  }

  private func local(
    _ destination: Destination, _ written: String, in id: ChapterID
  ) -> (Link.Target, LinkProblem?) {
    if destination.path.isEmpty {
      guard !written.singleLine.isEmpty else { return (.dead(written), .empty) }
      return target(id, fragment: destination.fragment, from: id, written)
    }
    if destination.path.hasPrefix("/") { return fromRoot(destination, written, in: id) }
    let file = essays[id.index].file
    let folder = RootedPath(file.path, root: file.root).parent
    var isOutside = true
    for spelling in [Array(destination.path.utf8), PercentEncoding.decode(destination.path.utf8)] {
      guard let path = folder.following(spelling) else { continue }
      isOutside = false
      guard let essay = addresses.essay(at: path.path) else { continue }
      return target(essay, fragment: destination.fragment, from: id, written)
    }
    // Some write addresses below the site's root without the slash.
    if let essay = addresses.essay(published: destination.path) {
      return target(essay, fragment: destination.fragment, from: id, written)
    }
    return (.dead(written), isOutside ? .outside : .nowhere)
  }

  private func fromRoot(
    _ destination: Destination, _ written: String, in id: ChapterID
  ) -> (Link.Target, LinkProblem?) {
    let path = site.address?.withoutBase(destination.path) ?? destination.path
    if let essay = addresses.essay(published: path) {
      return target(essay, fragment: destination.fragment, from: id, written)
    }
    let root = essays[id.index].file.root
    let decoded = PercentEncoding.decode(path.utf8)
    guard let rooted = RootedPath(root, root: root).following(decoded) else {
      return (.dead(written), .outside)
    }
    if let essay = addresses.essay(at: rooted.path) {
      return target(essay, fragment: destination.fragment, from: id, written)
    }
    // What the book does not hold is still to be had on the site.
    guard let base = site.address?.text else { return (.dead(written), .nowhere) }
    return (.external(base + AddressEncoding.encode(path + Self.suffix(of: written))), nil)
  }

  private func target(
    _ essay: ChapterID, fragment: String?, from id: ChapterID, _ written: String
  ) -> (Link.Target, LinkProblem?) {
    guard let fragment, !fragment.isEmpty, fragment != "top" else {
      return (.essay(essay, anchor: nil), nil)
    }
    if let anchor = essays[essay.index].anchors[fragment] {
      return (.essay(essay, anchor: anchor == Anchors.beginning ? nil : anchor), nil)
    }
    // The right essay is better than none; the same one helps nobody.
    let target: Link.Target = essay == id ? .dead(written) : .essay(essay, anchor: nil)
    return (target, .noSuchPlace)
  }

  /// The query and the fragment as written.
  private static func suffix(of written: String) -> String {
    written.singleLine.firstIndex { "?#".contains($0) }.map { String(written.singleLine[$0...]) }
      ?? ""
  }
}
