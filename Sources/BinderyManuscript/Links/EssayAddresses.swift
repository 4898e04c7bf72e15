internal import BinderyModel

/// The essays of a book by all that a link may call them.
struct EssayAddresses {
  private var byPath: [DiskPath: ChapterID] = [:]
  /// By path without extension, in small letters: how sites name the pages of their files.
  private var byLooseName: [[UInt8]: ChapterID] = [:]
  /// By path below the site's address, in small letters, without extension and final slash.
  private var bySitePath: [String: ChapterID] = [:]
  /// The addresses of each essay, the one that its convention makes first.
  private let published: [[String]]
  /// What essays call each other in double brackets; `nil` where they do not.
  let names: NoteNames?
  /// The names of each essay, from its folder below the root on, by the last part of the name.
  private var byLastName: [[UInt8]: [(name: [UInt8], id: ChapterID)]] = [:]

  /// The essays in the order of the book; `aliases` are links in the folder that lead to essays.
  init(
    _ essays: [EssayDraft], aliases: [DiskPath: DiskPath], rules: any ConventionRules,
    site: SiteConfiguration
  ) {
    published = rules.addresses(of: essays, in: site)
    names = site.hasWikilinks ? NoteNames(essays) : nil
    for (index, essay) in essays.enumerated() {
      let id = ChapterID(index)
      byPath[essay.file.path] = id
      add(id, named: Self.loose(essay.file.path))
      if EssayAddresses.frontPages.contains(essay.file.stem.lowercased()) {
        add(id, named: Self.loose(essay.file.path.parent))
      }
      add(id, namesOf: essay)
      for address in published[index] { add(id, published: address, on: site) }
    }
    for (link, path) in aliases {
      guard let id = byPath[path] else { continue }
      byPath[link] = id
    }
  }

  /// The essay of a file, its extension left out or another, its case wrong.
  func essay(at path: DiskPath) -> ChapterID? { byPath[path] ?? byLooseName[Self.loose(path)] }

  /// The essay that a tag names: by the file's name, with folders before it or without, or by the
  /// name without its date. Folders above the root count as well. Of several the first.
  func essay(named name: String) -> ChapterID? {
    let wanted = Self.name(Self.withoutExtension(Array(name.utf8).asciiLowercased))
    return byLastName[Self.last(of: wanted)]?.first {
      $0.name == wanted || $0.name.hasSuffix([.slash] + wanted)
        || wanted.hasSuffix([.slash] + $0.name)
    }?.id
  }

  /// The essay that is published at a path below the site's address.
  func essay(published path: String) -> ChapterID? { bySitePath[Self.normal(path)] }

  /// The essay that a path leads to from the address of another, as a browser follows it.
  func essay(following path: String, from id: ChapterID) -> ChapterID? {
    guard let address = published[id.index].first else { return nil }
    let top = DiskPath("/")
    let page = RootedPath(DiskPath("/" + address), root: top)
    let folder = address.hasSuffix("/") ? page : page.parent
    return folder.following(PercentEncoding.decode(path).utf8)
      .flatMap { essay(published: String(decoding: $0.path.bytes, as: UTF8.self)) }
  }

  /// Where an essay was published first, on a site of some address; `nil` where nobody knows.
  func original(of essay: EssayDraft, _ id: ChapterID, on site: String?) -> WebAddress? {
    guard essay.role == .essay, !essay.header.isHeldBack else { return nil }
    let own = published[id.index].filter { !essay.header.formerAddresses.contains($0) }
    // Sites of chapters show them as pages of HTML.
    let page = own.first { !EssayName.isEssay(Array($0.utf8)) }
    guard let path = page ?? own.first.map({ Self.withoutExtension($0) + ".html" }) else {
      return nil
    }
    if path.utf8.contains(UInt8(ascii: ":")), let address = WebAddress(path) { return address }
    return site.flatMap { WebAddress($0 + (path.hasPrefix("/") ? path : "/" + path)) }
  }

  private static func withoutExtension(_ path: String) -> String {
    String(decoding: withoutExtension(Array(path.utf8)), as: UTF8.self)
  }

  private mutating func add(
    _ id: ChapterID, published address: String, on site: SiteConfiguration
  ) {
    let isWhole = address.utf8.contains(UInt8(ascii: ":"))
    let path = isWhole ? site.address?.path(of: Destination(address)) ?? address : address
    let normal = Self.normal(path)
    if bySitePath[normal] == nil { bySitePath[normal] = id }
  }

  private mutating func add(_ id: ChapterID, named name: [UInt8]) {
    if byLooseName[name] == nil { byLooseName[name] = id }
  }

  private mutating func add(_ id: ChapterID, namesOf essay: EssayDraft) {
    let file = Self.loose(DiskPath(essay.file.path.text(below: essay.file.root)))
    var names = [Self.name(file)]
    if essay.slug != essay.file.stem {
      let folder = names[0].dropLast(Self.last(of: names[0]).count)
      names.append(folder + Array(essay.slug.utf8).asciiLowercased)
    }
    for name in names where !name.isEmpty {
      byLastName[Self.last(of: name), default: []].append((name, id))
    }
  }

  /// A path without slashes at its ends; a front page is named after its folder, and the folder of
  /// posts belongs to no name.
  private static func name(_ path: [UInt8]) -> [UInt8] {
    var parts = path.split(separator: .slash).filter { !$0.elementsEqual("_posts".utf8) }
    if let last = parts.last, frontPages.contains(String(decoding: last, as: UTF8.self)) {
      parts.removeLast()
    }
    return Array(parts.joined(separator: [.slash]))
  }

  private static func last(of name: [UInt8]) -> [UInt8] {
    Array(name.split(separator: .slash).last ?? [])
  }

  private static let extensions = [".md", ".markdown", ".html", ".htm"].map { Array($0.utf8) }

  private static let frontPages = ["index", "_index", "readme"]

  private static func loose(_ path: DiskPath) -> [UInt8] {
    withoutExtension(path.bytes.asciiLowercased)
  }

  private static func withoutExtension(_ path: [UInt8]) -> [UInt8] {
    for suffix in extensions where path.hasSuffix(suffix) {
      return Array(path.dropLast(suffix.count))
    }
    return path
  }

  private static func normal(_ path: String) -> String {
    var bytes = withoutExtension(Array(PercentEncoding.decode(path).lowercased().utf8))
    if bytes.hasSuffix("/index".utf8) { bytes.removeLast(5) }
    while bytes.count > 1, bytes.last == .slash { bytes.removeLast() }
    return String(decoding: bytes.first == .slash ? bytes : [.slash] + bytes, as: UTF8.self)
  }
}

extension [UInt8] {
  /// Whether the bytes end with others.
  func hasSuffix(_ suffix: some BidirectionalCollection<UInt8>) -> Bool {
    count >= suffix.count && self[(count - suffix.count)...].elementsEqual(suffix)
  }
}
