import BinderyStorage
import Foundation
import Testing

@Suite("results kept across runs")
struct FileCacheTests {
  private let result = [UInt8](repeating: 7, count: 1_000)

  @Test("what was kept is found by another run; a file with any byte changed is as good as none")
  func damage() throws {
    let folder = try TemporaryFolder()
    FileCache(folder: folder.path + "/c", kind: "test 1").keep(result, named: "a")
    #expect(FileCache(folder: folder.path + "/c", kind: "test 1").bytes(named: "a") == result)
    let file = URL(filePath: folder.path + "/c/a")
    let good = try Data(contentsOf: file)
    for place in [0, 20, 30, 60, good.count - 1] {
      var bad = good
      bad[place] ^= 0x20
      try bad.write(to: file)
      #expect(FileCache(folder: folder.path + "/c", kind: "test 1").bytes(named: "a") == nil)
    }
    for length in [0, 10, 40, good.count - 1] {
      try good.prefix(length).write(to: file)
      #expect(FileCache(folder: folder.path + "/c", kind: "test 1").bytes(named: "a") == nil)
    }
    FileCache(folder: folder.path + "/c", kind: "test 1").keep(result, named: "a")
    #expect(try Data(contentsOf: file) == good)
  }

  @Test("what was not used for longest goes when there is too little room")
  func room() throws {
    let folder = try TemporaryFolder()
    let cache = FileCache(folder: folder.path + "/c", kind: "test 1", room: 3_500)
    for (age, name) in ["a", "b", "c", "d"].enumerated() {
      cache.keep(result, named: name)
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: Double(1_000 + age))],
        ofItemAtPath: folder.path + "/c/" + name)
    }
    #expect(cache.bytes(named: "a") == result)
    cache.tidy()
    #expect(folder.names(in: "c") == ["a", "c", "d"])
  }

  @Test("it is its user's alone, and does without a folder")
  func modes() throws {
    let folder = try TemporaryFolder()
    FileCache(folder: folder.path + "/deep/c", kind: "test 1").keep(result, named: "a")
    for (path, mode) in [("deep/c", 0o700), ("deep/c/a", 0o600)] {
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/\(path)")
      #expect(attributes[.posixPermissions] as? Int == mode)
    }
    for place in [nil, "/proc/bindery"] {
      let cache = FileCache(folder: place, kind: "test 1")
      cache.keep(result, named: "a")
      cache.tidy()
      #expect(cache.bytes(named: "a") == nil)
    }
  }
}

final class TemporaryFolder {
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "storage-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func names(in name: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: "\(path)/\(name)")) ?? []).sorted()
  }
}
