import Foundation
import Testing

@Suite("bad input is bound, told and left as it was")
struct BadInputTests {
  /// Cycles of files and folders, lists of a million lines, front matter that is none, equal addresses,
  /// a folder with the name of a picture.
  private static func folder() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write("blog/.obsidian/app.json", "{}")
    try scratch.write("blog/甲.md", "---\n- 一\n- 二\n---\n\n甲文。\n\n![[乙]]\n\n![山](山.png)\n")
    try scratch.write(
      "blog/乙.md", "---\npermalink: /tea/\n---\n\n乙文。\n\n![[甲]]\n\n[外](../../outside.md)\n")
    try scratch.write("blog/丙.md", "---\npermalink: /tea\n---\n\n丙文。\n\n![](../../../etc/passwd)\n")
    try scratch.write("blog/山.png/里.md", "里文。\n")
    try scratch.write("outside.md", "外文。\n")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.folder.appending(path: "blog/环").path, withDestinationPath: "..")
    return scratch
  }

  @Test("a vault of it: every text once, nothing from outside, nothing written but the book")
  func vault() throws {
    let scratch = try Self.folder()
    let before = try FileManager.default.subpathsOfDirectory(atPath: scratch.folder.path).sorted()
    let shelf = try Scratch()
    let book = shelf.folder.appending(path: "book.epub")
    let result = try Program.bind(
      scratch.folder.appending(path: "blog"), ["--verbose"], to: book)
    for code in [
      "front-matter.invalid", "address.duplicate", "embed.refused", "file.outside", "link.dead",
    ] {
      #expect(result.errors.contains("[\(code)]"), "\(code)")
    }
    let text = try UnpackedBook(book).essays
    for word in ["甲文", "乙文", "丙文", "里文"] { #expect(text.contains(word)) }
    #expect(!text.contains("外文") && !text.contains("root:"))
    #expect(try shelf.names() == ["book.epub"])
    let after = try FileManager.default.subpathsOfDirectory(atPath: scratch.folder.path).sorted()
    #expect(after == before)
  }

  @Test("a book whose list has a million lines is bound without it, and says so")
  func summary() throws {
    let scratch = try Scratch()
    try scratch.write("book.toml", "[book]\ntitle = '茶'\n")
    try scratch.write("src/SUMMARY.md", String(repeating: "- [甲](a.md)\n", count: 1_000_000))
    try scratch.write("src/a.md", "# 甲\n\n甲文。\n\n{{#include b.md}}\n")
    try scratch.write("src/b.md", "# 乙\n\n乙文。\n\n{{#include a.md}}\n")
    let shelf = try Scratch()
    let book = shelf.folder.appending(path: "book.epub")
    let result = try Program.bind(scratch.folder, ["--verbose"], to: book)
    #expect(result.errors.contains("SUMMARY.md: error: "))
    #expect(
      result.errors.contains("[file.too-large]") && result.errors.contains("[include.failed]"))
    let text = try UnpackedBook(book).essays
    #expect(text.contains("甲文") && text.contains("乙文"))
  }
}
