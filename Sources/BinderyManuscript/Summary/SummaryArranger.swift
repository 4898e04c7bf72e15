internal import BinderyMarkdown
internal import BinderyModel
internal import BinderyUnicode

/// Finds the files of a SUMMARY.md, and tells what is wrong with it.
struct SummaryArranger {
  private let place: SummaryPlace
  /// The folder that is bound: the root, or one inside the book.
  private let folder: DiskPath
  private let list: FolderFile
  /// What lies there, in natural order.
  private let files: [FolderFile]
  private var byPath: [DiskPath: FolderFile] = [:]
  private var byLooseName: [[UInt8]: FolderFile] = [:]
  private var seen: Set<DiskPath> = []
  private var counts: [DiagnosticCode: Int] = [:]
  private var arrangement = Arrangement()

  /// Whether the whole book is bound, not a folder inside it.
  private var isWhole: Bool { place.content.isInside(folder) }

  /// Findings of one kind that are told; a list of a hundred thousand dead links has said enough.
  private static let mostOfAKind = 200

  /// An arranger of the files that lie in a folder.
  init(_ place: SummaryPlace, files: [FolderFile], in folder: DiskPath) {
    self.place = place
    self.folder = folder
    list = FolderFile(place.list, root: place.root)
    self.files = files.filter { $0.path.isInside(place.content) && $0.path != place.list }
    for file in files {
      byPath[file.path] = file
      byLooseName[file.path.bytes.asciiLowercased] = file
    }
  }

  /// The essays of the list; where it cannot be read, or lists none of them, all files that lie
  /// there.
  ///
  /// `frontPage` is the name of a page that comes first even where it is not listed.
  mutating func arrange(
    style: SummaryReader.Style, frontPage: String?, limits: ManuscriptLimits
  ) -> Arrangement? {
    let text: [UInt8]
    do {
      text = TextDecoding.decode(try Disk.read(list.path, limit: limits.summaryBytes)).utf8
    } catch {
      arrangement.diagnostics = [error.diagnostic(for: list.source)]
      takeAll()
      return arrangement
    }
    arrangement.list = (list.source, text)
    seen.insert(list.path)
    var items = SummaryReader(text, of: list.source, style: style).items
    if let frontPage, isWhole { prepend(frontPage, to: &items) }
    arrangement.entries = items.flatMap { entries(of: $0) }
    if arrangement.files.isEmpty { takeAll() } else { tellUnlisted() }
    return arrangement.files.isEmpty ? nil : arrangement
  }

  /// No essay is lost for want of a list.
  private mutating func takeAll() {
    arrangement.files = files
    arrangement.entries = files.map { Arrangement.Entry(kind: .essay($0.source)) }
  }

  /// GitBook shows the front page first, listed or not.
  private func prepend(_ name: String, to items: inout [SummaryItem]) {
    guard let file = byPath[place.content.appending(name)], file.path != list.path,
      !items.contains(where: { lists($0, file) })
    else { return }
    items.insert(
      SummaryItem(kind: .entry(destination: name), title: ListedTitle(text: "")), at: 0)
  }

  private func lists(_ item: SummaryItem, _ file: FolderFile) -> Bool {
    if case .entry(let written?) = item.kind, find(Destination(written)) == .file(file) {
      return true
    }
    return item.children.contains { lists($0, file) }
  }

  // MARK: - Entries

  private mutating func entries(of item: SummaryItem) -> [Arrangement.Entry] {
    switch item.kind {
    case .part:
      return [
        Arrangement.Entry(
          kind: .part(.text(item.title.text, holdsCode: item.title.holdsCode)),
          children: item.children.flatMap { entries(of: $0) })
      ]
    case .entry(let written):
      let destination = Destination(written ?? "")
      let source = file(of: item, destination)
      if let source { arrangement.titles[source] = item.title.text.isEmpty ? nil : item.title }
      let children = item.children.flatMap { entries(of: $0) }
      if let source { return [Arrangement.Entry(kind: .essay(source), children: children)] }
      return children.isEmpty
        ? [] : [Arrangement.Entry(kind: .heading(item.title), children: children)]
    }
  }

  /// The essay that an entry lists for the first time; tells where it lists none.
  private mutating func file(of item: SummaryItem, _ destination: Destination) -> SourcePath? {
    let title = item.title.text
    switch find(destination) {
    case .file(let file):
      guard file.path.isInside(folder), file.path != list.path else { return nil }
      guard seen.insert(file.path).inserted else {
        // Places of one page are one chapter.
        if destination.fragment == nil {
          report(
            .summaryDuplicate, "'\(file.source)' is listed twice, and stands in its first place",
            item)
        }
        return nil
      }
      arrangement.files.append(file)
      return file.source
    case .nothing where destination.text.isEmpty:
      if item.children.isEmpty {
        report(.summaryDraft, "'\(title)' has no file yet, and is left out", item)
      }
    case .external:
      report(.summaryDraft, "'\(title)' leads out of the book, and is left out", item)
    case .nothing:
      report(
        .summaryMissing, "there is no file '\(PercentEncoding.decode(destination.path))'", item,
        hint: "mend the path, or write the chapter")
    case .foreign:
      report(
        .summaryMissing, "'\(PercentEncoding.decode(destination.path))' is no Markdown file", item)
    case .outside:
      report(.summaryMissing, "'\(destination.text)' leads out of the folder", item)
    }
    return nil
  }

  private enum Found: Hashable {
    case file(FolderFile)
    case nothing, external, foreign, outside
  }

  private func find(_ destination: Destination) -> Found {
    guard destination.scheme == nil, !destination.isHostRelative else { return .external }
    let path = destination.path
    guard !path.isEmpty else { return .nothing }
    let base = RootedPath(
      path.utf8.first == .slash ? place.content : list.path.parent, root: place.root)
    let spellings = [Array(path.utf8), PercentEncoding.decode(path.utf8)]
    guard let rooted = base.following(spellings[1]) else { return .outside }
    for path in spellings.compactMap({ base.following($0)?.path }) {
      if let file = byPath[path] ?? byLooseName[path.bytes.asciiLowercased] { return .file(file) }
    }
    guard let resolved = Disk.resolve(rooted.path), Disk.isFile(resolved) else { return .nothing }
    guard resolved.isInside(place.root) else { return .outside }
    guard EssayName.isEssay(resolved.name) else { return .foreign }
    return .file(byPath[resolved] ?? FolderFile(resolved, root: place.root))
  }

  // MARK: - Findings

  private mutating func report(
    _ code: DiagnosticCode, _ finding: String, _ item: SummaryItem, hint: String? = nil
  ) {
    counts[code, default: 0] += 1
    guard let count = counts[code], count <= Self.mostOfAKind else { return }
    let said =
      count < Self.mostOfAKind ? finding : finding + "; more of the kind are not told"
    arrangement.diagnostics.append(
      Diagnostic(code, said, file: list.source, source: item.source, hint: hint))
  }

  private mutating func tellUnlisted() {
    guard isWhole else { return }
    let unlisted = files.filter { !seen.contains($0.path) }.map(\.source.text)
    guard !unlisted.isEmpty else { return }
    let shown = unlisted.prefix(3).joined(separator: ", ") + (unlisted.count > 3 ? " …" : "")
    let files = unlisted.count == 1 ? "1 Markdown file is" : "\(unlisted.count) Markdown files are"
    arrangement.diagnostics.append(
      Diagnostic(
        .summaryUnlisted, "\(files) not listed, and left out: \(shown)", file: list.source))
  }
}
