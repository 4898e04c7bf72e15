internal import BinderyModel

/// The files that sources mean, in the order of the sources.
///
/// A path of a file means that file, whatever it is. A folder or a pattern means the essays that the
/// convention finds there, and where it finds none, every Markdown file.
struct SourceListing: Sendable {
  /// The sources.
  let sources: [EssaySource]
  /// All files that any source means, each once.
  private(set) var files: [FolderFile] = []
  /// The files that are called by their own paths, drafts or not.
  private(set) var named: Set<SourcePath> = []
  /// How many of the convention's essays no source means.
  private(set) var unlisted = 0
  /// The sources that mean nothing.
  private(set) var diagnostics: [Diagnostic] = []

  /// The numbers of the sources that may take a file: none behind one that takes all it means.
  private var candidates: [SourcePath: [Int]] = [:]
  /// How many files each source means.
  private var counts: [Int] = []
  private let folder: DiskPath

  /// Finds what the sources of a book file mean, of the essays of the convention and all files that
  /// lie in the folder; both are in natural order.
  init(_ book: BookFile, essays: [FolderFile], all: [FolderFile], in folder: DiskPath) {
    sources = book.sources
    self.folder = folder
    let (essays, all) = (SourceIndex(essays, in: folder), SourceIndex(all, in: folder))
    var settled: Set<SourcePath> = []
    for (number, source) in sources.enumerated() {
      let found = find(source, essays, all)
      if found.isEmpty { report(source, in: book.file.source, all) }
      counts.append(found.count)
      for file in found where !settled.contains(file.source) {
        if candidates[file.source] == nil { files.append(file) }
        candidates[file.source, default: []].append(number)
        if !source.selection.asksEssays { settled.insert(file.source) }
      }
    }
    unlisted = essays.files.count { candidates[$0.source] == nil }
  }

  /// The number of the first source that takes an essay; `nil` where none does.
  func source(of essay: EssayDraft) -> Int? {
    candidates[essay.file.source]?.first { sources[$0].selection.refusal(of: essay) == nil }
  }

  /// What is told of sources that mean files and take none of them.
  func idle(among taken: [EssayDraft], in file: SourcePath?) -> [Diagnostic] {
    let busy = Set(taken.compactMap(\.source))
    return sources.indices.compactMap { number in
      let count = counts[number]
      guard !busy.contains(number), count > 0 else { return nil }
      return Diagnostic(
        .selectionUnmatched,
        "the source takes no essay: \(count == 1 ? "1 file lies" : "\(count) files lie") there",
        file: file, source: sources[number].range,
        hint: "an earlier source has them, they cannot be used, or less is to be asked for")
    }
  }

  private mutating func find(
    _ source: EssaySource, _ essays: SourceIndex, _ all: SourceIndex
  ) -> [FolderFile] {
    var found = essays.files
    if let path = source.path {
      if let file = all.file(at: path) {
        named.insert(file.source)
        return [file]
      }
      found = essays.files(meant: path)
      if found.isEmpty { found = all.files(meant: path) }
    }
    guard !source.selection.exclusions.isEmpty else { return found }
    var exclusion = PathExclusion(source.selection.exclusions, below: folder)
    return found.filter { !exclusion.covers($0) }
  }

  private mutating func report(_ source: EssaySource, in file: SourcePath, _ all: SourceIndex) {
    let intended = source.path.flatMap { all.nearMiss(of: $0) }
    diagnostics.append(
      Diagnostic(
        .selectionUnmatched,
        source.path.map { "there is no essay at '\($0.text)'" }
          ?? "there is no essay in the folder",
        file: file, source: source.range,
        hint: intended.map { "did you mean '\($0)'?" }
          ?? "paths begin at the folder of book.yaml"))
  }
}

/// Files by their paths and by the folders that they lie in.
private struct SourceIndex {
  let files: [FolderFile]
  private var paths: [[String]] = []
  private var byPath: [String: Int] = [:]
  private var byFolder: [String: [Int]] = [:]

  init(_ files: [FolderFile], in folder: DiskPath) {
    self.files = files
    for (index, file) in files.enumerated() {
      let path = file.path.components(below: folder).map { String(decoding: $0, as: UTF8.self) }
      paths.append(path)
      byPath[path.joined(separator: "/")] = index
      for depth in path.indices.dropFirst() {
        byFolder[path[..<depth].joined(separator: "/"), default: []].append(index)
      }
    }
  }

  /// The file that a pattern is the path of.
  func file(at pattern: PathPattern) -> FolderFile? { byPath[pattern.path].map { files[$0] } }

  /// The files that a pattern means, or that lie in a folder which it is the path of.
  func files(meant pattern: PathPattern) -> [FolderFile] {
    if let inside = byFolder[pattern.path] { return inside.map { files[$0] } }
    guard !pattern.isLiteral else { return [] }
    return files.indices.filter { pattern.matches(paths[$0]) }.map { files[$0] }
  }

  /// The path that differs from a pattern in capitals alone.
  func nearMiss(of pattern: PathPattern) -> String? {
    let small = pattern.path.lowercased()
    return (byPath.keys.sorted() + byFolder.keys.sorted()).first { $0.lowercased() == small }
  }
}
