import BinderyModel
import BinderyYAML
import Testing

@testable import BinderyManuscript

@Suite("front matter")
struct FrontMatterTests {
  private func read(_ text: String) -> (FrontMatter, [YAMLFlaw]) {
    YAMLReader.read(Array(text.utf8)[...], firstLine: 2)
  }

  @Test(
    "the plain subset reads as a YAML parser would",
    arguments: [
      "title: 关于AI的喃喃自语", "title: \"引号：里面\"", "title: '单引号'", "title: a # comment",
      "tags: [疯言疯语, \"随笔\", 'c']", "tags:\n- 甲\n- 乙", "tags:\n  - 甲\n  - \"乙\"\n",
      "a: 1\n# comment\nb: 2", "date: 2019-04-24 22:55:36 +0900", "empty:\nnext: x", "a: ~",
      "url: https://example.com/a#b", "time: 10:20:30", "a: x#y", "tags: []", "a: b: c",
      "a: >\n  folded\n  text", "a: \"es\\\"caped\"", "a: 'it''s'", "a:\n  b: c\n  d: [1, 2]",
      "a: {b: c}", "title: 多行\n  续行", "a: [x, y: z]", "a: \"x\" y", "- a\n- b", "a: @x",
    ])
  func subset(text: String) throws {
    let bytes = Array(text.utf8)[...]
    guard let plain = PlainYAML.read(bytes, firstLine: 2, mode: .strict) else { return }
    // An anchor on the first line takes the text beyond the subset, so that Yams reads it.
    let slow = read("zz: &a z\n" + text).0.entries.dropFirst()
    #expect(plain.entries.map(\.key) == slow.map(\.key))
    #expect(plain.entries.map(\.value) == slow.map(\.value))
  }

  @Test("values of every shape are read")
  func shapes() {
    let (matter, flaws) = read("a:\n  name: 张三\nb: >\n  折\n  行\nc: [1, 2]\nd: &x 同\ne: *x")
    #expect(flaws.isEmpty)
    #expect(matter.entry("a")?.value.member("name")?.text == "张三")
    #expect(matter.entry("b")?.value.text == "折 行\n")
    #expect(matter.entry("c")?.value.texts == ["1", "2"])
    #expect(matter.entry("e")?.value.text == "同")
  }

  @Test(
    "what no parser takes still gives its title and date",
    arguments: [
      "title: 甲: 乙\ndate: 2020-01-02", "title: 甲: 乙\n\tb: c\ndate: 2020-01-02",
      "title: 甲: 乙\ndate: 2020-01-02\nx: [1", "date: 2020-01-02\nx: @y\ntitle: \"甲: 乙\"",
      "title: 甲: 乙\nx: {{ page.x }} y\ndate: 2020-01-02",
    ])
  func salvage(text: String) {
    let (matter, flaws) = read(text)
    #expect(flaws.map(\.kind) == [.invalid])
    #expect(matter.entry("title")?.value.text == "甲: 乙")
    #expect(matter.entry("date")?.value.text == "2020-01-02")
  }

  @Test("a flaw stands at its line and column in the file")
  func place() {
    let (_, flaws) = read("date: 2020-01-02\ntitle: A: B")
    #expect(flaws.first?.place == SourcePosition(line: 3, column: 9))
  }

  @Test("of a key that stands twice the last counts, and it is told where")
  func duplicates() {
    let (matter, flaws) = read("title: 一\nx: &a 1\ntags:\n  - a\ntitle: 二\ntags: [b]")
    #expect(matter.entry("title")?.value.text == "二")
    #expect(matter.entry("tags")?.value.texts == ["b"])
    #expect(flaws.map(\.place.line) == [6, 7])
    #expect(flaws.map(\.kind) == [.duplicateKey("title"), .duplicateKey("tags")])
    let nested = read("title: 题\nx:\n  a: 1\n  a: 2")
    #expect(nested.0.entry("title")?.value.text == "题")
    #expect(nested.1.map(\.kind) == [.duplicateKey("a")])
  }

  @Test(
    "YAML that multiplies or nests without end is refused before it is parsed",
    .timeLimit(.minutes(1)),
    arguments: [
      (1...9).map { "a\($0): &a\($0) [*a\($0 - 1),*a\($0 - 1),*a\($0 - 1)]" }.joined(
        separator: "\n"),
      "x: " + String(repeating: "[", count: 100_000),
      "x: " + String(repeating: "{a: ", count: 50_000),
      String(repeating: "- ", count: 100_000),
      String(repeating: "? ", count: 100_000),
      (0..<600).map { String(repeating: " ", count: $0) + "k:" }.joined(separator: "\n"),
    ])
  func hostile(text: String) {
    let (matter, flaws) = read("title: 好\n" + text)
    #expect(flaws.map(\.kind) == [.tooComplex])
    #expect(matter.entry("title")?.value.text == "好")
  }

  @Test("fences are found with blanks behind them, and only where there are two")
  func fences() {
    func fence(_ text: String) -> FrontMatterFence? { FrontMatterFence(of: Array(text.utf8)) }
    #expect(fence("--- \ntitle: a\n---\t\n文")?.firstTextLine == 4)
    #expect(fence("---\ntitle: a\n...\n文")?.firstTextLine == 4)
    #expect(fence("---\n---\n文")?.content.isEmpty == true)
    #expect(fence("---\ntitle: a\n---")?.end == 16)
    #expect(fence("+++\ntitle = \"a\"\n+++\n文")?.language == .toml)
    #expect(fence("---\n文\n") == nil)
    #expect(fence("# 题\n---\n") == nil)
    #expect(fence("") == nil)
  }

  @Test("TOML gives its plain keys")
  func toml() {
    let text =
      "title = \"题：目\"\ndate = 2020-01-02T03:04:05Z\ndraft = true\n[taxonomies]\ntags = [\"a\", 'b']"
    let matter = TOMLSalvage.read(Array(text.utf8)[...], firstLine: 2)
    #expect(matter.entry("title")?.value.text == "题：目")
    #expect(matter.entry("date")?.value.text == "2020-01-02T03:04:05Z")
    #expect(matter.entry("draft")?.value.truth == true)
    #expect(matter.entry("tags")?.value.texts == ["a", "b"])
  }

  @Test("authors, tags and pictures are read in every form")
  func header() {
    func header(_ text: String) -> EssayHeader {
      EssayHeaderReader(read(text).0, of: SourcePath("a.md")).header
    }
    #expect(header("author: 张三").authors == ["张三"])
    #expect(header("author: [张三, 李四]").authors == ["张三", "李四"])
    #expect(header("author:\n  name: 张三\n  url: x").authors == ["张三"])
    #expect(header("authors:\n  - name: 张三\n  - 李四").authors == ["张三", "李四"])
    #expect(header("categories: 疯言疯语\ntags: [疯言疯语, 随笔]").subjects == ["疯言疯语", "随笔"])
    #expect(header("tags: a b").subjects == ["a", "b"])
    #expect(header("category: Data Structure").subjects == ["Data Structure"])
    #expect(header("tags: 读书，写 作、旅行").subjects == ["读书", "写 作", "旅行"])
    #expect(header("image:\n  path: a.png").cover == "a.png")
    #expect(header("published: false").isHeldBack)
    #expect(header("draft: yes").isHeldBack)
    #expect(!header("published: true").isHeldBack)
    #expect(header("lang: zh_CN").language == .simplifiedChinese)
  }

  @Test("a key one slip from one of ours is told, a stranger's own is not")
  func nearMisses() {
    func hints(_ text: String) -> [String?] {
      EssayHeaderReader(read(text).0, of: SourcePath("a.md")).diagnostics.map(\.hint)
    }
    #expect(hints("autor: x") == ["did you mean 'author'?"])
    #expect(hints("tilte: x") == ["did you mean 'title'?"])
    #expect(hints("titel: x") == ["did you mean 'title'?"])
    #expect(hints("langauge: x") == ["did you mean 'language'?"])
    #expect(hints("layout: post\ncomments: true\nimages: x\nmath: true\ndata: x\ntoc: 1") == [])
  }
}
