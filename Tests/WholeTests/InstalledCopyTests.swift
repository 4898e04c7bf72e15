import Foundation
import Testing

@Suite("the installed copy")
struct InstalledCopyTests {
  @Test("it binds a book with nothing of the build folder beside it")
  func standsAlone() throws {
    let scratch = try Scratch()
    let install = Process()
    install.executableURL = Program.root.appending(path: "scripts/install")
    // The build folder is locked by the run of the tests, and has the program already.
    install.arguments = ["--no-build"]
    install.environment = ProcessInfo.processInfo.environment.merging(
      ["PREFIX": scratch.folder.path, "DESTDIR": ""]) { $1 }
    install.standardOutput = FileHandle.nullDevice
    try install.run()
    install.waitUntilExit()
    #expect(install.terminationStatus == 0)
    let program = scratch.folder.appending(path: "bin/bindery")
    try scratch.write("in/a.md", "# 题\n\n文。\n\n![点](a.bmp)\n")
    try scratch.write("in/a.bmp", Self.bitmap)
    let result = try Program.run(
      ["export", "epub", "in", "-o", "b.epub"], in: scratch.folder, executable: program)
    #expect(result.status == 0)
    let book = try UnpackedBook(scratch.folder.appending(path: "b.epub"))
    #expect(book.essays.contains("文。"))
    // Its helper was found where it was installed.
    #expect(book.files.keys.contains { $0.hasPrefix("EPUB/images/") && $0.hasSuffix(".png") })

    // Without its styles it says so instead of falling.
    try FileManager.default.removeItem(at: scratch.folder.appending(path: "share"))
    let bare = try Program.run(
      ["export", "epub", "in", "-o", "c.epub"], in: scratch.folder, executable: program)
    #expect(bare.status == 1)
    #expect(!bare.wasKilled)
    #expect(bare.errors.contains("style"))
  }

  /// A bitmap of one pixel.
  private static let bitmap =
    Data("BM".utf8)
    + Data([
      58, 0, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0, 40, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 24, 0,
    ]) + Data(count: 28)
}
