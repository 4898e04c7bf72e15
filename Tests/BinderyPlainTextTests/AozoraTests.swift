import BinderyModel
import Testing

@testable import BinderyPlainText

@Suite("texts of Aozora Bunko")
struct AozoraTests {
  private static let story = """
    渡し場
    水野灯

    -------------------------------------------------------
    【テキスト中に現れる記号について】

    《》：ルビ
    （例）船頭《せんどう》

    ｜：ルビの付く文字列の始まりを特定する記号

    ［＃］：入力者注　主に外字の説明や、傍点の位置の指定
    -------------------------------------------------------

    ［＃５字下げ］一［＃「一」は中見出し］

    　船頭《せんどう》は｜お伽《とぎ》の舟を漕いだ。
    　それは遠い［＃「遠い」に傍点］昔の12［＃「12」は縦中横］月であった。
    ［＃ここから２字下げ］
    　手紙の一行。
    　もう一行。
    ［＃ここで字下げ終わり］
    ［＃改ページ］
    ［＃５字下げ］二［＃「二」は中見出し］
    　※［＃二の字点、1-2-22］と※［＃「口＋世」、U+546D、12-3］。
    ［＃地付き］（大正四年九月）


    底本：「渡し場」紙辺書房
    　　　2001（平成13）年初版
    """

  @Test("header, legend and colophon are read, and headings part chapters of a book of one text")
  func whole() {
    let survey = PlainTextSurvey(of: Array(Self.story.utf8), name: "x", isAlone: true)
    #expect(survey.title == "渡し場" && survey.authors == ["水野灯"])
    #expect(survey.style.isAozora)
    let chapters = Shown.chapters(Self.story)
    #expect(chapters.map(\.title) == ["一", "二"])
    #expect(
      chapters.first?.blocks == [
        "(船頭|せんどう)は(お伽|とぎ)の舟を漕いだ。", "それは<emphasis-marks 遠い>昔の<tcy 12>月であった。",
        "[手紙の一行。 / もう一行。]", "page",
      ])
    #expect(
      chapters.last?.blocks == [
        "〻と呭。", "> （大正四年九月）", "---", "{底本：「渡し場」紙辺書房 / 2001（平成13）年初版}",
      ])
  }

  @Test("in a book of several texts, sections stand inside")
  func several() {
    let chapters = Shown.chapters(Self.story, isAlone: false)
    #expect(chapters.count == 1)
    #expect(chapters[0].blocks.first == "h2 一")
  }

  @Test(
    "annotations become what they say",
    arguments: [
      ("［＃傍点］遠い昔［＃傍点終わり］の話", "<emphasis-marks 遠い昔>の話"),
      ("遠い［＃「遠い」に白丸傍点］", "<emphasis-marks 遠い>"), ("これ［＃「これ」に傍線］だ", "<u これ>だ"),
      ("太い［＃「太い」は太字］", "<b 太い>"), ("［＃割り注］注［＃割り注終わり］", "<warichu 注>"),
      ("漢字《かんじ》［＃「漢字」に傍点］", "<emphasis-marks (漢字|かんじ)>"),
      ("ママ［＃「ママ」はママ］", "ママ"), ("霧《きり》［＃ルビの「きり」はママ］", "(霧|きり)"),
      ("［＃挿絵（fig1.png、横320×縦240）入る］", "<img unresolved(\"fig1.png\") 挿絵>"),
      ("東京［＃「東京」に「とうきょう」のルビ］", "(東京|とうきょう)"), ("［＃謎の注記］文", "［＃謎の注記］文"),
      ("※［＃「魔＋犬」、100-3］だ", "※［＃「魔＋犬」、100-3］だ"),
      ("※［＃「口＋世」、U+546D］［＃「※［＃「口＋世」、U+546D］」に傍点］", "<emphasis-marks 呭>"),
      ("三ヶ月《さんかげつ》", "(三ヶ月|さんかげつ)"), ("ひらがな漢《かん》", "ひらがな(漢|かん)"), ("《読めない》", "《読めない》"),
      ("｜青い鳥《あおいとり》と｜棒", "(青い鳥|あおいとり)と｜棒"), ("H2O［＃「2」は下付き小文字］", "H2O［＃「2」は下付き小文字］"),
    ])
  func annotations(line: String, shown: String) {
    #expect(Shown.blocks("［＃改ページ］\n" + line).dropFirst() == [shown])
  }

  @Test("headings between annotations, and chapters of the first rank")
  func headings() {
    let text = """
      ［＃大見出し］上［＃大見出し終わり］
      はじまり。
      ［＃ここから大見出し］
      下
      雪の日
      ［＃ここで大見出し終わり］
      小［＃「小」は小見出し］
      おわり。
      """
    let chapters = Shown.chapters(text, isAlone: false)
    #expect(chapters.map(\.title) == ["上", "下　雪の日"])
    #expect(chapters.last?.blocks == ["h3 小", "おわり。"])
  }

  @Test("an annotation that is not understood is told with its place")
  func unknown() {
    let text = Array("［＃改ページ］\n［＃謎の注記］文".utf8)
    let survey = PlainTextSurvey(of: text, name: "x", isAlone: true)
    let found = PlainTextReader(survey.style)
      .read(text, survey.chapters[0].stretches, of: SourcePath("x.txt")).diagnostics
    #expect(found.map(\.code) == [.annotationUnknown])
    #expect(found.first?.source?.start.line == 2)
  }

  @Test("titles in Chinese brackets are no readings, readings in kana are")
  func brackets() {
    #expect(Shown.blocks("他读《渡口》，又读《こころ》。") == ["他读《渡口》，又读《こころ》。"])
    let japanese = "　船頭《せんどう》はゆっくりと舟を漕いだ。水面《みなも》はしずかだった。"
    #expect(Shown.blocks(japanese) == ["(船頭|せんどう)はゆっくりと舟を漕いだ。(水面|みなも)はしずかだった。"])
  }

  @Test("hostile annotations take linear time")
  func hostile() {
    let line = String(repeating: "［＃「", count: 40_000) + String(repeating: "｜《", count: 40_000)
    let clock = ContinuousClock()
    #expect(clock.measure { _ = Shown.blocks("［＃改ページ］\n" + line) } < .seconds(20))
  }
}
