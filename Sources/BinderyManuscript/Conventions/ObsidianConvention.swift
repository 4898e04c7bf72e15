internal import BinderyMarkdown
internal import BinderyModel

/// A vault of Obsidian (help.obsidian.md): the folder that holds `.obsidian`, or one whose files link
/// to each other with double brackets.
struct ObsidianConvention: ConventionRules {
  let isOrderedByDate = false
  let namesAreTitles = true

  /// How many folders lie between a note and its vault at most.
  private static let deepest = 16

  func root(of folder: DiskPath) -> DiskPath? {
    var candidate = folder
    for _ in 0..<Self.deepest {
      if Disk.isFolder(candidate.appending(".obsidian")) { return candidate }
      guard candidate.parent != candidate else { break }
      candidate = candidate.parent
    }
    return VaultSample(of: folder).isVault ? folder : nil
  }

  func configuration(
    of root: DiskPath, limits: ManuscriptLimits
  ) -> (SiteConfiguration, [Diagnostic]) {
    // What a broken file of the program's own says is nothing that an author could mend.
    var (site, _) = ConfigurationFile.read(".obsidian/app.json", in: root, limits: limits) {
      bytes, file in
      var site = SiteConfiguration()
      let (matter, _) = YAMLReader.configuration(bytes, of: file)
      site.attachmentFolder = matter.entry("attachmentfolderpath")?.value.text
      return (site, [])
    }
    site.hasWikilinks = true
    site.findsFilesByName = true
    site.slugRule = .obsidian
    return (site, [])
  }

  func templates(of root: DiskPath) -> TemplateLanguage { .any }

  /// Drawings of a plugin are kept in files with the names of notes.
  func essays(among files: [FolderFile], includeDrafts: Bool) -> [FolderFile] {
    files.filter { !$0.stem.lowercased().hasSuffix(".excalidraw") }
  }

  func addresses(of essays: [EssayDraft], in site: SiteConfiguration) -> [[String]] {
    essays.map { [$0.header.permalink].compactMap { $0 } }
  }
}

/// A look at some files of a folder: whether they link to each other with double brackets.
private struct VaultSample {
  /// Whether at least three files do, and one in four.
  let isVault: Bool

  /// Files that are looked at, and bytes of each.
  private static let most = 40
  private static let mostBytes = 64 << 10

  init(of folder: DiskPath) {
    let files = FolderListing(of: folder, root: folder, limits: ManuscriptLimits()).files
    let step = max(1, files.count / Self.most)
    let sample = stride(from: 0, to: files.count, by: step).map { files[$0] }
    let linking = sample.count { file in
      (try? Disk.read(file.path, limit: Self.mostBytes)).map(Self.holdsLink) ?? false
    }
    isVault = linking >= 3 && linking * 4 >= sample.count
  }

  /// Whether `[[name]]` stands in a text; `[[ -f x ]]`, `[[em:…]]` and `[[x]]: y` are none.
  private static func holdsLink(_ text: [UInt8]) -> Bool {
    text.withUnsafeBufferPointer { bytes in
      for index in bytes.indices.dropLast(4)
      where bytes[index] == UInt8(ascii: "[") && bytes[index + 1] == UInt8(ascii: "[") {
        let inside = bytes[(index + 2)...].prefix { byte in
          byte > 0x1F && byte != UInt8(ascii: "]") && byte != UInt8(ascii: "[")
        }
        let end = inside.endIndex
        guard let first = inside.first, first > 0x20, inside.count <= 200,
          !inside.prefix(10).contains(UInt8(ascii: ":")), end + 1 < bytes.endIndex,
          bytes[end] == UInt8(ascii: "]"), bytes[end + 1] == UInt8(ascii: "]"),
          index == 0 || bytes[index - 1] != 0x0A
            || end + 2 < bytes.endIndex && bytes[end + 2] != 0x0A
        else { continue }
        return true
      }
      return false
    }
  }
}
