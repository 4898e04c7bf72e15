internal import Bindery
internal import BinderyDesign
internal import BinderyEPUB
internal import BinderyManuscript
internal import BinderyModel
internal import BinderyXML
internal import Foundation

/// How much of each essay's source is in the book of a folder.
///
/// Plain texts and what `book.yaml` says are left out: their markup is another.
public struct BookCoverage: Sendable {
  /// An essay: its file, and what of its text is in its documents.
  public struct Essay: Sendable {
    /// The file, below the root of its site.
    public var file: String
    /// What of its text is in the book.
    public var coverage: Coverage
  }

  /// The essays, in the order of the book.
  public private(set) var essays: [Essay] = []

  /// Binds a folder in memory and compares.
  ///
  /// - Throws: what stops a folder from being bound, or a source from being read.
  public init(of folder: String) throws {
    let manuscript = try Manuscript.load(ManuscriptOptions(inputs: [folder]))
    let order = Press.Order(OutputWish(format: .epub), jobs: 2)
    let edition = try Press().edition(of: manuscript.book, for: order).edition
    var texts: [Int: DocumentText] = [:]
    for entry in try EPUBWriter().artifact(for: edition).entries {
      guard let number = Self.number(of: entry.name),
        let root = Markup.parse(xml: try entry.bytes())
      else { continue }
      texts[number, default: DocumentText()].read(root)
    }
    var read: [String: Int] = [:]
    var files: [(name: String, text: String)] = []
    for (index, chapter) in manuscript.book.chapters.enumerated() {
      // A file may hold several essays.
      let name = chapter.source.text
      guard name.hasSuffix(".md") || name.hasSuffix(".markdown") else { continue }
      let place = read[name] ?? files.count
      read[name] = place
      if place == files.count { files.append((name, "")) }
      files[place].text += texts[index + 1]?.text ?? ""
    }
    essays = try files.map { file in
      let source = try Data(contentsOf: try Self.file(file.name, around: folder))
      let coverage = Coverage(of: String(decoding: source, as: UTF8.self), in: file.text)
      return Essay(file: file.name, coverage: coverage)
    }
  }

  /// The letters of all sources, and how many of them are in the book.
  public var total: (letters: Int, kept: Int) {
    essays.reduce(into: (0, 0)) { sum, essay in
      sum.0 += essay.coverage.letters
      sum.1 += essay.coverage.kept
    }
  }

  /// The place of the essay in the book, from 1, that a document belongs to: `0012-tea.xhtml`.
  private static func number(of path: String) -> Int? {
    let name = path.split(separator: "/").last ?? ""
    let digits = name.prefix { $0.isASCII && $0.isNumber }
    return digits.isEmpty || !path.hasPrefix("EPUB/text/") ? nil : Int(digits)
  }

  /// A file that is named from the root of the site, which may lie above the folder.
  private static func file(_ name: String, around folder: String) throws -> URL {
    var root = URL(filePath: folder).resolvingSymlinksInPath()
    for _ in 0..<16 {
      let file = root.appending(path: name)
      if FileManager.default.fileExists(atPath: file.path) { return file }
      root = root.deletingLastPathComponent()
    }
    throw CocoaError(.fileNoSuchFile)
  }
}

/// What a document says in text and in attributes that are read out.
private struct DocumentText {
  /// What stands in the lines.
  private var lines = ""
  /// What stands beside them: readings, alternatives, expansions.
  private var asides = ""

  /// The whole text.
  var text: String { lines + "\n" + asides }

  mutating func read(_ element: MarkupElement, isAside: Bool = false) {
    for name in ["alt", "title", "aria-label", "alttext"] {
      if let said = element[name] { asides += said + "\n" }
    }
    let isAside = isAside || element.name == "rt"
    for child in element.children {
      switch child {
      case .element(let inner): read(inner, isAside: isAside)
      case .text(let said): if isAside { asides += said } else { lines += said }
      }
    }
  }
}
