import Foundation
import Testing

/// Pages of unpacked books, opened in a real engine and measured there.
enum Chromium {
  /// The program; `nil` where it is not installed.
  static let executable: URL? = ["chromium", "chromium-browser", "google-chrome"].lazy
    .map { URL(filePath: "/usr/bin/\($0)") }
    .first { FileManager.default.isExecutableFile(atPath: $0.path) }

  /// Opens pages of a book, by their paths in it, in a frame of a size, and runs a function of JavaScript
  /// in each: it takes the frame's window and document, and gives what JSON can hold.
  static func measure<Answer: Decodable>(
    _ pages: [String], in book: UnpackedBook, width: Int = 400, height: Int = 640,
    _ function: () -> String
  ) throws -> [Answer] {
    try measure(pages, below: book.folder, width: width, height: height, function)
  }

  /// The same for pages below a folder, of several books perhaps. The function may give a promise.
  static func measure<Answer: Decodable>(
    _ pages: [String], below folder: URL, width: Int = 400, height: Int = 640,
    _ function: () -> String
  ) throws -> [Answer] {
    let harness = folder.appending(path: "harness-\(UUID().uuidString).html")
    try Data(page(pages, width, height, function()).utf8).write(to: harness)
    defer { try? FileManager.default.removeItem(at: harness) }
    let output = try run([
      "--headless", "--no-sandbox", "--disable-gpu", "--allow-file-access-from-files",
      "--virtual-time-budget=60000", "--dump-dom", harness.absoluteString,
    ])
    let start = try #require(output.range(of: "<pre id=\"answer\">"), "Chromium gave no answer")
    let rest = output[start.upperBound...]
    let end = try #require(rest.range(of: "</pre>"))
    let json = rest[..<end.lowerBound]
      .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
    return try JSONDecoder().decode([Answer].self, from: Data(json.utf8))
  }

  private static func page(
    _ pages: [String], _ width: Int, _ height: Int, _ function: String
  ) -> String {
    let names = pages.map { "\"\($0)\"" }.joined(separator: ",")
    return """
      <!DOCTYPE html><meta charset="utf-8"><body><script>
      const measure = \(function);
      (async () => {
        const answers = [];
        for (const name of [\(names)]) {
          const frame = document.createElement("iframe");
          frame.style = "width:\(width)px;height:\(height)px;border:0";
          frame.src = name;
          document.body.append(frame);
          await new Promise(done => frame.onload = done);
          await frame.contentDocument.fonts.ready;
          answers.push(await measure(frame.contentWindow, frame.contentDocument));
          frame.remove();
        }
        const answer = document.createElement("pre");
        answer.id = "answer";
        answer.textContent = JSON.stringify(answers);
        document.body.append(answer);
      })();
      </script>
      """
  }

  private static func run(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let file = FileManager.default.temporaryDirectory
      .appending(path: "bindery-page-\(UUID().uuidString)")
    try Data().write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    process.standardOutput = try FileHandle(forWritingTo: file)
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    if ended.wait(timeout: .now() + 120) == .timedOut {
      process.terminate()
      Issue.record("Chromium did not end in two minutes")
      ended.wait()
    }
    return String(decoding: try Data(contentsOf: file), as: UTF8.self)
  }
}
