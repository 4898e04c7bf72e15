import BinderyZip
import Foundation
import Synchronization
import Testing

@Suite("Packing ahead of the writer")
struct PackingTests {
  private struct Refusal: Error, Equatable {
    var index: Int
  }

  @Test("the bytes are the same with any number of jobs, and on each run")
  func reproducible() throws {
    var entries = [mimetype]
    for index in 0..<300 {
      let make = index % 7 == 0 ? noise : prose
      entries.append(
        ZipEntry(name: "EPUB/\(index).xhtml", isDeflated: index % 5 != 0) {
          make(index, index * 97 % 20_000)
        })
    }
    let first = try archive(entries, jobs: 1)
    for jobs in [1, 2, 8, 200, 0, -1] {
      #expect(try archive(entries, jobs: jobs) == first)
    }
  }

  @Test("each entry makes its bytes once")
  func once() throws {
    let counts = Mutex([Int](repeating: 0, count: 500))
    let entries = (0..<500).map { index in
      ZipEntry(name: "\(index)", isDeflated: true) {
        counts.withLock { $0[index] += 1 }
        return []
      }
    }
    _ = try archive(entries, jobs: 8)
    #expect(counts.withLock { $0.allSatisfy { $0 == 1 } })
  }

  @Test("the first failing entry is the one thrown, with its name", arguments: [1, 2, 8])
  func failure(jobs: Int) throws {
    for failing in [0, 1, 57, 499] {
      let begun = Mutex(0)
      let entries = (0..<500).map { index in
        ZipEntry(name: "e\(index)", isDeflated: true) {
          begun.withLock { $0 += 1 }
          if index >= failing { throw Refusal(index: index) }
          return prose(index, count: 100)
        }
      }
      let error = #expect(throws: ZipError.self) { try archive(entries, jobs: jobs) }
      guard case .entryFailed(let name, let underlying) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(name == "e\(failing)")
      #expect(underlying as? Refusal == Refusal(index: failing))
      #expect(begun.withLock { $0 } <= failing + jobs, "the other threads stop")
    }
  }

  @Test("threads never run more than a window ahead of the writer, and none outlives the call")
  func window() throws {
    let made = Mutex(0)
    let entries = (0..<64).map { index in
      ZipEntry(name: "\(index)", isDeflated: false) {
        made.withLock { $0 += 1 }
        return noise(index, count: 1 << 20)
      }
    }
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    defer { for end in ends { close(end) } }
    // A pipe cannot be written at an offset, so the writer fails at its first flush.
    let error = #expect(throws: ZipError.self) {
      try ZipWriter.write(entries, to: ends[1], jobs: 2)
    }
    guard case .writeFailed(errno: ESPIPE) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    let count = made.withLock { $0 }
    #expect(count <= 24, "16 MB wait at most, one more for each thread, and what was taken")
    Thread.sleep(forTimeInterval: 0.05)
    #expect(made.withLock { $0 } == count)
  }

  @Test("a descriptor that cannot be written is an error, not a crash")
  func badDescriptor() throws {
    let error = #expect(throws: ZipError.self) {
      try ZipWriter.write([mimetype], to: -1, jobs: 1)
    }
    guard case .writeFailed(errno: EBADF) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test("70,000 entries make a ZIP64 archive, 65,535 do not", arguments: [70_000, 65_535])
  func many(count: Int) throws {
    let entries = (0..<count).map { entry("e/\($0).txt", "\($0)") }
    let start = ContinuousClock.now
    let reader = try ZipReader(try archive(entries))
    #expect(ContinuousClock.now - start < .seconds(20), "the time is not quadratic")
    #expect(reader.entries.count == count)
    #expect(reader.isZIP64 == (count > 65_535))
    #expect(reader.entries.allSatisfy { $0.local.extraLength == 0 && $0.local == $0.central })
    #expect(try reader.contents(of: reader.entries[count - 1]) == Array("\(count - 1)".utf8))
  }
}
