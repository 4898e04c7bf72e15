import Foundation
import Testing

@Suite("every book is valid")
struct ValidityTests {
  /// The books are bound once for all tests here.
  private static let shelf = Result { try BookShelf() }

  /// One run of EPUBCheck for all books: a JVM takes longer to start than a book to check.
  @Test("EPUBCheck finds no error and no warning in any book")
  func epubCheck() throws {
    let books = try Self.shelf.get().books
    let report = try EPUBCheck.report(on: books)
    #expect(report.count == books.count)
    for result in report {
      #expect(
        result.fatals + result.errors + result.warnings == 0,
        "\(result.book): \(result.messages.prefix(5))")
    }
  }

  @Test("every XML file of every book is well-formed for libxml2")
  func wellFormed() throws {
    let files = try Scratch()
    for (number, book) in try Self.shelf.get().books.enumerated() {
      for (path, data) in try UnpackedBook(book).files where Self.isXML(path) {
        try files.write("\(number)/\(path)", data)
      }
    }
    let paths = try FileManager.default.subpathsOfDirectory(atPath: files.folder.path)
      .filter(Self.isXML)
    #expect(paths.count > 300)
    let lint = Process()
    lint.executableURL = URL(filePath: "/usr/bin/env")
    lint.arguments = ["xmllint", "--nonet", "--noout"] + paths
    lint.currentDirectoryURL = files.folder
    try lint.run()
    lint.waitUntilExit()
    #expect(lint.terminationStatus == 0)
  }

  @Test("no text is lost, whatever element it stands in")
  func elements() throws {
    let text = try UnpackedBook(Self.shelf.get().book("gallery")).essays
    for essay in ElementGallery.essays {
      let lost = essay.words.filter { !text.contains($0) }
      #expect(lost.isEmpty, "<\(essay.name)> loses \(lost)")
    }
  }

  @Test("no text is lost, however elements are nested")
  func nesting() throws {
    let text = try UnpackedBook(Self.shelf.get().book("nests")).essays
    // Two words may meet where a tag went.
    let apart = text.replacingOccurrences(of: "es", with: "e s")
    let found = Set(apart.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.map(String.init))
    for seed in 1...300 {
      var soup = NestingSoup(seed: seed)
      let lost = soup.essay().words.filter { !found.contains($0) }
      #expect(lost.isEmpty, "\(seed) loses \(lost.prefix(5))")
    }
  }

  private static func isXML(_ path: String) -> Bool {
    ["xhtml", "opf", "ncx", "xml", "svg"].contains(URL(filePath: path).pathExtension)
  }
}

/// All that is bound for checking: the examples, a real essay, random markup, a hostile folder.
private final class BookShelf: Sendable {
  private let scratch: Scratch
  let books: [URL]

  init() throws {
    let scratch = try Scratch()
    var books: [URL] = []
    func bind(_ input: URL, _ arguments: [String] = [], as name: String) throws {
      let book = scratch.folder.appending(path: name + ".epub")
      try Program.bind(input, arguments, to: book)
      books.append(book)
    }
    for example in try Examples.folders() {
      try bind(example, as: "example-" + example.lastPathComponent)
    }
    // A part of what `make soak` checks: each style once, in a language that it is for or not, in both directions.
    for (example, style, mode) in Examples.soakSample {
      let folder = Program.root.appending(path: "examples/\(example)")
      try bind(
        folder, ["--style", style, "--writing-mode", mode], as: "\(example)-\(style)-\(mode)")
    }
    for name in Examples.conventions {
      let fixture = Program.root.appending(path: "Tests/Fixtures/\(name)")
      try bind(fixture, as: "convention-" + name)
    }
    for (name, grouping) in [("jekyll", "month"), ("hugo", "tag"), ("obsidian", "folder")] {
      let fixture = Program.root.appending(path: "Tests/Fixtures/\(name)")
      try bind(fixture, ["--group-by", grouping, "--order", "title"], as: "parts-by-" + grouping)
    }
    try bind(Program.root.appending(path: "Tests/Fixtures/pictures"), as: "pictures")
    if let essay = Examples.sharedEssay { try bind(essay, as: "shared-essay") }
    let soup = try Self.soup()
    try bind(soup.folder, as: "tag-soup")
    let gallery = try Self.gallery()
    try bind(gallery.folder, as: "gallery")
    let nests = try Self.nests()
    try bind(nests.folder, as: "nests")
    let hostile = try HostileFolder()
    try bind(hostile.scratch.folder, as: "hostile")
    self.scratch = scratch
    self.books = books
  }

  /// A folder with an essay for each element of HTML.
  private static func gallery() throws -> Scratch {
    let scratch = try Scratch()
    for essay in ElementGallery.essays { try scratch.write("\(essay.name).md", essay.markdown) }
    try scratch.write("film.mp4", Data(ElementGallery.film))
    try scratch.write("sound.mp3", Data(ElementGallery.sound))
    try scratch.write("film.png", Data(base64Encoded: ElementGallery.picture) ?? Data())
    return scratch
  }

  /// A folder of 300 essays of random nesting.
  private static func nests() throws -> Scratch {
    let scratch = try Scratch()
    for seed in 1...300 {
      var soup = NestingSoup(seed: seed)
      try scratch.write("\(seed).md", soup.essay().markdown)
    }
    return scratch
  }

  /// A book by its name.
  func book(_ name: String) throws -> URL {
    try #require(books.first { $0.lastPathComponent == name + ".epub" })
  }

  /// A folder of 200 essays of random markup.
  private static func soup() throws -> Scratch {
    let scratch = try Scratch()
    for seed in 1...200 {
      var soup = TagSoup(seed: UInt64(seed))
      try scratch.write("\(seed).md", "# 汤 \(seed)\n\n" + soup.essay(pieces: 20 + seed))
    }
    return scratch
  }
}

/// The example collections of the project.
enum Examples {
  static func folders() throws -> [URL] {
    let all = try FileManager.default.contentsOfDirectory(
      at: Program.root.appending(path: "examples"), includingPropertiesForKeys: [.isDirectoryKey])
    return try all.filter { try $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true }
      .sorted { $0.path < $1.path }
  }

  /// Examples in styles and directions.
  static let soakSample = [
    ("every-mark", "plain", "vertical"), ("zh-hans-collection", "song", "vertical"),
    ("zh-hans-essays", "kai", "horizontal"), ("zh-hant-essays", "ming", "horizontal"),
    ("zh-hant-vertical", "ming-vertical", "vertical"), ("ja-vertical", "bunko", "vertical"),
    ("mixed-collection", "gothic", "horizontal"), ("ko-essays", "myeongjo", "vertical"),
    ("en-essays", "octavo", "vertical"),
  ]

  /// The fixtures that are folders of a convention.
  static let conventions = [
    "mdbook", "gitbook", "hugo", "hexo", "jekyll", "obsidian", "novel", "aozora", "pandoc",
  ]

  /// A real essay that lies beside some checkouts; tests that use it do without elsewhere.
  static var sharedEssay: URL? {
    let folder = Program.root.appending(path: "../shared/input").standardizedFileURL
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    guard let name = names.sorted().first(where: { $0.hasSuffix(".md") }) else {
      print("skipped: no essay in ../shared/input")
      return nil
    }
    return folder.appending(path: name)
  }
}

/// EPUBCheck, through the project's script.
enum EPUBCheck {
  struct Result: Decodable {
    struct Message: Decodable {
      var severity: String
      var id: String
      var message: String
      var path: String?
      var line: Int?
    }
    var book: String
    var fatals: Int
    var errors: Int
    var warnings: Int
    var messages: [Message]
  }

  static func report(on books: [URL]) throws -> [Result] {
    let process = Process()
    process.executableURL = Program.root.appending(path: "scripts/epubcheck")
    process.arguments = books.map(\.path)
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus != 2, "EPUBCheck could not run: make test installs it")
    return try data.split(separator: 0x0A).map { try JSONDecoder().decode(Result.self, from: $0) }
  }
}
