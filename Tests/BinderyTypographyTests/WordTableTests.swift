import Testing

@testable import BinderyTypography

@Suite("Words looked up")
struct WordTableTests {
  private func table(_ words: [(String, String)]) -> WordTable {
    var table = WordTable()
    for (word, replacement) in words { table.insert(word, becoming: replacement) }
    return table
  }

  private func replaced(_ text: String, by table: WordTable) -> String {
    var text = text
    var made: [UInt8] = []
    text.withUTF8 { table.append($0, to: &made) }
    return String(decoding: made, as: UTF8.self)
  }

  @Test("the longest word is found, and what no word begins stays")
  func longest() {
    let table = table([("头", "頭"), ("头发", "頭髮"), ("头发展", "頭發展")])
    #expect(replaced("头发，头", by: table) == "頭髮，頭")
    #expect(replaced("街头发展", by: table) == "街頭發展")
    #expect(replaced("", by: table) == "")
  }

  @Test("a word that begins another is found where that one goes on otherwise")
  func prefixes() {
    let table = table([("一", "1"), ("一二三四", "1234")])
    #expect(replaced("一二三五一二三四一二", by: table) == "1二三五12341二")
  }

  @Test("the first that is said of a word holds, and an empty word is none")
  func firstHolds() {
    let table = table([("后", "後"), ("后", "后"), ("", "x"), ("啊", "")])
    #expect(replaced("后啊后", by: table) == "後後")
  }

  @Test("characters of every length in UTF-8 are found")
  func lengths() {
    let table = table([("aé", "1"), ("é", "2"), ("𠮷野", "3"), ("𠮷", "4"), ("家😀", "5")])
    #expect(replaced("aéé𠮷野𠮷家😀家a", by: table) == "12345家a")
  }

  @Test("thousands of words are told from each other")
  func many() {
    let scalars = (0x4E00..<0x9000).compactMap(Unicode.Scalar.init)
    let words = zip(scalars, scalars.dropFirst(97)).map { "\($0)\($1)" }
    let table = table(words.enumerated().map { ($1, "[\($0)]") })
    for index in stride(from: 0, to: words.count, by: 501) {
      #expect(replaced("，\(words[index])。", by: table) == "，[\(index)]。")
    }
  }

  @Test("a text is cut into words and what stands between, in order")
  func pieces() {
    let table = table([("二", "2"), ("四五", "45")])
    var text = "一二三四五"
    var pieces: [String] = []
    text.withUTF8 { bytes in
      table.cut(bytes) { piece, match in
        pieces.append(String(decoding: piece, as: UTF8.self) + (match == nil ? "" : "!"))
      }
    }
    #expect(pieces == ["一", "二!", "三", "四五!"])
  }
}
