import Bindery
import BinderyDesign
import BinderyManuscript
import BinderyModel
import Foundation
import Testing

/// A small manuscript that makes Bindery tell one kind of finding.
struct DiagnosticFixture: Sendable, CustomTestStringConvertible {
  var code: DiagnosticCode
  /// Where the findings of this kind stand: `a.md:3:4`, in characters; `a.md` for a whole file, and
  /// `book` for the whole book.
  var places: [String]
  /// The folder's files, by name.
  var files: [String: [UInt8]]
  /// What else is done to the folder.
  var arrange: @Sendable (URL) throws -> Void = { _ in }
  /// What is wished of the output.
  var wish: @Sendable (inout OutputWish) -> Void = { _ in }
  /// What is asked of the reader.
  var options: @Sendable (inout ManuscriptOptions) -> Void = { _ in }

  var testDescription: String { code.rawValue }

  /// A manuscript of files of text.
  init(
    _ code: DiagnosticCode, at places: String..., in files: [String: String],
    options: @escaping @Sendable (inout ManuscriptOptions) -> Void = { _ in },
    arrange: @escaping @Sendable (URL) throws -> Void = { _ in }
  ) {
    self.code = code
    self.places = places
    self.files = files.mapValues { Array($0.utf8) }
    self.options = options
    self.arrange = arrange
  }

  /// A manuscript of one essay, `a.md`, whose text begins on the third line.
  init(_ code: DiagnosticCode, at places: String..., text: String) {
    self.code = code
    self.places = places
    files = ["a.md": Array("# 题\n\n\(text)\n".utf8)]
  }

  /// A manuscript of one essay, `a.md`, whose text begins on the third line, for an output of some wish.
  init(
    _ code: DiagnosticCode, at places: String..., text: String,
    wish: @escaping @Sendable (inout OutputWish) -> Void
  ) {
    self.code = code
    self.places = places
    files = ["a.md": Array("# 题\n\n\(text)\n".utf8)]
    self.wish = wish
  }

  /// A manuscript of one essay, `a.md`, of these bytes.
  init(_ code: DiagnosticCode, at places: String..., bytes: [UInt8]) {
    self.code = code
    self.places = places
    files = ["a.md": bytes]
  }

  /// The findings of the kind that the manuscript makes, each with its place.
  func findings() throws -> [(diagnostic: Diagnostic, place: String)] {
    let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "bindery-diagnostics-\(UUID().uuidString)/book")
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, bytes) in files {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
    try arrange(folder)
    var wanted = ManuscriptOptions(inputs: [folder.path])
    options(&wanted)
    let diagnostics: [Diagnostic]
    let excerpts: SourceExcerpts?
    do {
      let manuscript = try Manuscript.load(wanted)
      var wish = OutputWish(format: .epub)
      wish.code = .highlight
      if files["mine/style.yaml"] != nil { wish.style = folder.appending(path: "mine").path }
      self.wish(&wish)
      let order = Press.Order(wish, scripts: wanted.scripts, jobs: 1)
      let press = Press()
      let (edition, notes) = try press.edition(of: manuscript.book, for: order)
      var found = manuscript.diagnostics + notes
      if edition.fonts != nil || wish.format == .text {
        let file = folder.deletingLastPathComponent().appending(path: "book.epub").path
        found += try press.write(edition, to: file, jobs: 2)
      }
      (diagnostics, excerpts) = (found, manuscript.excerpts)
    } catch let error as ManuscriptError {
      (diagnostics, excerpts) = (error.diagnostics, error.excerpts)
    } catch let error as PressError {
      guard let refusal = error.refusal else { throw error }
      (diagnostics, excerpts) = (refusal.diagnostics, SourceExcerpts { refusal.texts[$0] })
    }
    return diagnostics.filter { $0.code == code }.map { ($0, Self.place(of: $0, excerpts)) }
  }

  private static func place(of diagnostic: Diagnostic, _ excerpts: SourceExcerpts?) -> String {
    guard let file = diagnostic.file else { return "book" }
    let name = file.text.split(separator: "/").last.map(String.init) ?? file.text
    guard let start = diagnostic.source?.start else { return name }
    let column = excerpts?.excerpt(for: diagnostic)?.column ?? Int(start.column)
    return "\(name):\(start.line):\(column)"
  }
}
