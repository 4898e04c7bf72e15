import BinderyStorage
import Foundation
import Testing

@Suite("files replaced as a whole")
struct WholeFileTests {
  @Test("who asks is told whether the bytes are there")
  func tells() throws {
    let folder = try TemporaryFolder()
    #expect(WholeFile.replace(folder.path + "/a", with: [1, 2]))
    #expect(WholeFile.read(folder.path + "/a", limit: 9) == [1, 2])
    #expect(!WholeFile.replace(folder.path + "/none/a", with: [1, 2]))
    try FileManager.default.createDirectory(
      atPath: folder.path + "/b/full", withIntermediateDirectories: true)
    #expect(!WholeFile.replace(folder.path + "/b", with: [1, 2]))
  }
}
