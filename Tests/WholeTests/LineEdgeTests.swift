import Foundation
import Testing

/// Where an engine breaks the lines of shipped pages, in every region and both directions.
@Suite("edges of lines", .enabled(if: Chromium.executable != nil, "Chromium is not installed"))
struct LineEdgeTests {
  private struct Edges: Decodable {
    var starts: String
    var ends: String
  }

  private static let sentences = [
    "zh-Hans": "他在约翰·史密斯街三～五号，买了（新的）书／旧的报，“好极了”！她说：真的；《长夜》、《短歌》",
    "zh-Hant": "他在約翰·史密斯街三～五號，買了（新的）書／舊的報，「好極了」！她說：真的；《長夜》、《短歌》",
    "ja": "彼は春〜夏に、「本（新しい）」を買った。「すてき！」と彼女は言った：雪／月・花、『長い夜』と。",
    "ko": "그는 “새 책(두 권)”을 샀다. 《긴 밤》, 그리고 봄～여름, ‘좋아!’ 라고 했다；",
  ]

  @Test(
    "no line starts or ends with a prohibited mark",
    arguments: [12, 17, 23, 31, 40], ["horizontal", "vertical"])
  func edges(width: Int, mode: String) throws {
    let scratch = try Scratch()
    for (language, sentence) in Self.sentences {
      let lines = (0..<10).map { String(repeating: "字", count: $0) + sentence }
      _ = try scratch.write(
        "essays/\(language).md",
        "---\nlang: \(language)\n---\n# 題\n\n" + lines.joined(separator: "\n\n"))
    }
    let book = scratch.folder.appending(path: "book.epub")
    try Program.bind(
      scratch.folder.appending(path: "essays"),
      ["--writing-mode", mode, "--embed-fonts", "none"], to: book)
    let unpacked = try UnpackedBook(book)
    let pages = unpacked.files.keys.filter { $0.hasPrefix("EPUB/text/000") }.sorted()
    #expect(pages.count == 4)
    let isVertical = mode == "vertical"
    let edges: [Edges] = try Chromium.measure(
      pages, in: unpacked, width: isVertical ? 2000 : width * 16,
      height: isVertical ? width * 16 : 640
    ) {
      """
      (window, page) => {
        let starts = "", ends = "";
        for (const paragraph of page.querySelectorAll("section > p")) {
          const walker = page.createTreeWalker(paragraph, window.NodeFilter.SHOW_TEXT);
          let last = null, before = "";
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            if (node.parentNode.className == "tcy") continue;
            for (let index = 0; index < node.data.length; index++) {
              const range = page.createRange();
              range.setStart(node, index);
              range.setEnd(node, index + 1);
              const box = range.getBoundingClientRect();
              const place = \(isVertical ? "-(box.left + box.right) / 2" : "box.top");
              if (last !== null && place > last + 8) {
                starts += node.data[index];
                ends += before;
              }
              last = place;
              before = node.data[index];
            }
          }
        }
        return { starts, ends };
      }
      """
    }
    for (page, found) in zip(pages, edges) {
      #expect(!found.starts.isEmpty)
      #expect(found.starts.filter { "、。，．；：！？）》」』】〟·～〜／・".contains($0) } == "", "\(page)")
      #expect(found.ends.filter { "（《「『【〝".contains($0) } == "", "\(page)")
    }
  }
}
