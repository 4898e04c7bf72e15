import BinderyMarkdown
import DocumentChecks
import Foundation
import Testing

@Suite("what must hold of every document")
struct DocumentCheckTests {
  @Test("the texts of Tests/Fixtures/texts become good documents", arguments: Texts.fixtures)
  func fixtures(_ text: Texts) throws {
    for check in [DocumentCheck(), .everything] {
      let complaints = check.complaints(about: try text.bytes())
      #expect(complaints.isEmpty, "\(complaints)")
    }
  }

  @Test("the spec files and the examples become good documents", arguments: Texts.ours)
  func ours(_ text: Texts) throws {
    for check in [DocumentCheck(), DocumentCheck(dialect: .commonMark), .everything] {
      let complaints = check.complaints(about: try text.bytes())
      #expect(complaints.isEmpty, "\(complaints)")
    }
  }

  @Test("the texts are found")
  func found() {
    #expect(Texts.ours.count > 10)
    #expect(!Texts.fixtures.isEmpty)
  }
}

/// A Markdown file of the project.
struct Texts: Sendable, CustomTestStringConvertible {
  let file: URL

  var testDescription: String { file.lastPathComponent }

  func bytes() throws -> [UInt8] { try Array(Data(contentsOf: file)) }

  private static let tests = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Texts that broke a rule once.
  static let fixtures = markdown(below: tests.appending(path: "Fixtures/texts"))

  /// The examples of the dialect, and of essays.
  static let ours =
    markdown(below: tests.appending(path: "Specs"))
    + markdown(below: tests.deletingLastPathComponent().appending(path: "examples"))

  private static func markdown(below folder: URL) -> [Texts] {
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return (names ?? []).filter { $0.hasSuffix(".md") }.sorted()
      .map { Texts(file: folder.appending(path: $0)) }
  }
}
