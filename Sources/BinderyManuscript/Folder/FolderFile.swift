internal import BinderyModel

/// A file of the manuscript.
struct FolderFile: Sendable, Hashable {
  /// The canonical path, to open.
  var path: DiskPath
  /// The path below the root, to show.
  var source: SourcePath
  /// The folder that nothing which the file names may lead out of.
  var root: DiskPath

  /// A file at a canonical path below its root.
  init(_ path: DiskPath, root: DiskPath, prefix: String = "") {
    self.path = path
    self.root = root
    source = SourcePath(prefix + path.text(below: root))
  }

  /// The file's name.
  var name: String { path.nameText }

  /// Whether the name says that it is written in MDI.
  var isMDI: Bool { name.lowercased().hasSuffix(".mdi") }

  /// Whether the name says that it is plain text.
  var isPlainText: Bool { EssayName.isPlainText(path.name) }

  /// The file's name without its last extension.
  var stem: String {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }
}

extension FolderFile {
  /// The file's name, or its folder's where it is the folder's own page: `tea/index.md`,
  /// `tea/index.zh.md`.
  var pageName: String {
    let isFront = ["index", "_index", "readme"].contains(
      stem.prefix { $0 != "." }.lowercased())
    return isFront && path.parent != root && path.isInside(root) ? path.parent.nameText : stem
  }
}

/// The names of essays.
enum EssayName {
  /// The extensions of Markdown files, small letters.
  static let extensions = ["md", "markdown", "mdi"]

  /// A name or a path without the extension of a Markdown file.
  static func withoutExtension(_ name: String) -> String {
    guard isEssay(Array(name.utf8)), let dot = name.lastIndex(of: ".") else { return name }
    return String(name[..<dot])
  }

  /// Whether a name is that of a Markdown file, whatever its case.
  static func isEssay(_ name: some BidirectionalCollection<UInt8>) -> Bool {
    hasExtension(name, of: extensions)
  }

  /// Whether a name is that of a plain text, whatever its case.
  static func isPlainText(_ name: some BidirectionalCollection<UInt8>) -> Bool {
    hasExtension(name, of: ["txt"])
  }

  private static func hasExtension(
    _ name: some BidirectionalCollection<UInt8>, of extensions: [String]
  ) -> Bool {
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else {
      return false
    }
    let suffix = name[name.index(after: dot)...]
    // Ten is longer than any of them: a cheap look first, folders hold many other files.
    guard suffix.count < 10 else { return false }
    let lowercased = suffix.asciiLowercased
    return extensions.contains { $0.utf8.elementsEqual(lowercased) }
  }
}
