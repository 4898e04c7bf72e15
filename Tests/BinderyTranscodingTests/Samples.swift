import Foundation

@testable import BinderyTranscoding

/// Pictures and helpers that several tests use.
enum Samples {
  /// The helper of this build.
  static let helper = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: ".build/debug/bindery-images").path

  static func big(_ value: Int, _ size: Int = 4) -> [UInt8] {
    (0..<size).map { UInt8(truncatingIfNeeded: value >> (8 * (size - 1 - $0))) }
  }

  static func little(_ value: Int, _ size: Int = 4) -> [UInt8] { big(value, size).reversed() }

  /// A bitmap of 24 bits: colours that run from left to right and from top to bottom, as a photograph's
  /// do, or eight stripes as a drawing has them.
  static func bmp(width: Int, height: Int, isDrawing: Bool = false) -> [UInt8] {
    let row = (width * 24 + 31) / 32 * 4
    var pixels = [UInt8](repeating: 0, count: row * height)
    var noise: UInt32 = 1
    for y in 0..<height {
      for x in 0..<width {
        noise = noise &* 1_664_525 &+ 1_013_904_223
        let place = y * row + 3 * x
        let stripe = UInt8(x * 8 / width * 32)
        pixels[place] = isDrawing ? stripe : UInt8(x * 200 / width) &+ UInt8(noise >> 28)
        pixels[place + 1] = isDrawing ? 255 - stripe : UInt8(y * 200 / height) &+ UInt8(noise >> 29)
        pixels[place + 2] = isDrawing ? 128 : UInt8((x + y) * 200 / (width + height))
      }
    }
    let head = [little(54 + pixels.count), little(0), little(54), little(40)]
    let size = [little(width), little(height), little(1, 2), little(24, 2)]
    return Array("BM".utf8) + (head + size).flatMap { $0 }
      + [UInt8](repeating: 0, count: 24) + pixels
  }
}

/// A folder of a test's own, removed with it.
final class TemporaryFolder {
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "transcoding-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func names(in name: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: "\(path)/\(name)")) ?? []).sorted()
  }

  /// A program that is no good helper.
  func script(_ text: String) throws -> String {
    let file = "\(path)/helper"
    try Data("#!/bin/sh\n\(text)\n".utf8).write(to: URL(filePath: file))
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: file)
    return file
  }
}
