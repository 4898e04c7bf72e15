import BinderyModel
import BinderyYAML
import Foundation
import Testing

@testable import BinderyDesign

@Suite("docs/style.schema.json")
struct StyleSchemaTests {
  private static let docs = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs")

  private let schema: [String: Any]

  init() throws { schema = try Self.object("style.schema.json") }

  private static func object(_ name: String) throws -> [String: Any] {
    let data = try Data(contentsOf: docs.appending(path: name))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  /// What lies below some keys, one inside the other.
  private func member(_ path: String...) throws -> [String: Any] {
    try path.reduce(schema) { object, key in
      try #require(object[key] as? [String: Any], "\(path)")
    }
  }

  private func expectKeys<Key: KeyVocabulary>(
    _ mapping: [String: Any], _: Key.Type
  ) throws {
    #expect(mapping["additionalProperties"] as? Bool == false)
    let properties = try #require(mapping["properties"] as? [String: Any])
    #expect(Set(properties.keys) == Set(Key.allCases.map(\.rawValue)))
  }

  private func words(_ value: [String: Any]) throws -> [String] {
    try #require(value["enum"] as? [Any]).compactMap { $0 as? String }
  }

  @Test("it knows the keys of every mapping of style.yaml, and no others")
  func keys() throws {
    try expectKeys(schema, StyleKey.self)
    try expectKeys(member("definitions", "edition"), StyleEditionKey.self)
    try expectKeys(member("properties", "fonts"), FontRole.self)
    try expectKeys(member("properties", "cover"), StyleCoverKey.self)
    try expectKeys(member("properties", "options"), OutputOption.self)
  }

  @Test("it knows the words of every closed list")
  func words() throws {
    let edition = try member("definitions", "edition", "properties")
    #expect(
      try words(#require(edition["region"] as? [String: Any])) == Region.allCases.map(\.rawValue))
    #expect(
      try words(#require(edition["writing-mode"] as? [String: Any]))
        == WritingMode.allCases.map(\.rawValue))
    #expect(
      try words(member("properties", "cover", "properties", "design"))
        == CoverDesign.allCases.map(\.rawValue))
  }

  @Test("what it takes from the schema of book.yaml is there")
  func references() throws {
    let book = try Self.object("book.schema.json")
    let definitions = try #require(book["definitions"] as? [String: Any])
    let output = try #require(definitions["output"] as? [String: Any])
    let known = try #require(output["properties"] as? [String: Any])
    let options = try member("properties", "options", "properties")
    for (name, value) in options {
      let reference = (value as? [String: Any])?["$ref"] as? String
      #expect(reference == "book.schema.json#/definitions/output/properties/\(name)")
      #expect(known[name] != nil, "\(name)")
    }
  }

  @Test("every style that comes with Bindery keeps to it")
  func builtin() throws {
    let names = try #require(schema["properties"] as? [String: Any])
    for style in StyleCatalogue.ofThisProgram().names {
      let file = Self.docs.deletingLastPathComponent()
        .appending(path: "styles/builtin/\(style)/style.yaml")
      let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      for line in lines where !line.hasPrefix(" ") && !line.hasPrefix("#") {
        #expect(names[String(line.prefix { $0 != ":" })] != nil, "\(style): \(line)")
      }
    }
  }
}
