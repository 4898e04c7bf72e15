import BinderyModel
import Testing

@testable import BinderyCover

@Suite("Titles of covers")
struct CoverTitleTests {
  /// A title set with characters one em wide, Latin half of it.
  private func lines(_ title: String, length: Double = 1_280, depth: Double = 1_000) -> [String] {
    CoverTitle(title, length: length, depth: depth, largest: 290, lineHeight: 1.3) { text in
      text.reduce(0) { $0 + ($1.isASCII ? 0.55 : 1) }
    }
    .lines
  }

  @Test(
    "lines end where words do",
    arguments: [
      ("雨声里的旧书店与一条慢河", ["雨声里的", "旧书店与", "一条慢河"]),
      ("終点からの手紙", ["終点から", "の手紙"]),
      ("What the Shed Knows", ["What the", "Shed Knows"]),
    ])
  func words(title: String, expected: [String]) { #expect(lines(title) == expected) }

  @Test("a colon ends a line")
  func colon() {
    #expect(lines("水邊的記憶：關於等待、渡船與一座消失的橋").first == "水邊的記憶：")
  }

  @Test("no line begins with a closing mark or ends with an opening one")
  func marks() {
    for title in ["「はい」と言った『彼』の、夏。", "《书》与（影）：“好”……完", "、、、（（（"] {
      for line in lines(title).dropFirst() {
        #expect(!"、。」』》）”…：".contains(line.first ?? "x"), "\(line)")
      }
      for line in lines(title).dropLast() {
        #expect(!"「『《（“".contains(line.last ?? "x"), "\(line)")
      }
    }
  }

  @Test("every character of a title is in its lines, spaces at ends apart")
  func whole() {
    for title in ["雨声 里的 旧书店", "a b c d e f g h i j k l m n o p", "夏", "한국 사람"] {
      #expect(lines(title).joined().filter { $0 != " " } == title.filter { $0 != " " })
    }
  }

  @Test("an endless title ends in time, cut")
  func endless() { #expect(lines(String(repeating: "字", count: 100_000)).joined().count == 200) }
}

@Suite("Covers")
struct CoverTests {
  private func cover(isVertical: Bool = false, _ design: Cover.Design = .plain) -> Cover {
    Cover(
      title: "终点站的灯", authors: ["陆知秋"], language: .simplifiedChinese, isVertical: isVertical,
      design: design, families: ["Noto Serif CJK SC"])
  }

  @Test(
    "every design is a PNG of 1,600 by 2,560, the same each time", arguments: Cover.Design.allCases)
  func designs(design: Cover.Design) throws {
    var pictures: Set<[UInt8]> = []
    for isVertical in [false, true] {
      let picture: [UInt8]
      do {
        picture = try cover(isVertical: isVertical, design).png()
      } catch CoverError.noLibraries {
        return
      }
      #expect(picture.starts(with: [0x89, 0x50, 0x4E, 0x47]))
      #expect(picture[16..<24].elementsEqual([0, 0, 0x06, 0x40, 0, 0, 0x0A, 0]))
      #expect(try cover(isVertical: isVertical, design).png() == picture)
      pictures.insert(picture)
    }
    #expect(pictures.count == 2)
  }

  @Test("colours are read as style sheets write them")
  func colours() {
    #expect(CoverColour("#ff0080")?.red == 1)
    #expect(CoverColour("#ff008") == nil)
    #expect(CoverColour("red") == nil)
  }
}
