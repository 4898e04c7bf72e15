import BinderyDesign
import BinderyEPUB
import BinderyModel
import Foundation
import Testing

@Suite("Whole books")
struct WholeBookTests {
  @Test("every file of a sample book can be made, in every language", arguments: Phrases.all)
  func samples(_ phrases: Phrases) throws {
    let style = try StyleCatalogue.ofThisProgram().style(named: "plain")
    let edition = try SampleBooks.edition(
      phrases, stylesheet: style.stylesheet(for: .horizontal, fonts: .everyRegion))
    let entries = try EPUBWriter().artifact(for: edition).entries
    #expect(
      entries.map(\.name) == [
        "mimetype", "META-INF/container.xml", "EPUB/package.opf", "EPUB/nav.xhtml", "EPUB/toc.ncx",
        "EPUB/text/cover.xhtml", "EPUB/images/fedcba987654.png", "EPUB/text/title.xhtml",
        "EPUB/text/0001-first-essay.xhtml", "EPUB/text/0002-essay-1.xhtml",
        "EPUB/text/0003-essay-2.xhtml", "EPUB/images/0123456789ab.png", "EPUB/styles/book.css",
      ])
    for entry in entries { #expect(try !entry.bytes().isEmpty) }
    try Self.keep(entries, as: phrases.language.text)
  }

  @Test("a book of random trees can be made", arguments: 1...8)
  func random(_ seed: UInt64) throws {
    var tree = RandomTree(seed: seed)
    let bodies = (0..<20).map { _ in tree.body() }
    let chapters = bodies.indices.map {
      chapter($0, "Random \($0)", .english, features: [.pictures, .picturesWithoutAlternative])
    }
    let style = try StyleCatalogue.ofThisProgram().style(named: "plain")
    let edition = try edition(
      Metadata(title: "Random", language: .english), chapters, bodies, assets: [hillAsset(0)],
      stylesheet: style.stylesheet(for: .horizontal, fonts: .everyRegion))
    try Self.keep(try EPUBWriter().artifact(for: edition).entries, as: "random-\(seed)")
  }

  @Test("a book with a split essay can be made")
  func long() throws {
    try Self.keep(try EPUBWriter().artifact(for: SampleBooks.long()).entries, as: "long")
  }

  /// Leaves the files in the folder that the environment names, for validators outside.
  static func keep(_ entries: [Artifact.Entry], as name: String) throws {
    guard let folder = ProcessInfo.processInfo.environment["BINDERY_EPUB_SAMPLES"] else { return }
    for entry in entries {
      let url = URL(fileURLWithPath: "\(folder)/\(name)/\(entry.name)")
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(entry.bytes()).write(to: url)
    }
  }
}
