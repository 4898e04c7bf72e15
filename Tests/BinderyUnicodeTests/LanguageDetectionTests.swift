import BinderyModel
import Testing

@testable import BinderyUnicode

@Suite("Language detection")
struct LanguageDetectionTests {
  @Test(
    "an essay's characters tell its language",
    arguments: [
      ("zh-Hans", "春天到了，院子里的花都开了。我们坐在树下读书。"),
      ("zh-Hans", "我家的后面有一个很大的园，相传叫作百草园。"),
      ("zh-Hans", "学而时习之，不亦说乎？"),
      ("zh-Hant", "那些年我們一起走過的路，現在都變成了高樓。"),
      ("zh-Hant", "臺北的夏天又濕又熱，午後常有雷陣雨。"),
      ("zh-Hant", "佢哋話今日唔得閒，聽日先嚟搵我哋食飯。"),
      ("zh-Hant", "香港嘅茶餐廳，一杯奶茶飲足幾十年。"),
      ("ja", "吾輩は猫である。名前はまだ無い。"),
      ("ja", "国境の長いトンネルを抜けると雪国であった。"),
      ("ja", "コーヒーショップ"),
      ("ja", "東京国立博物館の収蔵品に関する調査報告書である。"),
      ("ko", "나는 오늘도 책을 읽고 글을 쓴다."),
      ("ko", "大韓民國은 民主共和國이다. 大韓民國의 主權은 國民에게 있다."),
      ("ko", "Swift로 작은 도구를 만들었다. It was fun to write."),
    ])
  func tells(_ tag: String, _ text: String) {
    #expect(LanguageDetection.detect(inUTF8: text.utf8)?.text == tag)
  }

  @Test(
    "a text without CJK has no language",
    arguments: [
      "", "\n\n", "12345 --- ###", "The quick brown fox jumps over the lazy dog.",
      "Ça va très bien, merci.",
      "Съешь ещё этих мягких французских булок.", "🙂🙂🙂",
      "I once met a man whose name was 王, in a small town by the sea, and he taught me to sail a boat.",
    ])
  func none(_ text: String) {
    #expect(LanguageDetection.detect(inUTF8: text.utf8) == nil)
  }

  @Test(
    "a Chinese essay that quotes Japanese stays Chinese",
    arguments: [
      ("zh-Hans", "昨天看了《ドラえもん》，很喜欢。"),
      ("zh-Hans", "我最近在读夏目漱石的《吾輩は猫である》，这本书讲的是一只猫的故事，很有意思，你们也应该看看。"),
      ("zh-Hant", "宮崎駿的《となりのトトロ》陪伴了我們的童年，那首歌我到現在還會唱。"),
      ("zh-Hans", "“ありがとう”是谢谢的意思，“すみません”是对不起的意思，你会了吗？那么我们再来学几句吧，这些都很简单。"),
    ])
  func quotesJapanese(_ tag: String, _ text: String) {
    #expect(LanguageDetection.detect(inUTF8: text.utf8)?.text == tag)
  }

  @Test(
    "a language quoted in another stays a quotation",
    arguments: [
      ("ja", "中国語では「你好吗」と言う。これは「お元気ですか」という意味である。"),
      ("ko", "중국어로는 “你好”라고 인사한다. 처음 만난 사람에게 쓰는 말이다."),
      ("zh-Hans", "韩语里的“안녕하세요”就是你好，我们在首尔天天听到这句话。"),
      ("zh-Hans", "他用繁體字寫了“這個國家”四个字，然后把纸递给我，说这是送给我们的礼物。"),
    ])
  func quotes(_ tag: String, _ text: String) {
    #expect(LanguageDetection.detect(inUTF8: text.utf8)?.text == tag)
  }

  @Test("code and links around an essay do not hide its language")
  func code() {
    let text =
      "# 笔记\n\n今天试了一下这个函数，效果不错：\n\n"
      + String(repeating: "let value = compute(input)\n", count: 10)
    #expect(LanguageDetection.detect(inUTF8: text.utf8) == .simplifiedChinese)
  }

  @Test("Han that both scripts write is zh-Hans")
  func undecided() {
    #expect(LanguageDetection.detect(inUTF8: "山水之人".utf8) == .simplifiedChinese)
  }

  @Test("broken bytes and any kind of sequence are taken")
  func anySequence() {
    let bytes = Array("春天到了，我们去看花".utf8)
    #expect(LanguageDetection.detect(inUTF8: AnySequence(bytes)) == .simplifiedChinese)
    #expect(LanguageDetection.detect(inUTF8: bytes.dropLast()) == .simplifiedChinese)
    #expect(LanguageDetection.detect(inUTF8: [0xF0, 0xE4, 0xFF]) == nil)
  }

  @Test("neither form of a pair is in the other column")
  func pairs() {
    let scalars = HanEvidence.pairs.unicodeScalars.filter { $0 != " " }
    #expect(scalars.count.isMultiple(of: 2))
    #expect(scalars.count > 1_000)
    #expect(!HanEvidence.table.contains { $0 & 3 == 3 })
  }
}
