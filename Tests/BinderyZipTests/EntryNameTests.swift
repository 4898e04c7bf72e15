import BinderyZip
import Testing

@Suite("The names of entries")
struct EntryNameTests {
  @Test(
    "a name that could leave the folder, or that some system refuses, is refused",
    arguments: [
      ("", EntryNameFault.empty), ("/etc/passwd", .absolute), ("../x", .relativePart),
      ("a/../b", .relativePart), ("a/./b", .relativePart), ("a\\b", .forbiddenCharacter("\\")),
      ("c:x", .forbiddenCharacter(":")), ("a//b", .emptyPart), ("a/", .emptyPart),
      ("a\tb", .notPrintableASCII), ("a\nb", .notPrintableASCII), ("文.xhtml", .notPrintableASCII),
      ("a./b", .trailingFullStop), ("a\u{7f}", .notPrintableASCII),
    ])
  func refused(name: String, fault: EntryNameFault) {
    let error = #expect(throws: ZipError.self) { try archive([entry(name, "")]) }
    guard case .invalidName(name, fault) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test("a part has at most 255 bytes, a path at most 65,535")
  func length() throws {
    let part = String(repeating: "a", count: 255)
    let path = Array(repeating: part, count: 256).joined(separator: "/")
    #expect(path.utf8.count == 65_535)
    #expect(try ZipReader(try archive([entry(path, "")])).entries.map(\.name) == [path])
    for name in [part + "a", path + "a", "a/" + path] {
      #expect(throws: ZipError.self) { try archive([entry(name, "")]) }
    }
  }

  @Test("a name with a NUL is refused, not cut")
  func nul() {
    #expect(throws: ZipError.self) { try archive([entry("a\u{0}b", "")]) }
  }

  @Test(
    "an ordinary name passes",
    arguments: [
      "EPUB/text/0001-slug.xhtml", "META-INF/container.xml", "a..b", ".hidden", "a b", "-",
    ])
  func accepted(name: String) throws {
    #expect(try ZipReader(try archive([entry(name, "")])).entries.map(\.name) == [name])
  }

  @Test("no entry comes twice, not even in another case")
  func duplicates() {
    let error = #expect(throws: ZipError.self) {
      try archive([entry("a/b", ""), entry("c", ""), entry("A/B", "")])
    }
    guard case .duplicateName("A/B") = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test("a mimetype that is deflated or not the first is refused")
  func mimetypePlace() {
    for entries in [[entry("a", ""), mimetype], [entry("mimetype", "application/epub+zip")]] {
      let error = #expect(throws: ZipError.self) { try archive(entries) }
      guard case .misplacedMimetype = error else {
        Issue.record("\(String(describing: error))")
        return
      }
    }
  }

  @Test("an archive without entries is refused")
  func none() {
    let error = #expect(throws: ZipError.self) { try archive([]) }
    guard case .noEntries = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }
}
