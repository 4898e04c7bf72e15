import BinderyModel
import BinderyYAML
import Foundation
import Testing

@testable import BinderyManuscript

@Suite("docs/book.schema.json")
struct SchemaTests {
  private let schema: [String: Any]

  init() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/book.schema.json")
    let json = try JSONSerialization.jsonObject(with: try Data(contentsOf: file))
    schema = try #require(json as? [String: Any])
  }

  private func definition(_ name: String) throws -> [String: Any] {
    let definitions = try #require(schema["definitions"] as? [String: Any])
    return try #require(definitions[name] as? [String: Any], "\(name)")
  }

  /// The keys that a mapping may have, where it may have no others.
  private func keys(_ mapping: [String: Any]) throws -> Set<String> {
    #expect(mapping["additionalProperties"] as? Bool == false)
    let properties = try #require(mapping["properties"] as? [String: Any])
    return Set(properties.keys)
  }

  private func words(_ value: [String: Any]) throws -> [String] {
    try #require(value["enum"] as? [Any]).compactMap { $0 as? String }
  }

  private func expectKeys<Key: KeyVocabulary>(_ mapping: [String: Any], _: Key.Type) throws {
    #expect(try keys(mapping) == Set(Key.allCases.map(\.rawValue)))
  }

  @Test("it knows the keys of every mapping of book.yaml, and no others")
  func keys() throws {
    try expectKeys(schema, BookFileKey.self)
    try expectKeys(definition("person"), BookFilePersonKey.self)
    try expectKeys(definition("collection"), BookFileCollectionKey.self)
    try expectKeys(definition("source"), BookFileSourceKey.self)
    try expectKeys(definition("part"), BookFilePartKey.self)
    try expectKeys(definition("output"), BookFileOutputKey.self)
    try expectKeys(definition("in-place"), BookFileMatterKey.self)
    let roles = ChapterRole.allCases.filter { $0 != .essay }.map(\.rawValue)
    #expect(try keys(definition("matter-texts")) == Set(roles))
  }

  @Test("it knows the words of every closed list")
  func words() throws {
    #expect(try words(definition("order")) == EssayOrder.allCases.map(\.rawValue))
    #expect(try words(definition("group-by")) == EssayGrouping.allCases.map(\.rawValue))
    #expect(try words(definition("dates")) == DateStyle.allCases.map(\.rawValue))
    #expect(try words(definition("page")) == BookPage.allCases.map(\.rawValue))
    #expect(try words(definition("quotes")) == QuotePolicy.allCases.map(\.rawValue))
    let properties = try #require(schema["properties"] as? [String: [String: Any]])
    #expect(
      try words(properties["remote-images"] ?? [:]) == RemoteImagePolicy.allCases.map(\.rawValue))
    #expect(
      try Set(words(definition("ruby"))) == Set(RubyNotation.allCases.map(\.rawValue)))
    let roles = Contributor.Role.allCases.flatMap { [$0.word, $0.rawValue] }
    #expect(try Set(words(definition("role"))) == Set(roles))
    let output = try #require(definition("output")["properties"] as? [String: [String: Any]])
    #expect(try words(output["format"] ?? [:]) == OutputFormat.allCases.map(\.rawValue))
    #expect(try words(output["writing-mode"] ?? [:]) == WritingMode.allCases.map(\.rawValue))
    #expect(try words(output["script"] ?? [:]) == ScriptPolicy.allCases.map(\.rawValue))
    #expect(try words(output["numerals"] ?? [:]) == NumeralStyle.allCases.map(\.rawValue))
    #expect(try words(output["code"] ?? [:]) == CodeLook.allCases.map(\.rawValue))
    #expect(try words(output["gap"] ?? [:]) == GapPolicy.allCases.map(\.rawValue))
    #expect(try words(output["line-break"] ?? [:]) == LineBreakPolicy.allCases.map(\.rawValue))
    #expect(try words(output["korean-break"] ?? [:]) == KoreanBreakPolicy.allCases.map(\.rawValue))
    #expect(try words(output["newline"] ?? [:]) == NewlinePolicy.allCases.map(\.rawValue))
    #expect(try words(output["islands"] ?? [:]) == IslandPolicy.allCases.map(\.rawValue))
    #expect(try words(output["justify"] ?? [:]) == Justification.allCases.map(\.rawValue))
    #expect(try words(output["fit"] ?? [:]) == LineFit.allCases.map(\.rawValue))
    #expect(try words(output["ambiguous-width"] ?? [:]) == AmbiguousWidth.allCases.map(\.rawValue))
    #expect(try words(output["hanging"] ?? [:]) == Toggle.allCases.map(\.rawValue))
    #expect(try words(output["vertical-forms"] ?? [:]) == Toggle.allCases.map(\.rawValue))
    #expect(try words(output["paper"] ?? [:]) == TextPaper.allCases.map(\.rawValue))
    #expect(try words(output["for"] ?? [:]) == TextPlatform.allCases.map(\.rawValue))
    #expect(try words(output["encoding"] ?? [:]) == OutputEncoding.allCases.map(\.rawValue))
    #expect(try words(output["newline-style"] ?? [:]) == NewlineStyle.allCases.map(\.rawValue))
    #expect(try words(output["columns"] ?? [:]) == PageColumns.allCases.map(\.rawValue))
    #expect(try words(output["engine"] ?? [:]) == PrintEngine.allCases.map(\.rawValue))
    #expect(try words(output["links"] ?? [:]) == LinkPolicy.allCases.map(\.rawValue))
    #expect(try words(output["marks"] ?? [:]) == CutMarks.allCases.map(\.rawValue))
    #expect(try words(output["ink"] ?? [:]) == Ink.allCases.map(\.rawValue))
    #expect(try words(output["impose"] ?? [:]) == Imposition.allCases.map(\.rawValue))
    #expect(try words(output["tcy-digits"] ?? [:]) == CombinedDigits.allCases.map(\.rawValue))
    #expect(try keys(definition("rules")) == Set(TypesettingRule.allCases.map(\.rawValue)))
    let collection = try #require(
      definition("collection")["properties"] as? [String: [String: Any]])
    #expect(try words(collection["type"] ?? [:]) == ["series", "set"])
  }

  @Test("every reference in it leads to a definition")
  func references() throws {
    let text = String(decoding: try JSONSerialization.data(withJSONObject: schema), as: UTF8.self)
    let names = text.matches(of: /#\\?\/definitions\\?\/([a-z-]+)/).map { String($0.output.1) }
    #expect(names.count > 30)
    for name in Set(names) { _ = try definition(name) }
  }

  @Test("docs/book.yaml.md has a row for every key")
  func documented() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/book.yaml.md")
    let names = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .filter { $0.hasPrefix("| `") }
      .map { $0.split(separator: "|")[0] }
    for key in BookFileKey.allCases {
      #expect(names.contains { $0.contains("`\(key.rawValue)`") }, "\(key.rawValue)")
    }
  }

  @Test("every example in docs/book.yaml.md is understood")
  func examples() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/book.yaml.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let blocks = text.components(separatedBy: "```yaml\n").dropFirst()
      .compactMap { $0.components(separatedBy: "\n```").first }
    let cells = text.split(separator: "\n").filter { $0.hasPrefix("| `") }
      .compactMap { $0.firstMatch(of: /\| `([^`]*: [^`]*)` \|$/).map { String($0.output.1) } }
    #expect(blocks.count >= 5 && cells.count > 20)
    for example in blocks + cells {
      let reader = BookFileReader(
        FolderFile(DiskPath("/b/book.yaml"), root: DiskPath("/b")), text: Array(example.utf8))
      #expect(reader.diagnostics.isEmpty, "\(example)")
    }
  }
}
