import Foundation
import Testing

@Suite("every book is valid")
struct ValidityTests {
  /// One run of EPUBCheck for all books: a JVM takes longer to start than a book to check.
  @Test("EPUBCheck finds no error and no warning in any book")
  func epubCheck() throws {
    let shelf = try Scratch()
    var books: [URL] = []
    func bind(_ input: URL, as name: String, _ arguments: [String] = []) throws {
      let book = shelf.folder.appending(path: name + ".epub")
      try Program.bind(input, arguments, to: book)
      books.append(book)
    }
    for example in try Examples.folders() {
      try bind(example, as: "example-" + example.lastPathComponent)
    }
    let described = try describedBook()
    try bind(described.folder.appending(path: "book.yaml"), as: "described")
    if let essay = Examples.sharedEssay { try bind(essay, as: "shared-essay") }
    try bind(try soup(), as: "tag-soup")
    let hostile = try HostileFolder()
    try bind(hostile.scratch.folder, as: "hostile")
    let report = try EPUBCheck.report(on: books)
    #expect(report.count == books.count)
    for result in report {
      #expect(
        result.fatals + result.errors + result.warnings == 0,
        "\(result.book): \(result.messages.prefix(5))")
    }
  }

  @Test("every XML file of a book is well-formed for libxml2")
  func wellFormed() throws {
    let shelf = try Scratch()
    let book = shelf.folder.appending(path: "soup.epub")
    try Program.bind(try soup(), to: book)
    let unpacked = try UnpackedBook(book)
    for (path, data) in unpacked.files where Self.isXML(path) {
      try shelf.write("file.xml", data)
      let lint = Process()
      lint.executableURL = URL(filePath: "/usr/bin/env")
      lint.arguments = ["xmllint", "--nonet", "--noout", shelf.folder.path + "/file.xml"]
      try lint.run()
      lint.waitUntilExit()
      #expect(lint.terminationStatus == 0, "\(path) is not well-formed")
    }
  }

  private static func isXML(_ path: String) -> Bool {
    ["xhtml", "opf", "ncx", "xml", "svg"].contains(URL(filePath: path).pathExtension)
  }

  /// A folder whose `book.yaml` says everything that one can say.
  private func describedBook() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write("1.md", "# 一\n\n文。\n")
    try scratch.write(
      "cover.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='60' height='90'/>")
    try scratch.write(
      "book.yaml",
      """
      title: "<书> & 书"
      subtitle: 副题
      author: [{name: 甲, file-as: Jia}, 乙]
      contributors:
      - {name: 丙, role: editor}
      - {name: 丁, role: trl, file-as: Ding}
      - {name: 戊, role: illustrator}
      - {name: 己, role: photographer}
      - 庚
      language: zh-TW
      publisher: 社
      rights: © 2024 甲
      description: "说 & <说>"
      subjects: [山, 水 & 石]
      collection: {name: 丛书, type: series, position: 2.1}
      identifier: urn:uuid:6f1c5c32-6a0a-5b0e-9f0a-2c1f3f1f0a01
      isbn: 0-8044-2957-X
      site: https://example.net/blog/
      published: 2024-03-09 23:00 -0800
      modified: 2024-05-06 07:08:09 +0900
      cover: cover.svg
      """)
    return scratch
  }

  /// A folder of 200 essays of random markup.
  private func soup() throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "bindery-soup-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for seed in 1...200 {
      var soup = TagSoup(seed: UInt64(seed))
      let text = "# 汤 \(seed)\n\n" + soup.essay(pieces: 20 + seed)
      try Data(text.utf8).write(to: folder.appending(path: "\(seed).md"))
    }
    return folder
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
