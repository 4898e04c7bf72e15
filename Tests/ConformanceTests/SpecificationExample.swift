import Foundation

/// An example of the CommonMark specification, as its JSON file gives it.
struct SpecificationExample: Decodable, Sendable {
  var example: Int
  var section: String
  var markdown: String
  var html: String

  /// The file that `BINDERY_COMMONMARK_SPEC` names; the specification itself is not part of Bindery.
  static let file = ProcessInfo.processInfo.environment["BINDERY_COMMONMARK_SPEC"]
    .flatMap { $0.isEmpty ? nil : URL(filePath: $0) }

  /// All examples of a file.
  static func all(in file: URL) throws -> [SpecificationExample] {
    try JSONDecoder().decode([SpecificationExample].self, from: Data(contentsOf: file))
  }
}
