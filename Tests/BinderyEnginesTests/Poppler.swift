import Foundation

/// What Poppler's tools say of a PDF.
enum Poppler {
  /// Whether the tools are installed.
  static let isHere = FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext")

  /// The text of a page, from 0, without white space.
  static func text(ofPage page: Int, of pdf: [UInt8]) throws -> String {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "bindery-\(UUID().uuidString).pdf")
    try Data(pdf).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/pdftotext")
    process.arguments = ["-raw", "-f", "\(page + 1)", "-l", "\(page + 1)", file.path, "-"]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: text, as: UTF8.self).filter { !$0.isWhitespace }
  }
}
