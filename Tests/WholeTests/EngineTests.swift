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
      (["--impose", "booklet", "--signature", "6"], "6 is no multiple of four"),
      (
        ["--bleed", "300mm"],
        "a bleed of 300mm is more than a print shop cuts off: name at most 35mm"
      ),
    ])
  func refuses(arguments: [String], words: String) throws {
    let scratch = try Scratch()
    let result = try export(arguments, scratch)
    #expect(result.status == 1)
    #expect(result.errors.contains(words), "\(result.errors)")
    #expect(
      !FileManager.default.fileExists(atPath: scratch.folder.appending(path: "book.pdf").path))
  }

  @Test("what book.yaml and flags wish of a print shop together is checked")
  func checksMergedWishes() throws {
    let scratch = try Scratch()
    try scratch.write(
      "essays/book.yaml", "outputs:\n  - {format: pdf, impose: booklet, signature: 6}\n")
    let result = try export([], scratch)
    #expect(result.status == 1)
    #expect(result.errors.contains("6 is no multiple of four"), "\(result.errors)")
    let mended = try export(["--signature", "8", "--engine-path", "/bin/true"], scratch)
    #expect(mended.errors.contains("Chromium made no PDF"), "\(mended.errors)")
  }

  @Test("a folder for the pages that is not there, or is full, is told with what to set")
  func tellsOfFolders() throws {
    let scratch = try Scratch()
    try scratch.write("essays/one.md", "# 一\n\n春の朝、川沿いの道を歩いた。\n")
    let arguments = ["export", "pdf", "essays", "-o", "book.pdf", "--engine-path", "/bin/true"]
    let lost = try Program.run(
      arguments, in: scratch.folder, environment: ["TMPDIR": "/nonexistent"])
    #expect(lost.status == 1)
    #expect(lost.errors.contains("no folder can be made in '/nonexistent'"), "\(lost.errors)")
    // A limit on the size of files stands for a full disk.
    let program = "trap '' XFSZ; ulimit -f 8; exec \"$0\" \"$@\""
    let full = try Program.run(
      ["-c", program, Program.executable.path] + arguments, in: scratch.folder,
      environment: ["TMPDIR": scratch.folder.path], executable: URL(filePath: "/bin/sh"))
    #expect(full.status == 1)
    #expect(full.errors.contains("the pages cannot be written into"), "\(full.errors)")
    #expect(full.errors.contains("set TMPDIR"), "\(full.errors)")
  }

  @Test("a folder for the pages may be named from where one is")
  func takesRelativeFolders() throws {
    let scratch = try Scratch()
    try scratch.write("essays/one.md", "# 一\n\n春の朝、川沿いの道を歩いた。\n")
    try scratch.write("tmp/.keep", "")
    let engine = try scratch.write(
      "engine", "#!/bin/sh\nfor word; do :; done; echo \"$word\"; exit 3\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: engine.path)
    let result = try Program.run(
      ["export", "pdf", "essays", "-o", "book.pdf", "--engine-path", engine.path],
      in: scratch.folder, environment: ["TMPDIR": "tmp"])
    #expect(result.errors.contains("file:///"), "\(result.errors)")
  }

  @Test("only text goes to standard output", arguments: ["epub", "print-html", "pdf"])
  func namesFiles(format: String) throws {
    let scratch = try Scratch()
    try scratch.write("essays/one.md", "# 一\n\n春の朝、川沿いの道を歩いた。\n")
    let result = try Program.run(["export", format, "essays", "-o", "-"], in: scratch.folder)
    #expect(result.status == 64)
    #expect(result.errors.contains("only `bindery export text`"), "\(result.errors)")
    #expect(try scratch.names() == ["essays"])
  }

  @Test("the help of a PDF offers no engine that it refuses")
  func offersWhatItRuns() throws {
    let scratch = try Scratch()
    let help = try Program.run(
      ["export", "pdf", "--help"], in: scratch.folder, environment: ["COLUMNS": "80"]
    ).output
    #expect(!help.contains("prince"))
    #expect(help.split(separator: "\n").allSatisfy { $0.count <= 80 })
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

  @Test(
    "a run that is stopped ends its engine, and leaves no file",
    arguments: [SIGHUP, SIGINT, SIGTERM])
  func stops(signal: Int32) throws {
    let scratch = try Scratch()
    let engine = try slowEngine(in: scratch)
    // Whoever runs the tests may have them outlive a terminal, which is inherited.
    let process = try startSlowly(["env", "--default-signal=HUP"], engine, in: scratch)
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

  @Test("a run that is to outlive its terminal does")
  func outlivesTerminals() throws {
    let scratch = try Scratch()
    let engine = try slowEngine(in: scratch)
    let process = try startSlowly(["nohup"], engine, in: scratch)
    kill(process.processIdentifier, SIGHUP)
    usleep(200_000)
    #expect(process.isRunning)
    #expect(try isRunning(engine))
    kill(process.processIdentifier, SIGTERM)
    process.waitUntilExit()
    #expect(process.terminationStatus == SIGTERM)
    #expect(try !isRunning(engine))
  }

  /// An export that waits for a slow engine, started by another program.
  private func startSlowly(
    _ starter: [String], _ engine: URL, in scratch: Scratch
  ) throws -> Process {
    try scratch.write("essays/one.md", "# 一\n\n春の朝、川沿いの道を歩いた。\n")
    let tmp = scratch.folder.appending(path: "tmp")
    try FileManager.default.createDirectory(at: tmp, withIntermediateDirectories: true)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      starter + [
        Program.executable.path, "export", "pdf", "essays", "-o", "book.pdf", "--engine-path",
        engine.path,
      ]
    process.currentDirectoryURL = scratch.folder
    process.environment = ProcessInfo.processInfo.environment.merging(["TMPDIR": tmp.path]) { $1 }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    for _ in 0..<600 {
      if try isRunning(engine) { break }
      usleep(50_000)
    }
    #expect(try isRunning(engine))
    return process
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
