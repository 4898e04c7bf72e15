import BinderyModel
import Testing

@testable import BinderyManuscript

@Suite("links in every form and convention")
struct LinkMatrixTests {
  private static let codes: Set<DiagnosticCode> = [
    .linkDead, .linkUnsafe, .linkLeftOut, .nameCase,
  ]

  @Test(
    "each link leads where its author meant, and what does not is told", arguments: LinkSite.all)
  func links(site: LinkSite) throws {
    let manuscript = try TemporaryFolder(site.allFiles).load()
    #expect(manuscript.convention?.rawValue == site.name)
    let chapters = manuscript.book.chapters
    let own = try #require(chapters.first { $0.source.text == site.file })
    let found = try manuscript.body(own.id.index).linkTargets.map { target -> LinkSite.Target in
      switch target {
      case .essay(let id, let anchor): .essay(chapters[id.index].source.text, anchor)
      case .external(let address): .web(address.text)
      case .file(let path): .file(path)
      case .dead, .unresolved, .asset: .dead
      }
    }
    try #require(found.count == site.rows.count)
    let told = manuscript.diagnostics.filter {
      $0.file == own.source && Self.codes.contains($0.code)
    }
    for (index, row) in site.rows.enumerated() {
      #expect(found[index] == row.target, "\(row.markdown)")
      let line = site.line(of: index)
      let own = told.filter { $0.source.map { Int($0.start.line) } == line }
      #expect(own.map(\.code) == [row.code].compactMap { $0 }, "\(row.markdown)")
      if let hint = row.hint {
        #expect(own.first?.hint?.contains(hint) == true, "\(row.markdown): \(own)")
      }
    }
  }
}

extension LinkSite: CustomTestStringConvertible {
  static let all = [plain, jekyll, kramdown, hugo, hexo, mdbook, gitbook, obsidian]

  var testDescription: String { file + ", " + name }
}
