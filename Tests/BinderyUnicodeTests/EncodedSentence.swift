import Testing

@testable import BinderyUnicode

/// Sentences in the encodings of old disks, as bytes.
struct EncodedSentence: Sendable, CustomTestStringConvertible {
  let encoding: TextEncoding
  let name: String
  let text: String
  let hex: String

  var testDescription: String { "\(encoding.rawValue) \(name)" }

  var bytes: [UInt8] {
    let digits = hex.utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
    return stride(from: 0, to: digits.count - 1, by: 2).map {
      UInt8(digits[$0] << 4 | digits[$0 + 1])
    }
  }

  static let all: [EncodedSentence] = [
    EncodedSentence(
      encoding: .gb18030, name: "一句",
      text: "春天到了，院子里的花都开了。",
      hex: "B4BACCECB5BDC1CBA3ACD4BAD7D3C0EFB5C4BBA8B6BCBFAAC1CBA1A3"),
    EncodedSentence(
      encoding: .gb18030, name: "你好",
      text: "你好，世界",
      hex: "C4E3BAC3A3ACCAC0BDE7"),
    EncodedSentence(
      encoding: .gb18030, name: "古文",
      text: "学而时习之，不亦说乎？有朋自远方来，不亦乐乎？",
      hex: "D1A7B6F8CAB1CFB0D6AEA3ACB2BBD2E0CBB5BAF5A3BFD3D0C5F3D7D4D4B6B7BDC0B4A3ACB2BBD2E0"
        + "C0D6BAF5A3BF"),
    EncodedSentence(
      encoding: .gb18030, name: "繁體",
      text: "他說過的話，我們都還記得。",
      hex: "CBFBD566DF5EB5C4D492A3ACCED28283B6BCDF80D39BB5C3A1A3"),
    EncodedSentence(
      encoding: .gb18030, name: "四字节",
      text: "这个字是𠮷，要用四个字节。",
      hex: "D5E2B8F6D7D6CAC79534B235A3ACD2AAD3C3CBC4B8F6D7D6BDDAA1A3"),
    EncodedSentence(
      encoding: .gb18030, name: "散文",
      text: "我家的后面有一个很大的园，相传叫作百草园。"
        + "现在是早已并屋子一起卖给朱文公的子孙了，连那最末次的相见也已经隔了七八年。",
      hex: "CED2BCD2B5C4BAF3C3E6D3D0D2BBB8F6BADCB4F3B5C4D4B0A3ACCFE0B4ABBDD0D7F7B0D9B2DDD4B0"
        + "A1A3CFD6D4DACAC7D4E7D2D1B2A2CEDDD7D3D2BBC6F0C2F4B8F8D6ECCEC4B9ABB5C4D7D3CBEFC1CB"
        + "A3ACC1ACC4C7D7EEC4A9B4CEB5C4CFE0BCFBD2B2D2D1BEADB8F4C1CBC6DFB0CBC4EAA1A3"),
    EncodedSentence(
      encoding: .big5, name: "一句",
      text: "春天到了，院子裡的花都開了。",
      hex: "AC4BA4D1A8ECA446A141B07CA46CB8CCAABAAAE1B3A3B67DA446A143"),
    EncodedSentence(
      encoding: .big5, name: "短句",
      text: "你好嗎？我很好。",
      hex: "A741A66EB6DCA148A7DAABDCA66EA143"),
    EncodedSentence(
      encoding: .big5, name: "散文",
      text: "我寫這篇文章的時候，窗外正下著雨。那些年我們一起走過的路，現在都變成了高樓。",
      hex: "A7DABC67B36FBD67A4E5B3B9AABAAEC9ADD4A141B5A1A57EA5BFA455B5DBAB42A143A8BAA8C7A67E"
        + "A7DAADCCA440B05FA8ABB94CAABAB8F4A141B27BA662B3A3C5DCA6A8A446B0AABCD3A143"),
    EncodedSentence(
      encoding: .big5, name: "粵語",
      text: "佢哋話今日唔得閒，聽日先嚟搵我哋食飯，咁我咪一個人喺屋企囉。",
      hex: "CA5C925DB8DCA4B5A4E9ADF8B16FB6A2A141C5A5A4E9A5FD91C1DDAFA7DA925DADB9B6BAA141CBDD"
        + "A7DAAB7DA440ADD3A4489DF6ABCEA5F8C56FA143"),
    EncodedSentence(
      encoding: .shiftJIS, name: "一句",
      text: "春が来て、庭の花が咲いた。",
      hex: "8F7482AA978882C4814192EB82CC89D482AA8DE782A282BD8142"),
    EncodedSentence(
      encoding: .shiftJIS, name: "短句",
      text: "こんにちは",
      hex: "82B182F182C982BF82CD"),
    EncodedSentence(
      encoding: .shiftJIS, name: "題",
      text: "第一章　～旅の始まり～",
      hex: "91E688EA8FCD8140816097B782CC8E6E82DC82E88160"),
    EncodedSentence(
      encoding: .shiftJIS, name: "小説",
      text: "吾輩は猫である。名前はまだ無い。どこで生れたかとんと見当がつかぬ。",
      hex: "8CE1947982CD944C82C582A082E9814296BC914F82CD82DC82BE96B382A2814282C782B182C590B6"
        + "82EA82BD82A982C682F182C68CA9939682AA82C282A982CA8142"),
    EncodedSentence(
      encoding: .eucJP, name: "一句",
      text: "春が来て、庭の花が咲いた。",
      hex: "BDD5A4ACCDE8A4C6A1A2C4EDA4CEB2D6A4ACBAE9A4A4A4BFA1A3"),
    EncodedSentence(
      encoding: .eucJP, name: "カタカナ",
      text: "コーヒーとケーキを注文した。",
      hex: "A5B3A1BCA5D2A1BCA4C8A5B1A1BCA5ADA4F2C3EDCAB8A4B7A4BFA1A3"),
    EncodedSentence(
      encoding: .eucJP, name: "小説",
      text: "国境の長いトンネルを抜けると雪国であった。夜の底が白くなった。",
      hex: "B9F1B6ADA4CEC4B9A4A4A5C8A5F3A5CDA5EBA4F2C8B4A4B1A4EBA4C8C0E3B9F1A4C7A4A2A4C3A4BF"
        + "A1A3CCEBA4CEC4ECA4ACC7F2A4AFA4CAA4C3A4BFA1A3"),
    EncodedSentence(
      encoding: .eucKR, name: "한 문장",
      text: "봄이 오고 마당에 꽃이 피었다.",
      hex: "BABDC0CC20BFC0B0ED20B8B6B4E7BFA120B2C9C0CC20C7C7BEFAB4D92E"),
    EncodedSentence(
      encoding: .eucKR, name: "짧은 글",
      text: "안녕하세요",
      hex: "BEC8B3E7C7CFBCBCBFE4"),
    EncodedSentence(
      encoding: .eucKR, name: "확장",
      text: "뷁이라는 글자는 확장 완성형에만 있다. 똠방각하라는 말도 그렇다.",
      hex: "94EEC0CCB6F3B4C220B1DBC0DAB4C220C8AEC0E520BFCFBCBAC7FCBFA1B8B820C0D6B4D92E208C63"
        + "B9E6B0A2C7CFB6F3B4C220B8BBB5B520B1D7B7B8B4D92E"),
    EncodedSentence(
      encoding: .eucKR, name: "수필",
      text: "나는 오늘도 책을 읽고 글을 쓴다. 비가 오는 날에는 창가에 앉아 커피를 마신다.",
      hex: "B3AAB4C220BFC0B4C3B5B520C3A5C0BB20C0D0B0ED20B1DBC0BB20BEB4B4D92E20BAF1B0A120BFC0"
        + "B4C220B3AFBFA1B4C220C3A2B0A1BFA120BEC9BEC620C4BFC7C7B8A620B8B6BDC5B4D92E"),
  ]
}
