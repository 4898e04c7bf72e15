internal import BinderyModel

/// The essays of a book by all that a link may call them.
///
/// Names are compared without regard to case and composition: some systems keep `が` as two scalars
/// where authors type one.
struct EssayAddresses {
  private var byPath: [DiskPath: ChapterID] = [:]
  /// By path without extension: how sites name the pages of their files.
  private var byLooseName: [String: ChapterID] = [:]
  /// By path below the site's address, without extension and final slash.
  private var bySitePath: [String: ChapterID] = [:]
  /// The addresses of each essay, the one that its convention makes first.
  private let published: [[String]]
  /// What essays call each other in double brackets; `nil` where they do not.
  let names: NoteNames?
  /// The names of each essay, from its folder below the root on, by the last part of the name.
  private var byLastName: [String: [(name: String, id: ChapterID)]] = [:]
  /// Essays at the address of an earlier one.
  private(set) var clashes: [(essay: ChapterID, earlier: ChapterID, address: String)] = []

  /// The essays in the order of the book; `aliases` are links in the folder that lead to essays.
  init(
    _ essays: [EssayDraft], aliases: [DiskPath: DiskPath], rules: any ConventionRules,
    site: SiteConfiguration
  ) {
    published = rules.addresses(of: essays, in: site)
    names = site.hasWikilinks ? NoteNames(essays) : nil
    // An essay without an address of its own may still have had others.
    let own = zip(essays, published).map { essay, addresses in
      addresses.first.flatMap { essay.header.formerAddresses.contains($0) ? nil : $0 }
    }
    let languages = Set(site.languages.map(\.key))
    for (index, essay) in essays.enumerated() {
      let id = ChapterID(index)
      // A file of several essays is its first one.
      guard byPath[essay.file.path] == nil else { continue }
      byPath[essay.file.path] = id
      add(id, of: essay.file, languages)
      add(id, namesOf: essay, languages)
      if let address = own[index] { add(id, ownAddress: address, on: site) }
    }
    // Where an essay was once comes after where another is.
    for (index, addresses) in published.enumerated() {
      for address in addresses {
        let path = Self.normal(Self.path(of: address, on: site))
        if bySitePath[path] == nil { bySitePath[path] = ChapterID(index) }
      }
    }
    for (link, path) in aliases {
      guard let id = byPath[path] else { continue }
      byPath[link] = id
    }
  }

  /// The essay of a file, its extension left out or another, its case or composition wrong.
  func essay(at path: DiskPath) -> ChapterID? { byPath[path] ?? byLooseName[Self.loose(path)] }

  /// The essay that a tag names: by the file's name, with folders before it or without, or by the
  /// name without its date. Folders above the root count as well. Of several the first.
  func essay(named name: String) -> ChapterID? {
    let wanted = Self.name(Self.withoutExtension(name.lowercased()))
    return byLastName[Self.last(of: wanted)]?.first {
      $0.name == wanted || $0.name.hasSuffix("/" + wanted) || wanted.hasSuffix("/" + $0.name)
    }?.id
  }

  /// The essay that is published at a path below the site's address.
  func essay(published path: String) -> ChapterID? { bySitePath[Self.normal(path)] }

  /// The essay that a path leads to from the address of another, as a browser follows it.
  func essay(following path: String, from id: ChapterID) -> ChapterID? {
    self.path(following: path, from: id).flatMap { essay(published: $0) }
  }

  /// Where a path leads below the site's address from the address of an essay; `nil` where that is
  /// not known, or above the site.
  func path(following path: String, from id: ChapterID) -> String? {
    guard let address = published[id.index].first else { return nil }
    let page = RootedPath(DiskPath("/" + address), root: DiskPath("/"))
    let folder = address.hasSuffix("/") ? page : page.parent
    return folder.following(PercentEncoding.decode(path).utf8)
      .map { String(decoding: $0.path.bytes, as: UTF8.self) }
  }

  // MARK: - What is known of each essay

  private mutating func add(_ id: ChapterID, of file: FolderFile, _ languages: Set<String>) {
    let path = Self.loose(file.path)
    add(id, looseName: path)
    let common = Self.withoutLanguage(path, languages)
    if common != path { add(id, looseName: common) }
    if Self.frontPages.contains(Self.last(of: common)) {
      add(id, looseName: Self.loose(file.path.parent))
    }
  }

  private mutating func add(_ id: ChapterID, looseName: String) {
    if byLooseName[looseName] == nil { byLooseName[looseName] = id }
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

  private mutating func add(
    _ id: ChapterID, ownAddress address: String, on site: SiteConfiguration
  ) {
    let path = Self.path(of: address, on: site)
    let normal = Self.normal(path)
    if let earlier = bySitePath[normal] {
      clashes.append((id, earlier, path))
    } else {
      bySitePath[normal] = id
    }
  }

  private mutating func add(
    _ id: ChapterID, namesOf essay: EssayDraft, _ languages: Set<String>
  ) {
    let path = Self.loose(DiskPath(essay.file.path.text(below: essay.file.root)))
    var names = [Self.name(Self.withoutLanguage(path, languages))]
    if essay.slug != essay.file.stem {
      let folder = names[0].dropLast(Self.last(of: names[0]).count)
      names.append(folder + essay.slug.lowercased())
    }
    for name in names where !name.isEmpty {
      byLastName[Self.last(of: name), default: []].append((name, id))
    }
  }

  // MARK: - Spellings

  /// The path below the site's address of an address of the site.
  private static func path(of address: String, on site: SiteConfiguration) -> String {
    let isWhole = address.utf8.contains(UInt8(ascii: ":"))
    return isWhole ? site.address?.path(of: Destination(address)) ?? address : address
  }

  /// A path without slashes at its ends; a front page is named after its folder, and the folder of
  /// posts belongs to no name.
  private static func name(_ path: String) -> String {
    var parts = path.split(separator: "/").filter { $0 != "_posts" }
    if let last = parts.last, frontPages.contains(String(last)) { parts.removeLast() }
    return parts.joined(separator: "/")
  }

  private static func last(of name: String) -> String {
    name.split(separator: "/").last.map { String($0) } ?? ""
  }

  private static let extensions = [".md", ".markdown", ".html", ".htm"]

  private static let frontPages: Set = ["index", "_index", "readme"]

  private static func loose(_ path: DiskPath) -> String {
    withoutExtension(String(decoding: path.bytes, as: UTF8.self).lowercased())
  }

  private static func withoutExtension(_ path: String) -> String {
    for suffix in extensions where path.utf8.count > suffix.utf8.count && path.hasSuffix(suffix) {
      return String(path.dropLast(suffix.count))
    }
    return path
  }

  /// A path without the language that a file's name ends with: `tea.zh` is the page `tea`.
  private static func withoutLanguage(_ path: String, _ languages: Set<String>) -> String {
    guard !languages.isEmpty, let dot = path.lastIndex(of: "."),
      languages.contains(String(path[path.index(after: dot)...]))
    else { return path }
    return String(path[..<dot])
  }

  private static func normal(_ path: String) -> String {
    var path = withoutExtension(PercentEncoding.decode(path).lowercased())
    if path == "index" || path.hasSuffix("/index") { path.removeLast(5) }
    while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path.hasPrefix("/") ? path : "/" + path
  }
}
