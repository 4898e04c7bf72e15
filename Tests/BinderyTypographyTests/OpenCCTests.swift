import Foundation
import Testing

@testable import BinderyTypography

/// What we make of OpenCC's dictionaries is what OpenCC itself makes of them.
@Suite("OpenCC")
struct OpenCCTests {
  @Test(
    "texts become what the program opencc makes of them, byte by byte",
    arguments: ["s2tw", "s2twp", "s2hk", "tw2s", "hk2s"])
  func sameAsProgram(configuration: String) throws {
    let lines = Self.lines
    let engine = try OpenCC("\(configuration).json")
    let made = lines.map { line in
      var line = line
      var made: [UInt8] = []
      line.withUTF8 { engine.append($0, to: &made) }
      return String(decoding: made, as: UTF8.self)
    }
    let expected = try Self.converted(lines, configuration)
    #expect(made.count == expected.count)
    for (line, (ours, theirs)) in zip(lines, zip(made, expected)) where ours != theirs {
      Issue.record("'\(line)' became '\(ours)', and with opencc '\(theirs)'")
    }
  }

  @Test("a configuration that is not here is no converter")
  func missing() {
    #expect(throws: ScriptConversionError.noDictionary("none.json")) { try OpenCC("none.json") }
  }

  /// Sentences, then characters and words in a row as no sentence has them, the same in every run.
  private static var lines: [String] {
    var lines = [
      "皇后在后面整理头发，里面的软件发达了。", "他只好用一只手拨通台湾的电话，表示了解。",
      "计算机的内存和硬盘、打印机和鼠标，都在网络服务器旁边。", "干部在干净的树干下干活，乾隆年间的事不相干。",
      "裡面的頭髮與裏面的臺灣，著作顯著，看著螢幕。", "吃面条、里程碑、心里有数；丑时的小丑。", "A🍵𠮷野家 é — “后” 2026 年",
    ]
    let words = [
      "头发", "发展", "里面", "公里", "后天", "皇后", "软件", "程序", "信息", "文件", "网络", "只有", "船只", "干燥", "树干",
      "台风", "面包", "表面", "钟表", "复杂", "回复", "了解", "明了", "系统", "关系", "裡面", "頭髮", "臺灣", "著名", "說明",
      "，", "。", " ", "A", "12", "…", "の", "한", "𠮷",
    ]
    var state: UInt64 = 7
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<3_000 {
      lines.append(
        (0...next(12)).map { _ in
          let han = Unicode.Scalar(UInt32(0x4E00 + next(0x5200))).map(String.init) ?? ""
          return next(3) == 0 ? han : words[next(words.count)]
        }.joined())
    }
    return lines
  }

  private static func converted(_ lines: [String], _ configuration: String) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "opencc-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (source, target) = (folder.appending(path: "in"), folder.appending(path: "out"))
    try Data(lines.joined(separator: "\n").utf8).write(to: source)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "opencc", "-c", "\(configuration).json", "-i", source.path, "-o", target.path,
    ]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "the program opencc is installed by scripts/setup")
    return try String(contentsOf: target, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      .prefix(lines.count).map { $0 }
  }
}
