internal import BinderyMarkdown
internal import BinderyModel

/// Says where the links of essays lead.
struct LinkResolver {
  let essays: [EssayDraft]
  let addresses: EssayAddresses
  let site: SiteConfiguration

  /// The essay that a link stands in.
  private struct Place {
    var essay: ChapterID
    /// The folder of its file.
    var folder: RootedPath
  }

  /// Where the links of one essay lead, in the order of its survey, and what leads nowhere.
  func resolve(_ id: ChapterID) -> ([Link.Target], [Diagnostic]) {
    let essay = essays[id.index]
    guard !essay.links.isEmpty else { return ([], []) }
    let folder = RootedPath(essay.file.path, root: essay.file.root).parent
    let place = Place(essay: id, folder: folder)
    var diagnostics: [Diagnostic] = []
    let targets = essay.links.map { link -> Link.Target in
      let (target, problem) = resolve(link.destination, in: place)
      if let problem { diagnostics.append(diagnostic(of: problem, link, in: id)) }
      if case .essay(let other, _) = target, let note = caseNote(of: link, to: other, in: id) {
        diagnostics.append(note)
      }
      return target
    }
    return (targets, diagnostics)
  }

  /// What is told of a link to a file whose name has other capitals: a site may not find it.
  private func caseNote(
    of link: EssaySurvey.Reference, to other: ChapterID, in id: ChapterID
  ) -> Diagnostic? {
    let path = Destination(link.destination).path
    guard EssayName.isEssay(Array(path.utf8)),
      let last = path.split(separator: "/").last.map({ PercentEncoding.decode($0) })
    else { return nil }
    return Diagnostic.caseNote(
      "link", last, essays[other.index].file.name, file: essays[id.index].file.source,
      at: link.source)
  }

  private func resolve(_ written: String, in place: Place) -> (Link.Target, LinkProblem?) {
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
      return EssayReference(destination: destination.text)
        .map { tagged($0, destination, in: place) } ?? (.dead(written), .unknownKind)
    case "javascript"?, "data"?, "vbscript"?, "file"?: return (.dead(written), .unsafe)
    case _? where destination.isDrive: return (.dead(written), .outside)
    case _?:
      // A colon in a file's name, or a kind of address that books cannot open.
      let (target, problem) = local(Destination("./" + destination.text), written, in: place)
      return problem == nil ? (target, nil) : (.dead(written), .unknownKind)
    }
  }

  private func web(
    _ destination: Destination, _ written: String, in place: Place
  ) -> (Link.Target, LinkProblem?) {
    if let path = site.address?.path(of: destination),
      let essay = addresses.essay(published: path)
    {
      return target(essay, destination, written, in: place)
    }
    guard let address = WebAddress(destination.text) else { return (.dead(written), .malformed) }
    return (.external(address), nil)
  }

  private func local(
    _ destination: Destination, _ written: String, in place: Place
  ) -> (Link.Target, LinkProblem?) {
    let path = destination.path
    if path.isEmpty {
      guard !destination.text.isEmpty else { return (.dead(written), .empty) }
      return target(place.essay, destination, written, in: place)
    }
    if path.utf8.first == .slash { return fromRoot(destination, written, in: place) }
    let asWritten = place.folder.following(path.utf8)
    if let essay = asWritten.flatMap({ addresses.essay(at: $0.path) }) {
      return target(essay, destination, written, in: place)
    }
    var decoded: RootedPath?
    if path.utf8.contains(UInt8(ascii: "%")) {
      decoded = place.folder.following(PercentEncoding.decode(path.utf8))
      if let essay = decoded.flatMap({ addresses.essay(at: $0.path) }) {
        return target(essay, destination, written, in: place)
      }
    }
    // Some write addresses below the site's root without the slash.
    if let essay = addresses.essay(following: String(path), from: place.essay)
      ?? addresses.essay(published: String(path))
    {
      return target(essay, destination, written, in: place)
    }
    if let essay = addresses.names?.essay(named: PercentEncoding.decode(path)) {
      return target(essay, destination, written, in: place)
    }
    for file in [asWritten, decoded] {
      guard let address = file.flatMap(address) else { continue }
      return (.external(address), nil)
    }
    return (.dead(written), asWritten == nil && decoded == nil ? .outside : .nowhere)
  }

  /// Where the site publishes a file that is no essay, such as an archive beside a page.
  private func address(of file: RootedPath) -> WebAddress? {
    guard let base = site.address?.text, !EssayName.isEssay(file.path.name) else { return nil }
    let root = file.root
    let folder = site.assetFolders.first { file.path.isInside(root.appending($0)) }
    guard let folder, Disk.isFile(file.path) else { return nil }
    return WebAddress(base + "/" + file.path.text(below: root.appending(folder)))
  }

  /// Where a tag leads that names an essay.
  private func tagged(
    _ reference: EssayReference, _ destination: Destination, in place: Place
  ) -> (Link.Target, LinkProblem?) {
    let root = RootedPath(place.folder.root, root: place.folder.root)
    let bases =
      switch reference.tag {
      case .postURL, .link, .postLink, .postPath, .wikilink, .embed: [root]
      case .ref, .relref:
        (reference.name.utf8.first == .slash ? [] : [place.folder])
          + [root] + [root.following("content".utf8)].compactMap { $0 }
      }
    let found =
      reference.tag == .wikilink || reference.tag == .embed
      ? note(named: reference.name, in: place)
      : bases.lazy.compactMap { $0.following(reference.name.utf8) }
        .compactMap { addresses.essay(at: $0.path) }.first
        ?? addresses.essay(named: reference.name)
    guard let found else { return (.dead(reference.shown), .nowhere) }
    return target(found, destination, reference.shown, in: place)
  }

  /// The essay that a name in double brackets means: by a path from the note's folder where it
  /// begins with one, else by name.
  private func note(named name: String, in place: Place) -> ChapterID? {
    let relative = name.hasPrefix(".") ? place.folder.following(name.utf8) : nil
    return relative.flatMap { addresses.essay(at: $0.path) } ?? addresses.names?.essay(named: name)
  }

  private func fromRoot(
    _ destination: Destination, _ written: String, in place: Place
  ) -> (Link.Target, LinkProblem?) {
    let writtenPath = String(destination.path)
    let path = site.address?.withoutBase(writtenPath) ?? writtenPath
    if let essay = addresses.essay(published: path) {
      return target(essay, destination, written, in: place)
    }
    let root = place.folder.root
    let decoded = PercentEncoding.decode(path[...].utf8)
    guard let rooted = RootedPath(root, root: root).following(decoded) else {
      return (.dead(written), .outside)
    }
    if let essay = addresses.essay(at: rooted.path) {
      return target(essay, destination, written, in: place)
    }
    // What the book does not hold is still to be had on the site.
    guard let base = site.address?.text, let address = WebAddress(base + path + destination.suffix)
    else { return (.dead(written), .nowhere) }
    return (.external(address), nil)
  }

  private func target(
    _ essay: ChapterID, _ destination: Destination, _ written: String, in place: Place
  ) -> (Link.Target, LinkProblem?) {
    guard let fragment = destination.fragment, !fragment.isEmpty, fragment != "top" else {
      return (.essay(essay, anchor: nil), nil)
    }
    if let anchor = essays[essay.index].anchors[fragment] {
      return (.essay(essay, anchor: anchor == Anchors.beginning ? nil : anchor), nil)
    }
    // The right essay is better than none; the same one helps nobody.
    let target: Link.Target = essay == place.essay ? .dead(written) : .essay(essay, anchor: nil)
    return (target, .noSuchPlace)
  }
}
