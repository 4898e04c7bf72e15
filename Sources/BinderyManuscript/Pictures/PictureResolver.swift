internal import BinderyConcurrency
internal import BinderyModel

/// Puts the pictures of all essays on one shelf, each content once, and says what each name shows.
struct PictureResolver {
  private(set) var shelf = AssetShelf()
  /// For each essay, what its pictures show, in the order of its survey.
  private(set) var sources: [[Image.Source]] = []
  /// For each essay, what the author should know.
  private(set) var diagnostics: [[Diagnostic]] = []
  /// For each essay, what its pictures add to its features.
  private(set) var features: [ContentFeatures] = []

  private var finder: PictureFinder
  private var remote: RemoteImages
  private var verdicts: [DiskPath: PictureVerdict] = [:]
  private var reported: Set<AssetID> = []
  /// The films and sounds with something to hear.
  private var sounding: Set<AssetID> = []
  private let inspection: PictureInspection
  /// What was read and need not be read again.
  let kept: KeptPictures
  private let limits: ManuscriptLimits
  private let jobs: Int
  private var tally: PictureTally

  /// A resolver for the pictures of a site.
  init(
    site: SiteConfiguration, remote: RemoteImages, inspection: PictureInspection,
    limits: ManuscriptLimits, jobs: Int
  ) {
    finder = PictureFinder(site: site)
    self.remote = remote
    tally = PictureTally(policy: inspection.policy)
    self.inspection = inspection
    kept = KeptPictures(room: limits.keptPictureBytes)
    self.limits = limits
    self.jobs = jobs
  }

  /// What there is to tell of all pictures together.
  var summary: [Diagnostic] { tally.diagnostics }

  /// Resolves the pictures of the essays, in the order of the book.
  mutating func resolve(_ essays: [EssayDraft]) {
    let findings = essays.map { essay in
      essay.pictures.map { picture -> PictureFinder.Finding? in
        guard case .written(let written) = picture.target else { return nil }
        return finder.find(written, from: essay.file)
      }
    }
    let roles = essays.flatMap { $0.pictures.map(\.role) }
    remote.fetch(zip(findings.joined(), roles))
    inspect(
      zip(findings.joined(), roles).map { (remote.local($0), limits.bytes(of: $1.family)) })
    for (index, essay) in essays.enumerated() {
      sources.append([])
      diagnostics.append([])
      features.append([])
      for (number, picture) in essay.pictures.enumerated() {
        let use = PictureUse(
          reference: picture, file: essay.file.source, root: essay.file.root,
          chapter: ChapterID(index), number: number)
        let source = source(of: use, findings[index][number])
        if case .asset(let id) = source { note(id, use) }
        sources[index].append(source)
      }
      if let note = Diagnostic.noAlternative(essay, sources[index]) { report(note) }
    }
  }

  /// Resolves the cover that a configuration or an essay names, at a place where that is known.
  mutating func cover(
    _ written: String, from file: FolderFile, at source: SourceRange? = nil
  ) -> (AssetID?, [Diagnostic]) {
    let finding = finder.find(written, from: file)
    remote.fetch([(finding, .picture)])
    inspect([(remote.local(finding), limits.pictureBytes)])
    return cover(finding, written: written, file: file, source: source)
  }

  /// Resolves the cover that the command line names: any file of this machine.
  mutating func cover(at path: DiskPath, written: String) -> (AssetID?, [Diagnostic]) {
    let finding: PictureFinder.Finding = Disk.resolve(path).map { .file($0) } ?? .missing
    inspect([(finding, limits.pictureBytes)])
    return cover(finding, written: written, file: nil)
  }

  private mutating func cover(
    _ finding: PictureFinder.Finding, written: String, file: FolderFile?,
    source place: SourceRange? = nil
  ) -> (AssetID?, [Diagnostic]) {
    diagnostics.append([])
    defer { diagnostics.removeLast() }
    let reference = PictureReference(
      target: .written(written), source: place, lacksAlternative: false)
    let use = PictureUse(
      reference: reference, file: file?.source, root: file?.root, chapter: ChapterID(0), number: 0)
    guard case .asset(let id) = source(of: use, finding) else {
      return (nil, diagnostics.last ?? [])
    }
    return (id, diagnostics.last ?? [])
  }

  /// Looks at each file once, on several threads; of each no more than its bytes are read.
  private mutating func inspect(_ findings: [(finding: PictureFinder.Finding?, limit: Int)]) {
    var paths: [DiskPath] = []
    var sizes: [DiskPath: Int] = [:]
    for case (.file(let path)?, let limit) in findings where verdicts[path] == nil {
      if sizes[path] == nil { paths.append(path) }
      sizes[path] = max(limit, sizes[path] ?? 0)
    }
    let looked = concurrentMap(count: paths.count, jobs: jobs) {
      [paths, sizes, inspection, kept] index -> PictureVerdict in
      do throws(FileRefusal) {
        let path = paths[index]
        let bytes = try Disk.read(path, limit: sizes[path] ?? 0)
        let verdict = inspection.inspect(bytes)
        if verdict.shipsItsBytes { kept.keep(bytes, of: path) }
        return verdict
      } catch {
        return .refused(error)
      }
    }
    for (path, verdict) in zip(paths, looked) { verdicts[path] = verdict }
  }

  private mutating func note(_ id: AssetID, _ use: PictureUse) {
    var found: ContentFeatures = []
    switch use.reference.role {
    case .picture:
      found.insert(.pictures)
      if use.reference.lacksAlternative { found.insert(.picturesWithoutAlternative) }
      if shelf.assets[id.index].isAnimated { found.insert(.movingPictures) }
    case .poster: break
    case .sound: found.insert(.sounds)
    case .film: found.formUnion(sounding.contains(id) ? [.films, .sounds] : .films)
    }
    features[features.count - 1].formUnion(found)
  }

  private mutating func source(
    of use: PictureUse, _ finding: PictureFinder.Finding?
  ) -> Image.Source {
    switch finding {
    case .file(let path):
      let verdict = verdicts[path] ?? .refused(.missing)
      if let note = use.caseNote(path) { report(note) }
      return source(of: use, verdict, path)
    case .remote(let address): return source(of: use, address)
    case .outside:
      report(use.outside)
      return .missing(use.written)
    case .missing:
      report(use.missing)
      return .missing(use.written)
    case nil:
      guard case .data(let verdict) = use.reference.target else { return .missing(use.written) }
      return source(of: use, verdict, nil)
    }
  }

  /// What a picture on a server shows, or a film or a sound there.
  private mutating func source(of use: PictureUse, _ address: WebAddress) -> Image.Source {
    let file: String
    switch remote.picture(at: address, as: use.reference.role) {
    case .fetched(let path): file = path
    case .old(let path, let reason):
      report(use.old(reason))
      file = path
    case .failed(let reason, let remedy):
      report(use.notFetched(reason, remedy))
      return .remote(address)
    case nil:
      report(remote.drops(use.reference.role) ? use.dropped : use.remote)
      return .remote(address)
    }
    let path = DiskPath(file)
    switch source(of: use, verdicts[path] ?? .refused(.missing), path) {
    case .asset(let id): return .asset(id)
    // A browser may show what a book cannot.
    case .missing, .remote, .unresolved: return .remote(address)
    }
  }

  /// What a picture at a path shows, or one in a `data:` address.
  private mutating func source(
    of use: PictureUse, _ verdict: PictureVerdict, _ path: DiskPath?
  ) -> Image.Source {
    switch verdict {
    case .unusable(let reason):
      report(use.unusable(reason))
      return .missing(use.written)
    case .refused(let refusal):
      report(use.refused(refusal))
      return .missing(use.written)
    case .usable(let picture) where !use.reference.role.admits(picture.mediaType.family):
      report(use.unusable(as: picture.mediaType))
      return .missing(use.written)
    case .usable(let picture):
      let origin =
        path.map { AssetShelf.Origin.file($0) } ?? .data(use.chapter, picture: use.number)
      let name = path.flatMap { use.name(of: $0) } ?? use.written
      let id = shelf.add(picture, from: origin, named: SourcePath(name))
      if picture.hasSound { sounding.insert(id) }
      if reported.insert(id).inserted {
        tally.count(picture.making)
        if let path, let note = use.mislabelled(picture, path.nameText) { report(note) }
        if picture.isCMYK { report(use.printed) }
        if case .failed(let reason) = picture.making { report(use.damaged(reason)) }
      }
      return .asset(id)
    }
  }

  private mutating func report(_ diagnostic: Diagnostic) {
    diagnostics[diagnostics.count - 1].append(diagnostic)
  }
}
