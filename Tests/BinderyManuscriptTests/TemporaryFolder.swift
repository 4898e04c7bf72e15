import BinderyModel
import Foundation

@testable import BinderyManuscript

/// A folder of files that goes when the test does.
final class TemporaryFolder {
  let path: String

  /// A folder with files of some texts; folders between are made.
  init(_ files: [String: String] = [:]) throws {
    let parent = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    let folder = parent.appending(path: "manuscript-\(UUID().uuidString)/book")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path
    for (name, text) in files { try write(name, Array(text.utf8)) }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: (path as NSString).deletingLastPathComponent)
  }

  func file(_ name: String) -> String { path + "/" + name }

  func write(_ name: String, _ bytes: [UInt8]) throws {
    let file = file(name)
    try FileManager.default.createDirectory(
      atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(filePath: file))
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: file(name), withDestinationPath: target)
  }

  /// Reads the folder, or a part of it, as a book.
  func load(
    _ inputs: String..., change: (inout ManuscriptOptions) -> Void = { _ in }
  ) throws -> Manuscript {
    var options = ManuscriptOptions(inputs: inputs.isEmpty ? [path] : inputs.map { file($0) })
    options.jobs = 2
    change(&options)
    return try Manuscript.load(options)
  }
}

extension Manuscript {
  var titles: [String] { book.chapters.map(\.title) }

  var codes: [DiagnosticCode] { diagnostics.map(\.code) }

  func diagnostics(_ code: DiagnosticCode) -> [Diagnostic] {
    diagnostics.filter { $0.code == code }
  }

  func body(_ index: Int) throws -> Body { try book.contents.body(of: ChapterID(index)) }
}

extension Body {
  /// All inlines, in the order of the text.
  var inlines: [InlineContent] {
    var collector = InlineCollector()
    collector.walk(self)
    return collector.inlines
  }

  var linkTargets: [Link.Target] {
    inlines.compactMap { if case .link(let link, _) = $0 { link.target } else { nil } }
  }

  var imageSources: [Image.Source] {
    inlines.compactMap { if case .image(let image) = $0 { image.source } else { nil } }
  }
}

private struct InlineCollector: BodyVisitor {
  var inlines: [InlineContent] = []

  mutating func visit(_ inline: Inline) { inlines.append(inline.content) }
  mutating func visit(_ block: Block) {}
  mutating func leave(_ block: Block) {}
  mutating func visit(_ attributes: Attributes) {}
  mutating func enterNotes() {}
}
