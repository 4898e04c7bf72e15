import Foundation
import Testing

@testable import BinderyTranscoding

@Suite("the cache of pictures")
struct PictureCacheTests {
  private let picture = [UInt8](repeating: 7, count: 1_000)

  @Test("what was kept is found by another run; a file with any byte changed is as good as none")
  func damage() throws {
    let folder = try TemporaryFolder()
    PictureCache(folder: folder.path + "/c").keep(picture, named: "a")
    #expect(PictureCache(folder: folder.path + "/c").picture(named: "a") == picture)
    let file = URL(filePath: folder.path + "/c/a")
    let good = try Data(contentsOf: file)
    for place in [0, 20, 30, 60, good.count - 1] {
      var bad = good
      bad[place] ^= 0x20
      try bad.write(to: file)
      #expect(PictureCache(folder: folder.path + "/c").picture(named: "a") == nil)
    }
    for length in [0, 10, 40, good.count - 1] {
      try good.prefix(length).write(to: file)
      #expect(PictureCache(folder: folder.path + "/c").picture(named: "a") == nil)
    }
    PictureCache(folder: folder.path + "/c").keep(picture, named: "a")
    #expect(try Data(contentsOf: file) == good)
  }

  @Test("what was not used for longest goes when there is too little room")
  func room() throws {
    let folder = try TemporaryFolder()
    let cache = PictureCache(folder: folder.path + "/c", room: 3_500)
    for (age, name) in ["a", "b", "c", "d"].enumerated() {
      cache.keep(picture, named: name)
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: Double(1_000 + age))],
        ofItemAtPath: folder.path + "/c/" + name)
    }
    #expect(cache.picture(named: "a") == picture)
    cache.tidy()
    #expect(folder.names(in: "c") == ["a", "c", "d"])
  }

  @Test("it is its user's alone, and does without a folder")
  func modes() throws {
    let folder = try TemporaryFolder()
    PictureCache(folder: folder.path + "/deep/c").keep(picture, named: "a")
    for (path, mode) in [("deep/c", 0o700), ("deep/c/a", 0o600)] {
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/\(path)")
      #expect(attributes[.posixPermissions] as? Int == mode)
    }
    for place in [nil, "/proc/bindery"] {
      let cache = PictureCache(folder: place)
      cache.keep(picture, named: "a")
      cache.tidy()
      #expect(cache.picture(named: "a") == nil)
    }
  }
}
