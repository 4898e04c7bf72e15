import BinderyPDF
import Foundation
import Testing

/// A PDF that the program has made, and what Poppler sees in it.
struct PrintedBook {
  /// The tools that look into PDFs.
  static let canBeRead = ["pdftotext", "pdffonts", "pdftoppm", "qpdf"]
    .allSatisfy { FileManager.default.isExecutableFile(atPath: "/usr/bin/\($0)") }
  /// WeasyPrint: the one that `scripts/setup test` installs, else the system's.
  static let weasyprint = [
    Program.root.appending(path: ".venv/bin/weasyprint").path, "/usr/bin/weasyprint",
  ].first { FileManager.default.isExecutableFile(atPath: $0) }

  /// A word and where it stands, in points from the upper left corner.
  struct Word {
    var text: String
    var left: Double, top: Double, right: Double, bottom: Double
  }

  /// A page as Poppler reads it.
  struct Page {
    var width: Double
    var height: Double
    /// The words of each line.
    var lines: [[Word]]

    var words: [Word] { lines.flatMap(\.self) }

    /// The texts that stand at one height each: a tool takes white between marks for the end of a line.
    var rows: [String] {
      var rows: [(middle: Double, words: [Word])] = []
      for word in words {
        let middle = (word.top + word.bottom) / 2
        if let row = rows.firstIndex(where: { abs($0.middle - middle) < 2 }) {
          rows[row].words.append(word)
        } else {
          rows.append((middle, [word]))
        }
      }
      return rows.map { row in
        row.words.sorted { $0.left < $1.left }.map(\.text).joined()
      }
    }

    /// The text of words in a band, without white space.
    func text(where isInBand: (Word) -> Bool = { _ in true }) -> String {
      words.filter(isInBand).map(\.text).joined().plain
    }
  }

  /// A page as it looks.
  struct Picture {
    var width: Int
    var height: Int
    var pixels: [UInt8]

    /// The columns and rows that hold ink: from the first to the last.
    var ink: (columns: ClosedRange<Int>, rows: ClosedRange<Int>)? {
      let dark = pixels.indices.filter { pixels[$0] < 250 }
      guard let first = dark.first, let last = dark.last else { return nil }
      let columns = dark.map { $0 % width }
      return ((columns.min() ?? 0)...(columns.max() ?? 0), (first / width)...(last / width))
    }
  }

  let file: URL
  let document: PDFDocument

  /// Prints essays with flags; fails the test when that fails.
  init(_ essays: URL, _ arguments: [String], in scratch: Scratch) throws {
    file = scratch.folder.appending(path: "book-\(UUID().uuidString).pdf")
    let result = try Program.run(
      ["export", "pdf", essays.path, "-o", file.path, "--quiet"] + arguments,
      in: scratch.folder)
    try #require(result.status == 0, "bindery said: \(result.errors)")
    document = try PDFDocument(Array(Data(contentsOf: file)))
  }

  /// Its pages.
  func pages() throws -> [Page] {
    let xml = try Self.output("pdftotext", ["-bbox-layout", file.path, "-"])
    return xml.components(separatedBy: "<page ").dropFirst().map { page in
      let size = Self.numbers(page.prefix { $0 != ">" })
      let lines = page.components(separatedBy: "<line ").dropFirst().map { line in
        line.components(separatedBy: "<word ").dropFirst().map { word in
          let box = Self.numbers(word.prefix { $0 != ">" })
          let text = word.drop { $0 != ">" }.dropFirst().prefix { $0 != "<" }
          return Word(
            text: String(text).unescaped, left: box[0], top: box[1], right: box[2], bottom: box[3])
        }
      }
      return Page(width: size[0], height: size[1], lines: lines)
    }
  }

  /// The text of a page, from 0, in the order in which it is printed, without white space.
  func text(ofPage page: Int) throws -> String {
    let number = String(page + 1)
    return try Self.output("pdftotext", ["-raw", "-f", number, "-l", number, file.path, "-"]).plain
  }

  /// All of the text.
  func text() throws -> String { try Self.output("pdftotext", ["-raw", file.path, "-"]) }

  /// Its fonts: whether each is embedded, and only as far as it is shown.
  func fonts() throws -> [(name: String, isEmbedded: Bool, isSubset: Bool)] {
    try Self.output("pdffonts", [file.path]).split(separator: "\n").dropFirst(2).compactMap {
      line in
      let words = line.split(separator: " ")
      guard words.count >= 6, let name = words.first else { return nil }
      let flags = words.suffix(5)
      return (String(name), flags.first == "yes", flags.dropFirst().first == "yes")
    }
  }

  /// All of its objects and streams, readable.
  func objects() throws -> String {
    try Self.output("qpdf", ["--qdf", "--object-streams=disable", file.path, "-"])
  }

  private static func numbers(_ attributes: Substring) -> [Double] {
    attributes.split(separator: "\"").compactMap { Double($0) }
  }

  /// A page as a picture in greys, row by row, from 0 for black: with all that is cut off of it.
  func picture(ofPage page: Int) throws -> Picture {
    let number = String(page + 1)
    let bytes = try Self.bytes(
      "pdftoppm", ["-gray", "-r", "36", "-f", number, "-l", number, file.path])
    // P5, the width, the height, the highest value, then the pixels.
    let fields = bytes.prefix(32).split(maxSplits: 4) { $0 == 0x0A || $0 == 0x20 }
    let numbers = fields.dropFirst().prefix(2).compactMap {
      Int(String(decoding: $0, as: UTF8.self))
    }
    try #require(numbers.count == 2 && bytes.count > numbers[0] * numbers[1])
    return Picture(
      width: numbers[0], height: numbers[1], pixels: Array(bytes.suffix(numbers[0] * numbers[1])))
  }

  private static func output(_ tool: String, _ arguments: [String]) throws -> String {
    String(decoding: try bytes(tool, arguments), as: UTF8.self)
  }

  private static func bytes(_ tool: String, _ arguments: [String]) throws -> Data {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/\(tool)")
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let said = Pipe()
    process.standardOutput = said
    try process.run()
    let output = said.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(tool) failed")
    return output
  }
}

extension String {
  /// The text without white space, in plain forms of its characters.
  var plain: String {
    precomposedStringWithCompatibilityMapping.filter { !$0.isWhitespace }
  }

  fileprivate var unescaped: String {
    replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&amp;", with: "&")
  }
}
