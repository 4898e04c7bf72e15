import Foundation
import Testing

/// Engines that are not there, or do not do as they should, as users meet them.
@Suite("Engines") struct EngineTests {
  private func export(_ arguments: [String], _ scratch: Scratch) throws -> Program.Result {
    try scratch.write("essays/one.md", "# 一\n\n春の朝、川沿いの道を歩いた。\n")
    return try Program.run(
      ["export", "pdf", "essays", "-o", "book.pdf"] + arguments, in: scratch.folder)
  }

  @Test(
    "what cannot be printed is refused with what to do, and nothing is written",
    arguments: [
      (["--engine", "prince"], "name chromium or weasyprint with --engine"),
      (
        ["--engine", "weasyprint", "--writing-mode", "vertical"],
        "WeasyPrint sets no vertical lines"
      ),
      (["--engine-path", "/nonexistent/chromium"], "is no program that can be run"),
      (["--engine-path", "/bin/true"], "Chromium made no PDF"),
      (["--engine-path", "/bin/false"], "Chromium failed with status 1"),
    ])
  func refuses(arguments: [String], words: String) throws {
    let scratch = try Scratch()
    let result = try export(arguments, scratch)
    #expect(result.status == 1)
    #expect(result.errors.contains(words), "\(result.errors)")
    #expect(
      !FileManager.default.fileExists(atPath: scratch.folder.appending(path: "book.pdf").path))
  }

  @Test("an engine that takes too long is ended", arguments: [1])
  func endsInTime(seconds: Int) throws {
    let scratch = try Scratch()
    let engine = try slowEngine(in: scratch)
    let result = try export(
      ["--engine-path", engine.path, "--engine-time", "\(seconds)"], scratch)
    #expect(result.status == 1)
    #expect(result.errors.contains("did not end in 1 s"), "\(result.errors)")
    #expect(try !isRunning(engine))
  }

  @Test("a run that is stopped ends its engine, and leaves no file", arguments: [SIGINT, SIGTERM])
  func stops(signal: Int32) throws {
    let scratch = try Scratch()
    let engine = try slowEngine(in: scratch)
    try scratch.write("essays/one.md", "# 一\n\n春の朝、川沿いの道を歩いた。\n")
    try FileManager.default.createDirectory(
      at: scratch.folder.appending(path: "tmp"), withIntermediateDirectories: true)
    let process = Process()
    process.executableURL = Program.executable
    process.arguments = [
      "export", "pdf", "essays", "-o", "book.pdf", "--engine-path", engine.path,
    ]
    process.currentDirectoryURL = scratch.folder
    process.environment = ProcessInfo.processInfo.environment
      .merging(["TMPDIR": scratch.folder.appending(path: "tmp").path]) { $1 }
    process.standardError = FileHandle.nullDevice
    try process.run()
    for _ in 0..<600 {
      if try isRunning(engine) { break }
      usleep(50_000)
    }
    #expect(try isRunning(engine))
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    #expect(process.terminationStatus == signal)
    #expect(try !isRunning(engine))
    #expect(
      !FileManager.default.fileExists(atPath: scratch.folder.appending(path: "book.pdf").path))
    let left = try FileManager.default.contentsOfDirectory(
      atPath: scratch.folder.appending(path: "tmp").path)
    #expect(left.isEmpty, "\(left)")
  }

  /// A program that never ends, and notes its number and that of one that it starts.
  private func slowEngine(in scratch: Scratch) throws -> URL {
    let engine = try scratch.write(
      "engine", "#!/bin/sh\nsleep 300 & echo $! >\"$0.pids\"; echo $$ >>\"$0.pids\"; wait\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: engine.path)
    return engine
  }

  /// Whether a process of an engine runs, once those that were ended have had a moment to go.
  private func isRunning(_ engine: URL) throws -> Bool {
    let list = try? String(contentsOfFile: engine.path + ".pids", encoding: .utf8)
    let processes = (list ?? "").split(separator: "\n").compactMap { Int32($0) }
    for _ in 0..<40 {
      let isGone = processes.allSatisfy { kill($0, 0) != 0 || isZombie($0) }
      if isGone { return false }
      if processes.allSatisfy({ kill($0, 0) == 0 && !isZombie($0) }) { break }
      usleep(50_000)
    }
    return !processes.isEmpty
  }

  private func isZombie(_ process: Int32) -> Bool {
    let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    return status?.split(separator: ")").last?.hasPrefix(" Z") ?? false
  }
}
