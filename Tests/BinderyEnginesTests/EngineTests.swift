import BinderyEngines
import BinderyPDF
import Foundation
import Testing

/// Programs that stand for an engine, and misbehave.
private struct FakeEngine {
  let folder: URL
  let program: URL

  /// A script of the shell.
  init(_ script: String) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "engine-\(UUID().uuidString)")
    program = folder.appending(path: "chromium")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let draft = folder.appending(path: "draft")
    try Data("#!/bin/sh\n\(script)\n".utf8).write(to: draft)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: draft.path)
    // A program that any process has open for writing is busy: a process that another test starts just now
    // would inherit this one's file.
    let copy = try Process.run(
      URL(filePath: "/bin/cp"), arguments: ["-p", draft.path, program.path])
    copy.waitUntilExit()
  }

  func print(patience: Duration = .seconds(20)) throws -> [UInt8] {
    defer { try? FileManager.default.removeItem(at: folder) }
    let engine = try InstalledEngine(.chromium, at: program.path)
    return try EnginePrinter(engine, patience: patience).print(Array("<p>春</p>".utf8))
  }
}

@Suite struct EngineTests {
  /// The folder that `--print-to-pdf` names, in a shell.
  private let findFolder = """
    for word; do case $word in --print-to-pdf=*) pdf=${word#*=} ;; esac; done
    folder=$(dirname "$pdf")
    """

  @Test("an engine that is not on the PATH is told of, and how to get it")
  func tellsOfMissingEngines() {
    #expect(throws: EngineError.missing(.weasyprint)) {
      try InstalledEngine(.weasyprint, search: "/nonexistent")
    }
    #expect(EngineError.missing(.weasyprint).description.contains("pip install weasyprint"))
  }

  @Test("a program that is named and is none is told of")
  func tellsOfWrongPaths() {
    for path in ["/nonexistent/chromium", "/etc", "/etc/passwd"] {
      #expect(throws: EngineError.notRunnable(.chromium, path: path)) {
        try InstalledEngine(.chromium, at: path)
      }
    }
  }

  @Test("an engine gets the document, and its PDF comes back")
  func prints() throws {
    let pdf = try FakeEngine(
      findFolder + "\n{ printf %s '%PDF-'; cat \"$folder/book.html\"; } >\"$pdf\""
    )
    .print()
    #expect(String(decoding: pdf, as: UTF8.self) == "%PDF-<p>春</p>")
  }

  @Test("an engine that fails is told of, with its status and its last words")
  func tellsOfFailures() throws {
    let engine = try FakeEngine("echo first; echo 'the disk is full' >&2; exit 3")
    #expect(
      throws: EngineError.failed(.chromium, ending: .exit(3), words: "the disk is full")
    ) { try engine.print() }
  }

  @Test("what Chromium says of itself before its words is left out")
  func leavesOutPrefixes() throws {
    let words = "[411:411:1125/120000.123456:ERROR:file.cc(42)] No space left on device"
    let engine = try FakeEngine("echo '\(words)' >&2; exit 1")
    #expect(
      throws: EngineError.failed(.chromium, ending: .exit(1), words: "No space left on device")
    ) { try engine.print() }
  }

  @Test("an engine that crashes is told of")
  func tellsOfCrashes() throws {
    let engine = try FakeEngine("kill -SEGV $$")
    #expect(throws: EngineError.failed(.chromium, ending: .signal(11), words: "")) {
      try engine.print()
    }
  }

  @Test("an engine that leaves no PDF, or something else, is told of", arguments: ["", "<html>"])
  func tellsOfMissingPDFs(output: String) throws {
    let write = output.isEmpty ? "" : "\necho '\(output)' >\"$pdf\""
    let engine = try FakeEngine(findFolder + write + "\necho 'no memory'")
    #expect(throws: EngineError.noPDF(.chromium, words: "no memory")) { try engine.print() }
  }

  @Test("an engine that does not end is ended in time, with all that it started")
  func endsEngines() throws {
    let note = FileManager.default.temporaryDirectory.appending(path: "pids-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: note) }
    let engine = try FakeEngine(
      "sleep 300 & echo $! >>'\(note.path)'; echo $$ >>'\(note.path)'; sleep 300")
    let start = ContinuousClock.now
    #expect(throws: EngineError.timedOut(.chromium, seconds: 1)) {
      try engine.print(patience: .seconds(1))
    }
    #expect(ContinuousClock.now - start < .seconds(10))
    #expect(try living(note) == [])
  }

  @Test("what an engine that ends well leaves running is ended, and its folder is removed")
  func leavesNothing() throws {
    let note = FileManager.default.temporaryDirectory.appending(path: "pids-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: note) }
    let engine = try FakeEngine(
      findFolder + """

        sleep 300 >/dev/null 2>&1 &
        echo $! >>'\(note.path)'; echo "$folder" >'\(note.path).folder'
        mkdir -p "$folder/profile/deep"; ln -s / "$folder/profile/root"; echo x >"$folder/profile/deep/x"
        printf %s '%PDF-' >"$pdf"
        """)
    _ = try engine.print()
    #expect(try living(note) == [])
    let folder = try String(contentsOfFile: note.path + ".folder", encoding: .utf8)
      .trimmingCharacters(in: .whitespacesAndNewlines)
    try? FileManager.default.removeItem(atPath: note.path + ".folder")
    #expect(!FileManager.default.fileExists(atPath: folder))
    #expect(FileManager.default.fileExists(atPath: "/etc"))
  }

  /// Those of the processes that a file lists which still run.
  private func living(_ list: URL) throws -> [Int32] {
    // Whoever inherits a process that was ended takes a moment to see it off.
    var found: [Int32] = []
    for _ in 0..<100 {
      found = try String(contentsOf: list, encoding: .utf8).split(separator: "\n")
        .compactMap { Int32($0) }.filter { kill($0, 0) == 0 && !isZombie($0) }
      if found.isEmpty { break }
      usleep(20_000)
    }
    return found
  }

  private func isZombie(_ process: Int32) -> Bool {
    let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    return status?.split(separator: ")").last?.hasPrefix(" Z") ?? false
  }
}
