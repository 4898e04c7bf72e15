import Foundation
import Testing

/// The built program, run as a process.
enum Program {
  /// The project's folder.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The program under test.
  static let executable: URL =
    ProcessInfo.processInfo.environment["BINDERY_TEST_EXECUTABLE"].map { URL(filePath: $0) }
    ?? root.appending(path: ".build/release/bindery")

  struct Result {
    var status: Int32
    var wasKilled: Bool
    var output: String
    var errors: String
  }

  /// Runs the program in a folder; ends it after two minutes, which fails the test.
  static func run(
    _ arguments: [String], in folder: URL, environment: [String: String] = [:],
    executable: URL = executable
  ) throws -> Result {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    // Files, not pipes: nothing that the program says can fill them and block it.
    let said = try Scratch.file()
    let complained = try Scratch.file()
    process.standardOutput = said.handle
    process.standardError = complained.handle
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    if ended.wait(timeout: .now() + 120) == .timedOut {
      process.terminate()
      Issue.record("bindery \(arguments) did not end in two minutes")
      ended.wait()
    }
    return Result(
      status: process.terminationStatus, wasKilled: process.terminationReason == .uncaughtSignal,
      output: try said.text(), errors: try complained.text())
  }

  /// Binds a folder into `book.epub` of another folder; fails the test when that fails.
  @discardableResult
  static func bind(
    _ input: URL, _ arguments: [String] = [], to book: URL, environment: [String: String] = [:]
  ) throws -> Result {
    let result = try run(
      ["export", "epub", input.path, "-o", book.path] + arguments,
      in: book.deletingLastPathComponent(), environment: environment)
    #expect(result.status == 0, "bindery said: \(result.errors)")
    return result
  }
}

/// A folder of a test's own, removed with it.
final class Scratch: Sendable {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "bindery-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Writes a file below the folder, with the folders above it.
  @discardableResult
  func write(_ path: String, _ text: String) throws -> URL {
    try write(path, Data(text.utf8))
  }

  /// Writes a file below the folder, with the folders above it.
  @discardableResult
  func write(_ path: String, _ data: Data) throws -> URL {
    let url = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
    return url
  }

  /// The names in the folder or one below it, hidden ones too.
  func names(in path: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: path).path).sorted()
  }

  /// An empty file that a process writes to.
  fileprivate struct Sink {
    let url: URL
    let handle: FileHandle

    func text() throws -> String {
      try handle.close()
      defer { try? FileManager.default.removeItem(at: url) }
      return String(decoding: try Data(contentsOf: url), as: UTF8.self)
    }
  }

  fileprivate static func file() throws -> Sink {
    let url = FileManager.default.temporaryDirectory.appending(path: "bindery-\(UUID().uuidString)")
    try Data().write(to: url)
    return Sink(url: url, handle: try FileHandle(forWritingTo: url))
  }
}

/// The files of an EPUB, by `unzip`.
struct UnpackedBook {
  let files: [String: Data]
  /// Where they lie, as long as the book is held.
  private let scratch: Scratch

  /// The folder that they lie in.
  var folder: URL { scratch.folder }

  init(_ book: URL) throws {
    let scratch = try Scratch()
    self.scratch = scratch
    try Unzip.unpack(book, to: scratch.folder)
    var files: [String: Data] = [:]
    let all = FileManager.default.enumerator(atPath: scratch.folder.path)
    while let path = all?.nextObject() as? String {
      let url = scratch.folder.appending(path: path)
      if !url.hasDirectoryPath, let data = try? Data(contentsOf: url) { files[path] = data }
    }
    self.files = files
  }

  /// A file as text.
  func text(_ path: String) -> String { String(decoding: files[path] ?? Data(), as: UTF8.self) }

  /// All essays as one text, in the order of their names.
  var essays: String {
    files.keys.filter { $0.hasPrefix("EPUB/text/0") }.sorted().map(text).joined(separator: "\n")
  }
}

/// The program `unzip`.
enum Unzip {
  /// Unpacks an archive into a folder, which it makes.
  static func unpack(_ archive: URL, to folder: URL) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["unzip", "-q", archive.path, "-d", folder.path]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }
}
