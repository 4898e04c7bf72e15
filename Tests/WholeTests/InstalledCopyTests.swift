import Foundation
import Testing

@Suite("the installed copy")
struct InstalledCopyTests {
  @Test("it binds a book with nothing of the build folder beside it")
  func standsAlone() throws {
    let scratch = try Scratch()
    try scratch.write("bin/placeholder", "")
    let program = scratch.folder.appending(path: "bin/bindery")
    try FileManager.default.copyItem(at: Program.executable, to: program)
    let styles = Program.root.appending(path: "styles/builtin")
    try FileManager.default.createDirectory(
      at: scratch.folder.appending(path: "share/bindery"), withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: styles, to: scratch.folder.appending(path: "share/bindery/styles"))
    try scratch.write("in/a.md", "# 题\n\n文。\n")
    let result = try Program.run(
      ["export", "epub", "in", "-o", "b.epub"], in: scratch.folder, executable: program)
    #expect(result.status == 0)
    #expect(try UnpackedBook(scratch.folder.appending(path: "b.epub")).essays.contains("文。"))

    // Without its styles it says so instead of falling.
    try FileManager.default.removeItem(at: scratch.folder.appending(path: "share"))
    let bare = try Program.run(
      ["export", "epub", "in", "-o", "c.epub"], in: scratch.folder, executable: program)
    #expect(bare.status == 1)
    #expect(!bare.wasKilled)
    #expect(bare.errors.contains("style"))
  }
}
