import BinderyMarkdown
import BinderyModel
import BinderyTypography
import BinderyXHTML
import DocumentChecks
import Foundation
import Testing

/// An example of a spec file: Markdown, and the XHTML that it becomes.
struct SpecExample: Sendable, CustomTestStringConvertible {
  var file: String
  var line: Int
  /// What the essay is read with.
  var dialect = MarkdownDialect.standard
  /// Whose templates the Markdown holds; `nil` where those are text.
  var templates: TemplateLanguage?
  /// The essay's language.
  var language = LanguageTag.simplifiedChinese
  var quotes = QuotePolicy.latin
  var markdown: String
  var xhtml: String

  var testDescription: String { "\(file):\(line)" }

  /// All examples of `Tests/Specs`: blocks of code named `example`, whose two parts are divided by a
  /// line with a full stop. A language, a policy for quotation marks, whose templates are in it
  /// (`hugo`), notations of ruby and other options may follow the name.
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
    var open: (line: Int, words: [Substring], parts: [[Substring]])?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      switch (line, open) {
      case (_, nil):
        let words = line.split(separator: " ")
        guard let fence = ["```", "~~~"].first(where: { words.first == $0 + "example" }) else {
          continue
        }
        open = (index + 1, [fence[...]] + words.dropFirst(), [[]])
      case (_, let example?) where line == example.words[0]:
        open = nil
        guard example.parts.count == 2 else { continue }
        let parts = example.parts.map { $0.joined(separator: "\n") }
        var found = SpecExample(
          file: file, line: example.line, markdown: parts[0], xhtml: parts[1])
        found.read(example.words)
        examples.append(found)
      case (_, var example?):
        if line == "." {
          example.parts.append([])
        } else {
          example.parts[example.parts.count - 1].append(line)
        }
        open = example
      }
    }
    return examples
  }

  private mutating func read(_ words: [Substring]) {
    for word in words {
      if let policy = QuotePolicy(rawValue: String(word)) {
        quotes = policy
      } else if let notation = RubyNotation(rawValue: String(word)) {
        dialect.insert(notation)
      } else if let owner = TemplateLanguage(rawValue: String(word)) {
        templates = owner
      } else if word == "tight-headings" {
        dialect.insert(MarkdownSyntax.tightHeadings)
      } else if word == "wikilinks" {
        dialect.insert(MarkdownSyntax.wikilinks)
      } else if let tag = LanguageTag(String(word)) {
        language = tag
      }
    }
  }
}

@Suite("the dialect, as its spec files show it")
struct SpecTests {
  @Test("each example becomes its XHTML", arguments: SpecExample.all())
  func example(_ example: SpecExample) {
    let document = MarkdownReader(
      dialect: example.dialect, templates: example.templates.map(Self.site)
    )
    .read(Array(example.markdown.utf8), of: SourcePath(example.file))
    var policy = TypesettingPolicy(quotes: example.quotes)
    policy.setting.rules = []
    let body = Typesetter(language: example.language, policy: policy).typeset(document.body)
    var renderer = XHTMLRenderer(context: WrittenContext(), notes: Set(body.notes.map(\.number)))
    let children = renderer.blocks(body.blocks) + renderer.notes(body.notes)
    let lines = children.map { String(decoding: Serializer.fragment([$0]), as: UTF8.self) }
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
