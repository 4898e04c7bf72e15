import Foundation
import Testing

@testable import Bindery

// One at a time: `removeAll` takes the drafts of every test.
@Suite("A file is whole or not there", .serialized)
struct AtomicFileTests {
  private struct Refusal: Error, Equatable {}

  private let folder = ScratchFolder()

  private func put(_ text: String, into path: String) throws {
    try AtomicFile.write(to: path) { descriptor in
      #expect(write(descriptor, text, text.utf8.count) == text.utf8.count)
    }
  }

  @Test("a new file has its bytes and the mode of a new file, and nothing is beside it")
  func new() throws {
    try put("one", into: folder.path("book.epub"))
    #expect(try folder.text("book.epub") == "one")
    #expect(folder.names == ["book.epub"])
    try "x".write(toFile: folder.path("plain"), atomically: false, encoding: .utf8)
    #expect(folder.mode("book.epub") == folder.mode("plain"))
  }

  @Test("an old file is replaced, and nothing is beside it")
  func replaced() throws {
    try put("a long first edition", into: folder.path("book.epub"))
    try put("two", into: folder.path("book.epub"))
    #expect(try folder.text("book.epub") == "two")
    #expect(folder.names == ["book.epub"])
  }

  @Test("a body that throws leaves the old file as it was, and its error is thrown")
  func bodyThrows() throws {
    let path = folder.path("book.epub")
    for names in [[], ["book.epub"]] {
      let error = #expect(throws: AtomicWriteError<Refusal>.self) {
        try AtomicFile.write(to: path) { descriptor throws(Refusal) in
          _ = write(descriptor, "half", 4)
          throw Refusal()
        }
      }
      guard case .body = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(folder.names == names)
      try put("one", into: path)
    }
    #expect(try folder.text("book.epub") == "one")
  }

  @Test("the target is the old file until the body has ended")
  func untouchedMeanwhile() throws {
    let path = folder.path("book.epub")
    try put("one", into: path)
    try AtomicFile.write(to: path) { descriptor throws(any Error) in
      _ = write(descriptor, "two", 3)
      #expect(try folder.text("book.epub") == "one")
    }
    #expect(try folder.text("book.epub") == "two")
  }

  @Test("a link stays a link, and the file it points to is replaced, also through two links")
  func links() throws {
    try folder.makeFolder("library")
    try folder.link("book.epub", to: "latest.epub")
    try folder.link("latest.epub", to: "library/first.epub")
    for text in ["one", "two"] {
      try put(text, into: folder.path("book.epub"))
      #expect(try folder.text("library/first.epub") == text)
      #expect(folder.names == ["book.epub", "latest.epub", "library"])
    }
  }

  @Test("a link that leads back to itself is an error")
  func linkLoop() throws {
    try folder.link("a", to: "b")
    try folder.link("b", to: "a")
    expect(.failed(.resolve, path: folder.path("a"), errno: ELOOP), at: "a")
  }

  @Test("a folder, a special file or a missing folder is refused before the body runs")
  func refused() throws {
    try folder.makeFolder("sub")
    #expect(mkfifo(folder.path("pipe"), 0o600) == 0)
    expect(.targetIsFolder(path: folder.path("sub")), at: "sub")
    expect(.targetIsFolder(path: folder.path("new/")), at: "new/")
    expect(.targetIsSpecial(path: folder.path("pipe")), at: "pipe")
    expect(.failed(.openFolder, path: folder.path("none"), errno: ENOENT), at: "none/book.epub")
    expect(.failed(.resolve, path: folder.path(""), errno: ENOENT), at: nil)
  }

  private func expect(_ expected: AtomicFileError, at name: String?) {
    let error = #expect(throws: AtomicWriteError<any Error>.self) {
      try AtomicFile.write(to: name.map(folder.path) ?? "") { _ throws(any Error) in
        Issue.record("the body ran")
      }
    }
    guard case .file(let actual) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    if name != nil { #expect(actual == expected) }
  }

  @Test("a draft under a name is private, then has the mode of a new file, and leaves no name")
  func named() throws {
    try "x".write(toFile: folder.path("plain"), atomically: false, encoding: .utf8)
    let open = try OpenFolder(folder.path)
    for text in ["one", "two"] {
      var draft = try DraftFile(in: open, .named)
      let name = try #require(folder.names.first { $0.hasSuffix(".unfinished") })
      #expect(folder.mode(name) == 0o600)
      _ = write(draft.descriptor, text, 3)
      try draft.publish(as: "book.epub", in: open)
      #expect(try folder.text("book.epub") == text)
      #expect(folder.mode("book.epub") == folder.mode("plain"))
      #expect(folder.names == ["book.epub", "plain"])
    }
  }

  @Test("a draft that is given up is removed, with or without a name")
  func givenUp() throws {
    let open = try OpenFolder(folder.path)
    for keeping in [DraftFile.Keeping.nameless, .named] {
      do {
        let draft = try DraftFile(in: open, keeping)
        _ = write(draft.descriptor, "half", 4)
      }
      #expect(folder.names == [])
    }
  }

  @Test("what a signal finds unfinished is removed, and the draft can no longer be published")
  func signalled() throws {
    let open = try OpenFolder(folder.path)
    try put("one", into: folder.path("book.epub"))
    var draft = try DraftFile(in: open, .named)
    #expect(folder.names.count == 2)
    UnfinishedFiles.removeAll()
    #expect(folder.names == ["book.epub"])
    #expect(throws: AtomicFileError.self) { try draft.publish(as: "book.epub", in: open) }
    #expect(try folder.text("book.epub") == "one")
  }

  @Test("a name left by a killed run is not in the way")
  func leftOver() throws {
    let open = try OpenFolder(folder.path)
    let stale = ".bindery-\(getpid())-0.unfinished"
    try "x".write(toFile: folder.path(stale), atomically: false, encoding: .utf8)
    var draft = try DraftFile(in: open, .named)
    try draft.publish(as: "book.epub", in: open)
    #expect(folder.names == [stale, "book.epub"])
  }

  @Test("many writers of one target leave one whole file and nothing else")
  func concurrent() async throws {
    let path = folder.path("book.epub")
    await withTaskGroup(of: Void.self) { group in
      for writer in 0..<16 {
        group.addTask {
          let text = [UInt8](repeating: UInt8(65 + writer), count: 10_000)
          try? AtomicFile.write(to: path) { descriptor in
            _ = write(descriptor, text, text.count)
          }
        }
      }
    }
    let text = try folder.text("book.epub")
    #expect(text.utf8.count == 10_000)
    #expect(Set(text).count == 1)
    #expect(folder.names == ["book.epub"])
  }
}
