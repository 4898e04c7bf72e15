import BinderyZip
import Foundation
import Testing

@Suite("The layout of an archive")
struct ArchiveLayoutTests {
  @Test("the mimetype is stored first, without extra field, byte for byte")
  func mimetypeFirst() throws {
    let bytes = try archive([mimetype, entry("EPUB/package.opf", "<package/>")])
    #expect(Array(bytes[0..<4]) == [0x50, 0x4b, 3, 4])
    #expect(Array(bytes[4..<10]) == [10, 0, 0, 0, 0, 0], "version 10, no flags, method 0")
    #expect(Array(bytes[10..<14]) == [0, 0, 0x21, 0], "1980-01-01 00:00:00")
    #expect(Array(bytes[26..<30]) == [8, 0, 0, 0], "no extra field")
    #expect(bytes[30..<58].elementsEqual("mimetypeapplication/epub+zip".utf8))
    #expect(Array(bytes[58..<62]) == [0x50, 0x4b, 3, 4], "no data descriptor")
  }

  @Test("every entry has no extra field, no flag, one time and the mode -rw-r--r--")
  func plainHeaders() throws {
    let noon = try #require(DOSTime(year: 2024, month: 2, day: 29, hour: 12, minute: 30, second: 7))
    let entries = [
      mimetype, entry("a/b.xhtml", String(repeating: "文", count: 500)), entry("empty", ""),
      ZipEntry(name: "noise", isDeflated: true) { noise(1, count: 3000) },
      entry("stored", String(repeating: "x", count: 100), isDeflated: false),
    ]
    let reader = try ZipReader(try archive(entries, modified: noon))
    for entry in reader.entries {
      #expect(entry.local == entry.central)
      #expect(entry.local.extraLength == 0)
      #expect(entry.local.flags == 0)
      #expect(entry.local.needed == (entry.local.method == 8 ? 20 : 10))
      #expect(entry.madeBy >> 8 == 3)
      #expect(entry.externalAttributes == 0o100644 << 16)
      #expect(entry.local.date == (44 << 9 | 2 << 5 | 29))
      #expect(entry.local.time == (12 << 11 | 30 << 5 | 3))
    }
    #expect(reader.entries.map(\.local.method) == [0, 8, 0, 0, 0])
    #expect(!reader.isZIP64)
  }

  @Test("what is packed is what was given, in the order given", arguments: [1, 2, 8])
  func roundTrip(jobs: Int) throws {
    let sizes = [0, 1, 2, 3, 100, 8191, 8192, 8193, 70_000, 200_000]
    var entries = [mimetype]
    var expected = [Array("application/epub+zip".utf8)]
    for (index, size) in sizes.enumerated() {
      for (kind, make) in [("prose", prose), ("noise", noise)] {
        for isDeflated in [true, false] {
          entries.append(
            ZipEntry(name: "\(kind)/\(isDeflated)/\(size)", isDeflated: isDeflated) {
              make(index, size)
            })
          expected.append(make(index, size))
        }
      }
    }
    let reader = try ZipReader(try archive(entries, jobs: jobs))
    #expect(reader.entries.map(\.name) == entries.map(\.name))
    for (entry, bytes) in zip(reader.entries, expected) {
      #expect(try reader.contents(of: entry) == bytes, "\(entry.name)")
      if entry.name.hasPrefix("noise") || entry.name.contains("false") {
        #expect(entry.local.method == 0, "\(entry.name)")
      }
    }
  }

  @Test("an archive shorter than the file it is written over leaves no tail")
  func truncation() throws {
    guard let file = tmpfile() else { throw CocoaError(.fileWriteUnknown) }
    defer { fclose(file) }
    let old = noise(1, count: 5000)
    #expect(pwrite(fileno(file), old, old.count, 0) == old.count)
    try ZipWriter.write([mimetype], to: fileno(file), jobs: 1)
    #expect(lseek(fileno(file), 0, SEEK_END) == 30 + 8 + 20 + 46 + 8 + 22)
  }

  @Test("only days and hours that exist are a DOS time")
  func calendar() {
    #expect(DOSTime(year: 1980, month: 1, day: 1) == .earliest)
    #expect(DOSTime(year: 2107, month: 12, day: 31, hour: 23, minute: 59, second: 59) != nil)
    #expect(DOSTime(year: 1979, month: 12, day: 31) == nil)
    #expect(DOSTime(year: 2108, month: 1, day: 1) == nil)
    #expect(DOSTime(year: 2023, month: 2, day: 29) == nil)
    #expect(DOSTime(year: 2100, month: 2, day: 29) == nil)
    #expect(DOSTime(year: 2024, month: 13, day: 1) == nil)
    #expect(DOSTime(year: 2024, month: 1, day: 1, hour: 24) == nil)
  }
}
