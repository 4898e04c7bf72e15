import BinderyMarkdown
import BinderyModel
import BinderyTypography
import BinderyXHTML
import Foundation
import Testing

/// An example of a spec file: Markdown, and the XHTML that it becomes.
struct SpecExample: Sendable, CustomTestStringConvertible {
  var file: String
  var line: Int
  /// Whose templates the Markdown holds; `nil` where those are text.
  var templates: TemplateLanguage?
  var markdown: String
  var xhtml: String

  var testDescription: String { "\(file):\(line)" }

  /// All examples of `Tests/Specs`: blocks of code named `example`, whose two parts are divided by a
  /// line with a full stop; `example hugo` and the like say whose templates are in it.
  static func all() -> [SpecExample] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Specs")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".md") }.sorted().flatMap { name in
      let text = try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
      return examples(of: text ?? "", name)
    }
  }

  private static func examples(of text: String, _ file: String) -> [SpecExample] {
    var examples: [SpecExample] = []
    var open: (line: Int, templates: TemplateLanguage?, parts: [[Substring]])?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      switch (line, open) {
      case (_, nil) where line.hasPrefix("```example"):
        open = (index + 1, TemplateLanguage(rawValue: String(line.dropFirst(11))), [[]])
      case ("```", let example?):
        open = nil
        guard example.parts.count == 2 else { continue }
        let parts = example.parts.map { $0.joined(separator: "\n") }
        examples.append(
          SpecExample(
            file: file, line: example.line, templates: example.templates, markdown: parts[0],
            xhtml: parts[1]))
      case (_, var example?):
        if line == "." {
          example.parts.append([])
        } else {
          example.parts[example.parts.count - 1].append(line)
        }
        open = example
      case (_, nil): break
      }
    }
    return examples
  }
}

@Suite("the dialect, as its spec files show it")
struct SpecTests {
  @Test("each example becomes its XHTML", arguments: SpecExample.all())
  func example(_ example: SpecExample) {
    let document = MarkdownReader(templates: example.templates.map(Self.site))
      .read(Array(example.markdown.utf8), of: SourcePath(example.file))
    let body = Typesetter(language: .simplifiedChinese).typeset(document.body)
    var renderer = XHTMLRenderer(context: SpecContext())
    let lines = renderer.blocks(body.blocks).map {
      String(decoding: Serializer.fragment([$0]), as: UTF8.self)
    }
    #expect(lines.joined(separator: "\n") == example.xhtml)
  }

  /// What the templates of examples may ask for.
  private static func site(_ language: TemplateLanguage) -> TemplateContext {
    var site = TemplateContext(language: language)
    site.siteAddress = "https://example.com"
    site.basePath = "/blog"
    site.date = Timestamp(year: 2024, month: 3, day: 9)
    site.siteValues = ["title": "静水流深"]
    site.pageValues = ["title": "茶"]
    return site
  }

  @Test("the spec files are found")
  func found() { #expect(SpecExample.all().count > 15) }
}

/// Links lead where the author wrote.
private struct SpecContext: RenderingContext {
  func calloutTitle(ofKind kind: String) -> String { kind }
  let backlinkLabel = ""
  let notesLabel = ""

  func destination(of target: Link.Target) -> LinkDestination {
    switch target {
    case .unresolved(let address): .address(address)
    case .external(let address): .address(address.text)
    case .essay, .asset, .dead: .dead
    }
  }

  func address(of asset: AssetID) -> String? { nil }
  func remoteImageLabel(alternative: String) -> String { alternative }
  func missingImageLabel(alternative: String, path: String) -> String { alternative }
}
