import BinderyZip
import Foundation

/// Writes an archive to a nameless file and returns its bytes.
func archive(
  _ entries: [ZipEntry], jobs: Int = 2, modified: DOSTime = .earliest
) throws -> [UInt8] {
  guard let file = tmpfile() else { throw CocoaError(.fileWriteUnknown) }
  defer { fclose(file) }
  try ZipWriter.write(entries, to: fileno(file), jobs: jobs, modified: modified)
  var bytes = [UInt8](repeating: 0, count: Int(lseek(fileno(file), 0, SEEK_END)))
  guard pread(fileno(file), &bytes, bytes.count, 0) == bytes.count else {
    throw CocoaError(.fileReadUnknown)
  }
  return bytes
}

/// An entry whose bytes are a text.
func entry(_ name: String, _ text: String, isDeflated: Bool = true) -> ZipEntry {
  ZipEntry(name: name, isDeflated: isDeflated) { Array(text.utf8) }
}

/// The entry every EPUB begins with.
let mimetype = entry("mimetype", "application/epub+zip", isDeflated: false)

/// Prose that differs from one seed to the next, and packs as prose does.
func prose(_ seed: Int, count: Int) -> [UInt8] {
  let words = ["落花", "流水", "the ", "river ", "春去也", "天上人间", "。", "essay ", "그리고 "]
  var state = UInt64(truncatingIfNeeded: seed) &* 0x9e37_79b9_7f4a_7c15 | 1
  var bytes: [UInt8] = []
  bytes.reserveCapacity(count + 16)
  while bytes.count < count {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    bytes += words[Int(state % UInt64(words.count))].utf8
  }
  return bytes
}

/// Bytes that no compressor makes smaller.
func noise(_ seed: Int, count: Int) -> [UInt8] {
  var state = UInt64(truncatingIfNeeded: seed) &* 0x9e37_79b9_7f4a_7c15 | 1
  return (0..<count).map { _ in
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return UInt8(truncatingIfNeeded: state >> 24)
  }
}
