import BinderyModel
import Testing

@testable import BinderyPlainText

@Suite("novels in plain text")
struct NovelTests {
  private static let novel = """
    《渔火》作者：陆知秋
    内容简介
    　　江上的三代人。

    卷一　江上
    第一章　渡口
    　　船在雾里停了半个时辰。*谁*也没有说话。
    　　「到了。」他说。
    第２回　夜泊
    　　灯亮了。
    　　※
    　　灯灭了。
    卷二
    第三章 桥
    # 不是标题
    尾声
    天亮了。
    """

  @Test("chapter lines part chapters, volumes stand over them, and nothing of Markdown is read")
  func chapters() {
    let chapters = Shown.chapters(Self.novel)
    #expect(chapters.map(\.title) == ["内容简介", "第一章　渡口", "第２回　夜泊", "第三章 桥", "尾声"])
    #expect(chapters.map(\.volume) == [nil, 0, 0, 1, 1])
    #expect(
      chapters.map(\.blocks) == [
        ["江上的三代人。"], ["船在雾里停了半个时辰。*谁*也没有说话。", "「到了。」他说。"], ["灯亮了。", "---", "灯灭了。"],
        ["# 不是标题"], ["天亮了。"],
      ])
    let survey = PlainTextSurvey(of: Array(Self.novel.utf8), name: "x", isAlone: true)
    #expect(survey.title == "渔火" && survey.authors == ["陆知秋"])
    #expect(survey.volumes == ["卷一　江上", "卷二"])
  }

  @Test("the list of chapters before the text, and a title that is said twice, go")
  func contents() {
    let chapters = Shown.chapters(
      "目录\n第一章 渡口\n第二章 桥 …… 12\n\n第一章 渡口\n第一章 渡口\n船来了。\n第二章 桥\n桥断了。")
    #expect(chapters.map(\.title) == ["第一章 渡口", "第二章 桥"])
    #expect(chapters.map(\.blocks) == [["船来了。"], ["桥断了。"]])
  }

  @Test("sections stand inside chapters where there are chapters, and are chapters elsewhere")
  func sections() {
    let both = Shown.chapters("第一章 春\n第一节 雨\n雨。\n第二节 晴\n晴。\n第二章 夏\n热。")
    #expect(both.map(\.title) == ["第一章 春", "第二章 夏"])
    #expect(both[0].blocks == ["h2 第一节 雨", "雨。", "h2 第二节 晴", "晴。"])
    #expect(Shown.chapters("第一节 雨\n雨。\n第二节 晴\n晴。").map(\.title) == ["第一节 雨", "第二节 晴"])
  }

  @Test("a volume named before each chapter is one volume")
  func repeatedVolume() {
    let text = "第一卷 江\n第一章 雨\n雨。\n第一卷 江\n第二章 晴\n晴。"
    #expect(Shown.chapters(text).map(\.volume) == [0, 0])
    #expect(Shown.chapters(text).map(\.title) == ["第一章 雨", "第二章 晴"])
  }

  @Test("one heading within a text parts nothing")
  func oneHeading() {
    let chapters = Shown.chapters("他写信来。\n后记\n信丢了。")
    #expect(chapters.map(\.title) == [nil])
    #expect(chapters[0].blocks == ["他写信来。", "h2 后记", "信丢了。"])
  }

  @Test("a short first line before a blank one is the title")
  func title() {
    func title(_ text: String, name: String = "3") -> String? {
      PlainTextSurvey(of: Array(text.utf8), name: name, isAlone: false).title
    }
    #expect(title("나루터에서\n\n강가에 오래 앉아 있었다.") == "나루터에서")
    #expect(title("The Ferry\n\nIt came at dusk.") == "The Ferry")
    #expect(title("他来了。\n\n我走了。") == nil)
    #expect(title("他来了。", name: "《渡口》作者：林") == "渡口")
    #expect(title("Title: The Ferry\nAuthor: Nora Whitlock\n\nIt came.") == "The Ferry")
    #expect(title("书名：渡口\n作者：林\n\n他来了。") == "渡口")
  }

  @Test("lines broken at a width are joined, lines that are paragraphs are not")
  func wrapping() {
    let wrapped = """
      The ferry left the pier at dusk, and nobody who stood on
      the landing could say afterwards whether the lamp at its
      stern had been lit before it turned into the current or
      only when the bell rang.

      In the morning it lay at the other bank, empty, with the
      rope still wet and the lamp still burning in the daylight
      that came over the hills.
      """
    let joined = Shown.blocks(wrapped)
    #expect(joined.count == 2)
    #expect(
      joined.first?.hasPrefix("The ferry left the pier at dusk, and nobody who stood on␤the")
        == true)
    let lines = Shown.blocks("船来了。\n人走了。\n灯灭了。\n天亮了。\n\n江面空了。")
    #expect(lines == ["船来了。", "人走了。", "灯灭了。", "天亮了。", "江面空了。"])
    let poem = Shown.blocks("江枫\n渔火\n对愁眠\n\n夜半\n钟声\n到客船")
    #expect(poem.count == 6)
  }

  @Test(
    "ornaments alone on a line part scenes",
    arguments: ["＊＊＊", "※", "* * *", "◇◇◇", "———", "=====", "☆", "＊　＊　＊"])
  func ornaments(line: String) {
    #expect(Shown.blocks("船来了。\n\(line)\n人走了。") == ["船来了。", "---", "人走了。"])
  }

  @Test(
    "a dash, an ellipsis or a rule's mark alone are text", arguments: ["——", "……", "-", "○", "1"])
  func noOrnaments(line: String) {
    #expect(Shown.blocks("船来了。\n\(line)\n人走了。").count == 3)
    #expect(!Shown.blocks("船来了。\n\(line)\n人走了。").contains("---"))
  }
}
