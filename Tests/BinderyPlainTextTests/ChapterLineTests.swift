import Testing

@testable import BinderyPlainText

@Suite("chapter lines")
struct ChapterLineTests {
  @Test(
    "headings of novels are found in Chinese, Japanese, Korean and English",
    arguments: [
      "第一章 渡口", "第十二章", "第12回 夜泊", "第１３节　灯", "第一百零八回：雪夜归人", "第3章风雪夜归人", "楔子", "序章", "尾声", "番外二",
      "番外 灯下", "后记", "序", "第 1 章 渡口", "第三章 你是谁？", "【第四章 桥】", "正文 第五章 雨", "第一話　はじまり", "プロローグ",
      "あとがき",
      "제1장 나루", "제 3 화", "2장", "프롤로그", "Chapter 1", "CHAPTER IV. The Boat", "Chapter Two: Rain",
      "Prologue", "Epilogue.",
    ])
  func chapters(line: String) {
    let unit = ChapterLine(line[...])?.unit
    #expect(unit == .chapter || unit == .named || unit == .section, "\(line)")
  }

  @Test(
    "volumes are found",
    arguments: ["卷一 江上", "第一卷", "第二部　归途", "卷之三", "제2부 강", "Part One", "Book II. The Sea"])
  func volumes(line: String) { #expect(ChapterLine(line[...])?.unit == .volume) }

  @Test(
    "sentences are no headings",
    arguments: [
      "第一章的事，他不提。", "第二回，他才明白过来", "第三天早上下起雨来。", "卷起袖子就走。", "卷一卷烟。", "后记得带伞。", "序幕拉开，灯暗了。", "第一次见面",
      "제법 오래된 이야기다.", "3화음이 울렸다.", "Chapter 2 and then he left", "Part of the story",
      "Introduction to the sea", "简介：他是船夫。", "第一章写完之后，他睡了一觉。", "I", "1",
    ])
  func sentences(line: String) { #expect(ChapterLine(line[...]) == nil, "\(line)") }

  @Test("a line may name the volume before the chapter")
  func both() {
    let line = ChapterLine("第一卷 江上 第二章 夜泊")
    #expect(line?.title == "第二章 夜泊")
    #expect(line?.volume == "第一卷 江上")
  }
}
