import BinderyZip
import Foundation
import Testing

@Suite("reading archives")
struct ArchiveReaderTests {
  @Test("entries are read within limits, whatever the archive says of them")
  func read() throws {
    let path = FileManager.default.temporaryDirectory
      .appending(path: "reader-\(UUID().uuidString).zip").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let entries = [
      ZipEntry(name: "mimetype", isDeflated: false) { Array("application/epub+zip".utf8) },
      ZipEntry(name: "long.txt", isDeflated: true) { [UInt8](repeating: 0x41, count: 3 << 20) },
    ]
    try Data().write(to: URL(filePath: path))
    let file = try #require(FileHandle(forUpdatingAtPath: path))
    try ZipWriter.write(entries, to: file.fileDescriptor, jobs: 1)
    try file.close()
    let archive = try ArchiveReader(path: path)
    #expect(try archive.bytes(of: "mimetype", limit: 100) == Array("application/epub+zip".utf8))
    #expect(try archive.bytes(of: "long.txt", limit: 3 << 20).count == 3 << 20)
    #expect(throws: ZipError.self) { try archive.bytes(of: "long.txt", limit: 1 << 20) }
    #expect(throws: ZipError.self) { try archive.bytes(of: "none", limit: 1) }
  }

  @Test("what is no archive is refused", arguments: ["/nowhere.epub", "/etc/hostname", "/"])
  func refused(path: String) {
    #expect(throws: ZipError.self) { _ = try ArchiveReader(path: path) }
  }
}
