import Foundation
import Testing

/// The examples as books, bound and unpacked once for all tests: each in horizontal lines without fonts, in
/// vertical lines with the fonts that are usual there, and the traditional edition that one of them lists.
final class ExampleShelf: Sendable {
  /// A book, unpacked.
  struct Edition: Sendable {
    /// The example's name, with `-vertical` for vertical lines.
    var name: String
    /// Whether its lines run from top to bottom.
    var isVertical: Bool
    /// Its pages, by their paths from the shelf's folder on, in the order of their names.
    var pages: [String]
    /// Its style sheets, likewise.
    var sheets: [String]
  }

  static let shared = Result { try ExampleShelf() }

  private let scratch: Scratch
  let editions: [Edition]

  /// The folder that the books lie in.
  var folder: URL { scratch.folder }

  private init() throws {
    let scratch = try Scratch()
    var editions: [Edition] = []
    func add(_ name: String, _ example: URL, _ arguments: [String], isVertical: Bool) throws {
      let book = scratch.folder.appending(path: "\(name).epub")
      let mode = ["--writing-mode", isVertical ? "vertical" : "horizontal"]
      try Program.bind(example, mode + arguments, to: book)
      editions.append(try Self.unpack(book, name, isVertical: isVertical, in: scratch.folder))
    }
    for example in try Examples.folders() {
      let name = example.lastPathComponent
      try add(name, example, ["--embed-fonts", "none"], isVertical: false)
      try add("\(name)-vertical", example, [], isVertical: true)
    }
    let collection = Program.root.appending(path: "examples/zh-hans-collection")
    try add("traditional-vertical", collection, ["--script", "hant-tw"], isVertical: true)
    self.scratch = scratch
    self.editions = editions
  }

  private static func unpack(
    _ book: URL, _ name: String, isVertical: Bool, in folder: URL
  ) throws -> Edition {
    try Unzip.unpack(book, to: folder.appending(path: name))
    let paths = try FileManager.default
      .subpathsOfDirectory(atPath: folder.appending(path: name).path).sorted()
    func files(_ ending: String) -> [String] {
      paths.filter { $0.hasSuffix(ending) }.map { "\(name)/\($0)" }
    }
    return Edition(
      name: name, isVertical: isVertical, pages: files(".xhtml"), sheets: files(".css"))
  }

  /// A file as text.
  func text(_ path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }
}
