import Testing

@testable import BinderyManuscript

@Test("names stand as people count")
func naturalOrder() {
  let names = ["1.md", "2.md", "02.md", "10.md", "a1b2", "a1b10", "a2", "第2章", "第10章", "B", "a"]
  let sorted = names.shuffled().sorted { NaturalOrder.precedes($0.utf8, $1.utf8) }
  #expect(
    sorted == ["1.md", "02.md", "2.md", "10.md", "B", "a", "a1b2", "a1b10", "a2", "第2章", "第10章"])
}

@Test("numbers in Han figures behind 第 and 卷 count as numbers")
func hanFigures() {
  let names = [
    "卷一", "卷二", "卷三", "卷十", "第一章", "第二章", "第三章 桥", "第九章", "第十章", "第十一章", "第二十章", "第一百章", "第一百零八章",
  ]
  #expect(names.shuffled().sorted { NaturalOrder.precedes($0.utf8, $1.utf8) } == names)
  #expect(!NaturalOrder.precedes("第一章".utf8, "第一章".utf8))
  #expect(NaturalOrder.precedes("第一".utf8, "第一章".utf8))
}

@Test("numbers of any length compare, and prefixes come first")
func longNumbers() {
  let (nines, ten) = (String(repeating: "9", count: 40), "1" + String(repeating: "0", count: 40))
  #expect(NaturalOrder.precedes(nines.utf8, ten.utf8))
  #expect(!NaturalOrder.precedes(ten.utf8, nines.utf8))
  #expect(NaturalOrder.precedes("a".utf8, "a1".utf8))
  #expect(!NaturalOrder.precedes("a".utf8, "a".utf8))
}
