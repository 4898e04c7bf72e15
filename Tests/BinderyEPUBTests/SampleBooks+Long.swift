import BinderyDesign
import BinderyModel

extension SampleBooks {
  /// Two sections of 200 kB, each with a link into the other and a reference to one note.
  static func long() throws -> Edition {
    let prose = String(repeating: "长", count: 66_000)
    let blocks = [
      heading(2, "甲", id: "one"),
      p(t(prose), reference(1), link(.essay(ChapterID(0), anchor: "two"), "下")),
      heading(2, "乙", id: "two"),
      p(t(prose), reference(1, 2), reference(2), link(.essay(ChapterID(0), anchor: "one"), "上")),
    ]
    let notes = [
      Note(label: "a", number: 1, referenceCount: 3, blocks: [p(t("注一"))]),
      Note(label: "b", number: 2, referenceCount: 1, blocks: [p(t("注二"), reference(1, 3))]),
      Note(label: "c", number: 3, referenceCount: 0, blocks: [p(t("注三"))]),
    ]
    let outline = [
      OutlineEntry(identifier: "one", title: "甲"), OutlineEntry(identifier: "two", title: "乙"),
    ]
    let long = chapter(0, "长篇", .simplifiedChinese, outline: outline, size: 400_000)
    let other = Body(blocks: [p(link(.essay(ChapterID(0), anchor: "two"), "见"))])
    return try BinderyEPUBTests.edition(
      Metadata(title: "书", language: .simplifiedChinese),
      [long, chapter(1, "短", .simplifiedChinese)], [Body(blocks: blocks, notes: notes), other])
  }
}
