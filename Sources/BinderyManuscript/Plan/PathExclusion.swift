internal import BinderyModel

/// Finds the files that patterns mean, and the patterns that mean none.
struct PathExclusion {
  private let folder: DiskPath
  private let patterns: [PathPattern]
  private var isUsed: [Bool]

  /// Patterns of paths below a canonical folder.
  init(_ patterns: [PathPattern], below folder: DiskPath) {
    self.patterns = patterns
    self.folder = folder
    isUsed = patterns.map { _ in false }
  }

  /// Whether any pattern means a file.
  mutating func covers(_ file: FolderFile) -> Bool {
    let path = file.path.components(below: folder).map { String(decoding: $0, as: UTF8.self) }
    var isCovered = false
    // All of them are asked, so that none is taken for a mistake.
    for (index, pattern) in patterns.enumerated() where pattern.matches(path) {
      isUsed[index] = true
      isCovered = true
    }
    return isCovered
  }

  /// What is told of patterns that meant nothing, at the place where they were written.
  func unmatched(at place: (file: SourcePath, range: SourceRange)?) -> [Diagnostic] {
    zip(patterns, isUsed).filter { !$0.1 }.map { pattern, _ in
      Diagnostic(
        .selectionUnmatched, "'\(pattern.text)' excludes nothing", file: place?.file,
        source: place?.range,
        hint: "patterns without a slash are names at any depth, others begin at the folder")
    }
  }
}
