import Foundation
import Testing

@Suite("pages for everybody")
struct AccessibilityTests {
  private static let styles = [
    "bunko", "gothic", "kai", "ming", "ming-vertical", "myeongjo", "octavo", "plain", "song",
  ]

  @Test(
    "axe-core finds nothing serious on pages of any style, by day and by night",
    .enabled(if: Chromium.executable != nil, "Chromium is not installed"),
    .enabled(if: Axe.script != nil, "axe-core is not installed: scripts/setup test installs it"))
  func axe() throws {
    let scratch = try Scratch()
    var pages: [String] = []
    func bind(_ example: String, as name: String, _ arguments: [String]) throws -> [String] {
      let book = scratch.folder.appending(path: "\(name).epub")
      let usual = ["--embed-fonts", "none", "--cover", "none", "--code", "highlight"]
      try Program.bind(
        Program.root.appending(path: "examples/\(example)"), usual + arguments, to: book)
      try Unzip.unpack(book, to: scratch.folder.appending(path: name))
      return try FileManager.default
        .subpathsOfDirectory(atPath: scratch.folder.appending(path: name).path)
        .filter { $0.hasSuffix(".xhtml") }.sorted().map { "\(name)/\($0)" }
    }
    // One essay has every mark.
    for style in Self.styles {
      let flat = try bind(
        "every-mark", as: "\(style)-horizontal", ["--style", style, "--writing-mode", "horizontal"])
      pages += flat.filter { !$0.contains("/0002") && !$0.contains("colophon") }
      let upright = try bind(
        "every-mark", as: "\(style)-vertical", ["--style", style, "--writing-mode", "vertical"])
      pages += upright.filter { $0.contains("/0001") }
    }
    // One book has every page that books make.
    pages += try bind("zh-hans-collection", as: "collection", []).filter { !$0.contains("/00") }
    let findings = try Axe.findings(on: pages, below: scratch.folder)
    #expect(findings.count == pages.count)
    for (page, found) in zip(pages, findings) {
      let serious = found.filter(\.isSerious)
      #expect(serious.isEmpty, "\(page): \(serious)")
    }
  }
}
