import Foundation
import Testing

/// Exported essays in every style, opened and measured in Chromium.
@Suite("line rhythm", .enabled(if: Chromium.executable != nil, "Chromium is not installed"))
struct RhythmTests {
  /// A style in one of its writing modes, with an essay in a language that it is made for.
  struct Setting: Sendable, CustomTestStringConvertible {
    var style: String
    var language: String
    var writingMode: String

    var testDescription: String { "\(style), \(writingMode), \(language)" }
  }

  static let settings: [Setting] = [
    ("plain", "zh-Hans"), ("song", "zh-Hans"), ("kai", "zh-Hans"), ("ming", "zh-Hant"),
    ("ming-vertical", "zh-Hant"), ("bunko", "ja"), ("gothic", "ja"), ("myeongjo", "ko"),
    ("octavo", "en"),
  ].flatMap { style, language in
    ["horizontal", "vertical"].map {
      Setting(style: style, language: language, writingMode: $0)
    }
  }

  private struct Page: Decodable {
    var line: Double
    var starts: [Double]
    var sizes: [Double]
    var overflow: Double
  }

  @Test(
    "paragraphs after headings, ruby, marks, lists and breaks stand on whole lines, and no text runs off",
    arguments: settings)
  func rhythm(_ setting: Setting) throws {
    let scratch = try Scratch()
    let text = try #require(RhythmEssay.texts[setting.language])
    let essay = try scratch.write("essay.md", text)
    let book = scratch.folder.appending(path: "book.epub")
    try Program.bind(
      essay,
      [
        "--style", setting.style, "--writing-mode", setting.writingMode, "--language",
        setting.language,
      ], to: book)
    let unpacked = try UnpackedBook(book)
    for width in [320, 800] {
      let pages: [Page] = try Chromium.measure(
        ["EPUB/text/0001-essay.xhtml"], in: unpacked, width: width, height: 640
      ) { Self.measuring }
      let page = try #require(pages.first)
      #expect(page.starts.count >= 12)
      for (index, start) in page.starts.enumerated() {
        #expect(
          Self.distance(start - page.starts[0], fromLinesOf: page.line) <= 0.5,
          "paragraph \(index + 1) begins \(start - page.starts[0]) px below, at \(width) px")
        #expect(
          Self.distance(page.sizes[index], fromLinesOf: page.line) <= 0.5,
          "paragraph \(index + 1) is \(page.sizes[index]) px high, at \(width) px")
      }
      #expect(page.overflow <= 0.5)
    }
  }

  private static func distance(_ length: Double, fromLinesOf line: Double) -> Double {
    abs(length - (length / line).rounded() * line)
  }

  private static let measuring = """
    (window, page) => {
      const vertical = window.getComputedStyle(page.body).writingMode === "vertical-rl";
      const root = page.documentElement;
      const texts = [...page.querySelectorAll("section > p, .note > p, .verse > p, .callout > p")];
      const boxes = texts.map(text => text.getBoundingClientRect());
      return {
        line: parseFloat(window.getComputedStyle(page.body).lineHeight),
        starts: boxes.map(box => vertical ? -box.right : box.top),
        sizes: boxes.map(box => vertical ? box.width : box.height),
        overflow: vertical
          ? root.scrollHeight - root.clientHeight : root.scrollWidth - root.clientWidth,
      };
    }
    """
}
