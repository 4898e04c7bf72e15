import BinderyManuscript
import BinderyModel
import Foundation
import Testing

@Suite("a stranger's folder")
struct FolderTests {
  @Test("essays stand in natural name order, a folder's own page first")
  func order() throws {
    let folder = try TemporaryFolder([
      "10.md": "# 十", "2.md": "# 二", "README.md": "# 总", "b/1.markdown": "# 乙一",
      "b/index.md": "# 乙", "A.MD": "# 甲", ".hidden.md": "# 隐", ".obsidian/x.md": "# 隐",
      "node_modules/x.md": "# 隐", "_site/x.md": "# 隐", "notes.txt": "no",
    ])
    let manuscript = try folder.load()
    #expect(manuscript.titles == ["总", "二", "十", "甲", "乙", "乙一"])
    #expect(manuscript.book.chapters.map(\.source.text).last == "b/1.markdown")
  }

  @Test("several files stand in the order given, each once")
  func files() throws {
    let folder = try TemporaryFolder(["a.md": "# 甲", "b.md": "# 乙", "c/d.md": "# 丙"])
    let manuscript = try folder.load("c/d.md", "b.md", "a.md", "b.md")
    #expect(manuscript.titles == ["丙", "乙", "甲"])
    #expect(manuscript.book.chapters.map(\.source.text) == ["c/d.md", "b.md", "a.md"])
  }

  @Test("inputs that are none are refused with what to do")
  func refusals() throws {
    let folder = try TemporaryFolder(["a.md": "# 甲", "a.html": "x", "empty/.keep": ""])
    func failure(_ inputs: String...) -> ManuscriptError? {
      do {
        _ = try Manuscript.load(ManuscriptOptions(inputs: inputs.map { folder.file($0) }))
        return nil
      } catch { return error }
    }
    #expect(failure("none.md") == .noInput(path: folder.file("none.md")))
    #expect(failure("a.html") == .notAnEssay(path: folder.file("a.html")))
    #expect(failure("a.md", "empty") == .folderAmongFiles(path: folder.file("empty")))
    #expect(failure("empty") == .nothingUsable(path: folder.file("empty"), diagnostics: []))
    #expect(failure("empty")?.description.contains("'\(folder.file("empty"))'") == true)
  }

  @Test("what is no file is left out and told; the rest becomes a book", .timeLimit(.minutes(1)))
  func specialFiles() throws {
    let folder = try TemporaryFolder(["good.md": "# 好\n\n正文。", "empty.md": "", "blank.md": " \n\n"])
    mkfifo(folder.file("pipe.md"), 0o600)
    try FileManager.default.createDirectory(
      atPath: folder.file("folder.md"), withIntermediateDirectories: true)
    try folder.link("outside.md", to: "/etc/passwd")
    try folder.link("device.md", to: "/dev/zero")
    try folder.link("dangling.md", to: "nowhere")
    try folder.link("loop", to: ".")
    try folder.link("up", to: "..")
    try folder.link("self.md", to: "self.md")
    let huge = open(folder.file("huge.md"), O_CREAT | O_WRONLY, 0o600)
    ftruncate(huge, 2 << 30)
    close(huge)
    try folder.write("binary.md", (0..<4_096).map { UInt8(truncatingIfNeeded: $0 &* 7_919) })
    let manuscript = try folder.load()
    #expect(manuscript.titles == ["好"])
    let found = Set(manuscript.diagnostics.map { "\($0.file?.text ?? "") \($0.code.rawValue)" })
    #expect(
      found.isSuperset(of: [
        "pipe.md file.not-regular", "folder.md file.not-regular", "outside.md file.outside",
        "device.md file.outside", "dangling.md file.unreadable", "self.md file.unreadable",
        "up file.outside", "huge.md file.too-large", "empty.md file.empty", "blank.md file.empty",
        "binary.md file.binary",
      ]))
  }

  @Test("a link inside the folder leads to its essay, which counts once")
  func insideLinks() throws {
    let folder = try TemporaryFolder(["a.md": "# 甲\n\n[乙](linked.md)", "sub/b.md": "# 乙"])
    try folder.link("linked.md", to: "sub/b.md")
    try folder.link("again", to: "sub")
    let manuscript = try folder.load()
    #expect(manuscript.titles == ["甲", "乙"])
    #expect(try manuscript.body(0).linkTargets == [.essay(ChapterID(1), anchor: nil)])
  }

  @Test("names with anything in them work, and differ by case")
  func names() throws {
    let names = [
      "a b.md", "it's \"quoted\".md", "🍵茶.md", String(repeating: "长", count: 60) + ".md", "Case.md",
      "case.md", "-dash.md", "100%.md", "new\nline.md", "#hash?.md",
    ]
    let folder = try TemporaryFolder(Dictionary(uniqueKeysWithValues: names.map { ($0, "# 同名") }))
    let invalid = folder.path.utf8CString.dropLast() + [0x2F, -1, 0x2E, 0x6D, 0x64, 0]
    let descriptor = Array(invalid).withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { open($0, O_CREAT | O_WRONLY, 0o600) } ?? -1
    }
    write(descriptor, "# 无名", 8)
    close(descriptor)
    let manuscript = try folder.load()
    #expect(manuscript.titles == Array(repeating: "同名", count: 10) + ["无名"])
    for index in 0...10 { _ = try manuscript.body(index) }
  }

  @Test("a folder with too many essays is left out as a whole")
  func tooMany() throws {
    let folder = try TemporaryFolder(["good.md": "# 好"])
    for index in 0..<30 { try folder.write("many/\(index).md", Array("# 多".utf8)) }
    let manuscript = try folder.load { $0.limits.kept = 20 }
    #expect(manuscript.titles == ["好"])
    #expect(manuscript.diagnostics(.folderTooLarge).map(\.file?.text) == ["many"])
    #expect(throws: ManuscriptError.folderTooLarge(path: folder.file("many"))) {
      try folder.load("many") { $0.limits.entries = 20 }
    }
    let deep = try TemporaryFolder([
      String(repeating: "d/", count: 80) + "x.md": "# 深", "a.md": "# 浅",
    ])
    #expect(try deep.load().titles == ["浅"])
    #expect(try deep.load().codes.contains(.folderTooLarge))
  }

  @Test("the file that is written is not read back")
  func output() throws {
    let folder = try TemporaryFolder(["a.md": "# 甲", "out.md": "# 书"])
    #expect(try folder.load { $0.output = folder.file("out.md") }.titles == ["甲"])
  }

  @Test("bytes in other encodings become text, and it is told")
  func encodings() throws {
    let folder = try TemporaryFolder(["a.md": "\u{FEFF}---\r\ntitle: 有BOM\r\n---\r\n\r\n甲。\r\n"])
    try folder.write("b.md", Array("# 零\n\n甲".utf8) + [0] + Array("乙".utf8))
    try folder.write("c.md", Array("# 坏\n\n好的文字，".utf8) + [0xE4, 0xB8] + Array("后面。".utf8))
    let manuscript = try folder.load()
    #expect(manuscript.titles == ["有BOM", "零", "坏"])
    let removed = try #require(manuscript.diagnostics(.characterRemoved).first)
    #expect(removed.file?.text == "b.md")
    #expect(removed.source?.start == SourcePosition(line: 3, column: 4))
    #expect(manuscript.diagnostics(.encodingInvalid).first?.source?.start.line == 3)
  }

  @Test("results do not depend on the number of jobs")
  func jobs() throws {
    let folder = try TemporaryFolder()
    for index in 0..<60 {
      try folder.write(
        "\(index).md", Array("# 题\n\n[甲](\(index + 1).md) ![图](no.png) \(Samples.simplified)".utf8))
    }
    let one = try folder.load { $0.jobs = 1 }
    let many = try folder.load { $0.jobs = 7 }
    #expect(one.diagnostics == many.diagnostics)
    #expect(one.book.chapters == many.book.chapters)
    #expect(one.book.metadata == many.book.metadata)
  }
}
