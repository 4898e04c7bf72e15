import BinderyModel
import Foundation
import Testing

@testable import BinderyDesign

/// Styles in a folder of a test's own.
private final class Shelf {
  let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    .appending(path: "bindery-styles-\(UUID().uuidString)")

  deinit { try? FileManager.default.removeItem(at: folder) }

  var catalogue: StyleCatalogue { StyleCatalogue(folders: [folder.path]) }

  func write(_ path: String, _ text: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// A style of two files.
  func add(_ name: String, _ settings: String, sheet: String? = "p { margin: 0 }") throws {
    try write("\(name)/style.yaml", settings)
    if let sheet { try write("\(name)/epub.css", sheet) }
  }

  /// What is told of a style that is refused: `line:column message`.
  func findings(_ name: String) throws -> [String] {
    let refusal: StyleRefusal
    do {
      _ = try catalogue.style(named: name)
      return []
    } catch {
      guard case .refused(let cause) = error else { throw error }
      refusal = cause
    }
    return refusal.diagnostics.map { diagnostic in
      let start = diagnostic.source?.start ?? SourcePosition(line: 0, column: 0)
      return "\(start.line):\(start.column) \(diagnostic.message); \(diagnostic.hint ?? "")"
    }
  }
}

@Suite("Styles as data")
struct StyleFolderTests {
  @Test("a style has what it says, and what its base says of the rest")
  func inherits() throws {
    let shelf = Shelf()
    try shelf.add(
      "a",
      """
      description: 底本
      fonts: {body: serif, heading: sans, code: [Iosevka, monospace]}
      cover: {design: field, paper: "#ffffff", ink: "#000000"}
      options: {numerals: kanji, code: highlight}
      """, sheet: "@charset \"UTF-8\"; p { margin: 0 }")
    try shelf.add(
      "b",
      """
      description: 其上
      base: a
      for: {region: ja, writing-mode: vertical}
      fonts: {heading: kai}
      cover: {ink: "#112233"}
      options: {numerals: keep}
      """, sheet: "@charset \"UTF-8\"; p { margin: 1em }")
    let style = try shelf.catalogue.style(named: "b")
    #expect(style.description == "其上")
    #expect(style.editions == [StyleEdition(.japanese, .vertical)])
    #expect(style.fonts[.body] == [.kind(.serif)])
    #expect(style.fonts[.heading] == [.kind(.kai)])
    #expect(style.fonts[.code] == [.family("Iosevka"), .kind(.monospace)])
    #expect(style.cover.design == .field)
    #expect(style.cover.ink.description == "#112233")
    #expect(style.cover.paper.description == "#FFFFFF")
    #expect(style.options.numerals == .keep)
    #expect(style.options.code == .highlight)
    #expect(
      style.epub.text == "@charset \"UTF-8\";\n\np {\n  margin: 0;\n}\n\np {\n  margin: 1em;\n}\n")
    #expect(style.bases == ["a"])
    #expect(
      style.settings.filter { $0.section == "options" }
        == [
          StyleSetting(section: "options", key: "numerals", value: "keep", origin: "b"),
          StyleSetting(section: "options", key: "code", value: "highlight", origin: "a"),
        ])
  }

  @Test("a style without a sheet has that of its base; without both it is refused")
  func sheets() throws {
    let shelf = Shelf()
    try shelf.add("a", "description: 底本")
    try shelf.add("b", "description: 其上\nbase: a", sheet: nil)
    try shelf.add("c", "description: 空", sheet: nil)
    #expect(try shelf.catalogue.style(named: "b").epub.text == "p {\n  margin: 0;\n}\n")
    #expect(
      try shelf.findings("c") == [
        "1:1 there is no epub.css, and no base that has one; write `base: plain`, or put a sheet into the folder"
      ])
  }

  @Test(
    "what is not understood is told with its place and a remedy",
    arguments: [
      ("", "1:1 there are no keys in it"),
      ("base: a", "1:1 the style has no description"),
      ("description: 一\nfont: {body: serif}", "2:1 unknown key 'font'; did you mean 'fonts'?"),
      ("description: 一\nfonts: {boddy: serif}", "did you mean 'body'?"),
      ("description: 一\nfonts: {body: {}}", "'body' takes a text, and here is a mapping"),
      ("description: 一\nfonts: {body: fonts/none.otf}", "2:15 there is no font file"),
      ("description: 一\nfonts: {body: ../a/f.otf}", "2:15 there is no font file"),
      ("description: 一\nfonts: {body: [a, b, c, d, e, f, g, h, i]}", "8 fonts at most"),
      ("description: 一\ncover: {design: labl}", "2:17 'design' takes one of plain, field, label"),
      ("description: 一\ncover: {paper: \"#12345\"}", "2:16 '#12345' is no colour"),
      ("description: 一\nfor: {region: ja}", "both a 'region' and a 'writing-mode'"),
      (
        "description: 一\nfor: [{region: jp, writing-mode: vertical}]",
        "takes one of zh-hans, zh-hant, ja, ko, latin"
      ),
      ("description: 一\noptions: {writing-mode: vertcal}", "did you mean 'vertical'?"),
      ("description: 一\noptions: {format: epub}", "2:11 unknown key 'format'"),
      ("description: 一\nbase: zz", "2:7 there is no style 'zz' to build on; the styles are a"),
      ("description: 一\nbase: song", "did you mean 'songs'?"),
      ("description: 一\nbase: a", "the style builds on itself"),
      ("description: [一", "the file is no YAML"),
    ])
  func refused(settings: String, finding: String) throws {
    let shelf = Shelf()
    try shelf.add("a", settings)
    try shelf.add("songs", "description: 宋")
    let findings = try shelf.findings("a")
    #expect(findings.count == 1 && findings[0].contains(finding), "\(findings)")
  }

  @Test("styles that build on each other are refused, and so is a chain without end")
  func chains() throws {
    let shelf = Shelf()
    try shelf.add("a", "description: 一\nbase: b")
    try shelf.add("b", "description: 二\nbase: a")
    #expect(
      try shelf.findings("a") == [
        "2:7 the style builds on itself, by b; name another base, or take the line away"
      ])
    for number in 1...9 {
      try shelf.add("n\(number)", "description: 链\nbase: n\(number + 1)")
    }
    try shelf.add("n10", "description: 尾")
    #expect(try shelf.findings("n1").first?.contains("more than 8 styles") == true)
    #expect(try shelf.findings("n3") == [])
  }

  @Test(
    "a sheet that is none, or that needs other files, is refused with its line",
    arguments: [
      ("p {\n  margin 0;\n}", "2:3 'margin 0' is no declaration"),
      ("p { margin: 0", "'}' is missing"),
      ("@import \"a.css\";", "1:1 '@import' reads another file"),
      ("p {\n\n  background: url( 'a.png' );\n}", "3:3 'background' names a file"),
    ])
  func sheetFlaws(sheet: String, finding: String) throws {
    let shelf = Shelf()
    try shelf.add("a", "description: 一", sheet: sheet)
    let findings = try shelf.findings("a")
    #expect(findings.count == 1 && findings[0].contains(finding), "\(findings)")
  }

  @Test("everything that is wrong in the files of a style is told at once")
  func together() throws {
    let shelf = Shelf()
    try shelf.add("a", "description: 一\nfonz: {}\ncover: {ink: red}", sheet: "p { x }")
    #expect(try shelf.findings("a").count == 3)
  }

  @Test("files too large, links out of the folder and pipes are refused")
  func bounds() throws {
    let shelf = Shelf()
    try shelf.add(
      "a", "description: 一", sheet: String(repeating: "p { margin: 0 }\n", count: 70_000))
    #expect(try shelf.findings("a").first?.contains("1024 kB are read at most") == true)
    try shelf.write("outside.css", "p { margin: 0 }")
    try shelf.add("b", "description: 二", sheet: nil)
    try FileManager.default.createSymbolicLink(
      atPath: shelf.folder.path + "/b/epub.css", withDestinationPath: "../outside.css")
    #expect(try shelf.findings("b").first?.contains("leads out of the folder") == true)
    try shelf.add("c", "description: 三", sheet: nil)
    #expect(mkfifo(shelf.folder.path + "/c/epub.css", 0o600) == 0)
    #expect(try shelf.findings("c").first?.contains("it is no file") == true)
  }

  @Test("a style brings font files of its own folder")
  func fontFiles() throws {
    let shelf = Shelf()
    try shelf.add("a", "description: 一\nfonts: {body: [fonts/mine.otf, serif]}")
    try shelf.write("a/fonts/mine.otf", "OTTO")
    let style = try shelf.catalogue.style(named: "a")
    #expect(
      style.fonts[.body] == [
        .file(path: shelf.folder.path + "/a/fonts/mine.otf"), .kind(.serif),
      ])
  }

  @Test("a path is a folder of somebody's own, which may build on a style that is installed")
  func ownFolder() throws {
    let shelf = Shelf()
    try shelf.add("mine", "description: 我的\nbase: plain", sheet: "p { color: gray }")
    let catalogue = StyleCatalogue.ofThisProgram()
    let style = try catalogue.style(askedFor: shelf.folder.path + "/mine")
    #expect(style.bases == ["plain"])
    #expect(style.epub.text.hasSuffix("p {\n  color: gray;\n}\n"))
    #expect(throws: StyleError.noFolder(path: "./none")) {
      try catalogue.style(askedFor: "./none")
    }
  }

  @Test("a copy is the style, and nothing is written over")
  func copy() throws {
    let shelf = Shelf()
    try FileManager.default.createDirectory(
      at: shelf.folder, withIntermediateDirectories: true)
    let catalogue = StyleCatalogue.ofThisProgram()
    let target = shelf.folder.path + "/mine"
    for name in catalogue.names {
      let style = try catalogue.style(named: name)
      try style.copy(to: target + name)
      let copied = try catalogue.style(askedFor: target + name)
      #expect(copied.epub == style.epub)
      #expect(copied.fonts == style.fonts)
      #expect(copied.cover == style.cover)
      #expect(copied.options == style.options)
      #expect(throws: StyleCopyError.self) { try style.copy(to: target + name) }
    }
  }
}

@Suite("The styles that come with Bindery")
struct BuiltinStyleTests {
  @Test("each can be read, and says what it is in a line")
  func readable() throws {
    let catalogue = StyleCatalogue.ofThisProgram()
    #expect(
      catalogue.names == [
        "bunko", "gaozhi", "genko", "gothic", "kai", "ming", "ming-vertical", "myeongjo", "octavo",
        "plain", "song",
      ])
    for name in catalogue.names {
      let style = try catalogue.style(named: name)
      #expect(!style.description.isEmpty && style.description.count <= 72)
      #expect(style.readMe?.hasPrefix("# \(name)\n") == true)
      #expect(name == "plain" || style.bases.last == "plain")
    }
  }

  @Test("each kind of edition has one style that is meant for it", arguments: StyleEdition.all)
  func oneEach(_ edition: StyleEdition) throws {
    let catalogue = StyleCatalogue.ofThisProgram()
    let meant = try catalogue.names.filter {
      try catalogue.style(named: $0).editions.contains(edition)
    }
    #expect(meant.count == 1)
    #expect(try catalogue.style(for: edition).name == meant.first)
  }

  @Test("the ink of every cover can be read on its paper (WCAG 2.2 section 1.4.3)")
  func covers() throws {
    let catalogue = StyleCatalogue.ofThisProgram()
    for name in catalogue.names {
      let cover = try catalogue.style(named: name).cover
      #expect(Self.contrast(cover.ink, cover.paper) >= 7, "\(name)")
      #expect(Self.contrast(cover.accent, cover.paper) >= 4.5, "\(name)")
    }
  }

  private static func contrast(_ a: CoverColour, _ b: CoverColour) -> Double {
    let lights = [a, b].map { colour -> Double in
      let parts = [colour.red, colour.green, colour.blue].map { part -> Double in
        let part = Double(part) / 255
        return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2] + 0.05
    }
    return max(lights[0], lights[1]) / min(lights[0], lights[1])
  }
}
