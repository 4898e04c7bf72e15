import Foundation

@testable import BinderyManuscript

/// The folders of `Tests/Fixtures`, one a convention.
enum Fixture {
  static func path(_ name: String) -> String {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/\(name)").path
  }

  /// Reads a folder as a book.
  static func load(_ name: String) throws -> Manuscript {
    try Manuscript.load(ManuscriptOptions(inputs: [path(name)]))
  }
}
