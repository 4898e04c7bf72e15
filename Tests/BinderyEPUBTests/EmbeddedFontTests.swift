import BinderyDesign
import BinderyModel
import Dispatch
import Foundation
import Testing

@testable import BinderyEPUB

/// Writes the characters that it is asked for.
private struct EchoSource: FontSource {
  func bytes(ofFace index: Int, showing characters: CharacterBitmap) -> [UInt8] {
    Array(String(String.UnicodeScalarView(characters.scalars)).utf8)
  }

  func families(showing character: Unicode.Scalar) -> [String] { ["Elsewhere"] }
}

@Suite("Fonts that a publication holds")
struct EmbeddedFontTests {
  private static let everything: CharacterBitmap = {
    var characters = CharacterBitmap()
    for value in 0x20..<0xA000 as Range<UInt32> {
      if let scalar = Unicode.Scalar(value) { characters.insert(scalar) }
    }
    return characters
  }()

  private static func face(_ family: String, bold: Bool = false, _ file: String) -> EmbeddedFace {
    EmbeddedFace(
      family: family, cut: FontCut(isBold: bold), fileName: file, type: .otf, coverage: everything)
  }

  private func edition(_ bodies: [Body], essays: Int? = nil) throws -> Edition {
    let style = try StyleCatalogue.ofThisProgram().style(named: "plain")
    var edition = try BinderyEPUBTests.edition(
      Metadata(title: "书", language: .simplifiedChinese),
      (0..<(essays ?? bodies.count)).map { chapter($0, "题\($0)", .simplifiedChinese) }, bodies)
    edition.fonts = EmbeddedFonts(
      faces: [
        Self.face("A", "a.otf"), Self.face("A", bold: true, "a-bold.otf"), Self.face("B", "b.otf"),
      ],
      families: [
        .init(.body, in: .simplifiedChinese): ["A"], .init(.heading, in: .simplifiedChinese): ["A"],
        .init(.code, in: .simplifiedChinese): ["B"],
      ], licences: [FontLicence(fileName: "licence.txt", text: "May be used.")], names: ["A", "B"],
      cascade: style.cascade(for: .horizontal, regions: [.simplifiedChinese]),
      source: EchoSource())
    return edition
  }

  private func text(_ artifact: Artifact, _ name: String) throws -> String {
    let entry = try #require(artifact.entries.first { $0.name == name })
    return String(decoding: try entry.bytes(), as: UTF8.self)
  }

  @Test("a face is asked for what its elements show, when all pages are made")
  func characters() throws {
    let bodies = [
      Body(blocks: [
        p(t("平常"), Inline(.strong([t("要紧")])), Inline(.code("码"))),
        Block(.heading(level: 2, [t("节")])),
      ]), Body(blocks: [p(t("另篇"))]),
    ]
    let artifact = try EPUBWriter().artifact(for: edition(bodies))
    #expect(
      artifact.entries.suffix(4).map(\.name) == [
        "EPUB/fonts/a.otf", "EPUB/fonts/a-bold.otf", "EPUB/fonts/b.otf", "EPUB/fonts/licence.txt",
      ])
    for entry in artifact.entries.dropLast(4) { _ = try entry.bytes() }
    let regular = Set(try text(artifact, "EPUB/fonts/a.otf"))
    #expect(regular.isSuperset(of: "平常另篇"))
    #expect(regular.isDisjoint(with: "要紧节码"))
    let bold = Set(try text(artifact, "EPUB/fonts/a-bold.otf"))
    #expect(bold.isSuperset(of: "书题01节要紧"))
    #expect(bold.isDisjoint(with: "平常码"))
    #expect(Set(try text(artifact, "EPUB/fonts/b.otf")).contains("码"))
    #expect(artifact.findings() == [])
  }

  @Test("entries that are made by threads wait for each other, also for pages that fail")
  func threads() throws {
    // The second essay has no body: its page throws.
    let bodies = [Body(blocks: [p(t("慢"))])]
    let artifact = try EPUBWriter().artifact(for: edition(bodies, essays: 2))
    let entries = artifact.entries
    let queue = DispatchQueue(label: "entries", attributes: .concurrent)
    let group = DispatchGroup()
    for entry in entries {
      queue.async(group: group) {
        if entry.name.contains("/text/") { Thread.sleep(forTimeInterval: 0.02) }
        _ = try? entry.bytes()
      }
    }
    #expect(group.wait(timeout: .now() + 30) == .success)
  }

  @Test("a character without a glyph is told once, with the first place in the book")
  func missing() throws {
    let place = SourceRange(line: 7, column: 4)
    let bodies = [
      Body(blocks: [p(t("有"))]),
      Body(
        blocks: [p(t("有")), p(t("😀"), t("再"))].map { block in
          var block = block
          block.source = place
          return block
        }), Body(blocks: [p(t("又😀"))]),
    ]
    let artifact = try EPUBWriter().artifact(for: edition(bodies))
    for entry in artifact.entries.reversed() where entry.name.contains("/text/") {
      _ = try entry.bytes()
    }
    let findings = artifact.findings()
    #expect(findings.map(\.code) == [.fontNoGlyph])
    #expect(findings.first?.file == SourcePath("essay-1.md"))
    #expect(findings.first?.source == place)
    #expect(findings.first?.message.contains("'😀' (U+1F600)") == true)
    #expect(findings.first?.hint?.contains("Elsewhere") == true)
  }

  @Test("the style sheet names the faces, and the package the files")
  func named() throws {
    let artifact = try EPUBWriter().artifact(for: edition([Body()]))
    for entry in artifact.entries where entry.name.hasSuffix(".xhtml") { _ = try entry.bytes() }
    let sheet = try text(artifact, "EPUB/styles/book.css")
    #expect(sheet.contains("src: url(../fonts/a-bold.otf);"))
    let package = try text(artifact, "EPUB/package.opf")
    #expect(package.contains("prefix=\"ibooks: http://vocabulary.itunes.apple.com"))
    #expect(package.contains("href=\"fonts/b.otf\" media-type=\"font/otf\""))
  }

  @Test("a publication without fonts says nothing of them")
  func none() throws {
    let plain = try BinderyEPUBTests.edition(
      Metadata(title: "Book", language: .english), [chapter(0, "One", .english)], [Body()])
    let artifact = try EPUBWriter().artifact(for: plain)
    #expect(!(try text(artifact, "EPUB/package.opf")).contains("ibooks"))
    #expect(!artifact.entries.contains { $0.name.contains("fonts") })
  }
}
