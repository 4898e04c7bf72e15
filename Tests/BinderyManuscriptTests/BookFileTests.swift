import BinderyModel
import Testing

@testable import BinderyManuscript

@Suite("book.yaml")
struct BookFileTests {
  private static let whole = """
    # 一本书
    title: 三张桌子
    subtitle: 三种语言的随笔
    author:
      - 陆知秋
      - {name: 水野 灯, file-as: みずの あかり}
    contributors:
      - name: Nora Whitlock
        file-as: Whitlock, Nora
        role: translator
      - name: 林
        role: ill
    language: zh-Hant
    publisher: 纸边文丛
    rights: © 2024 陆知秋
    description: >
      三位朋友，
      各写一件小东西。
    subjects: [随笔, 日常, 随笔]
    collection: {name: 丛书, type: set, position: 2.10}
    identifier: urn:example:three-tables
    isbn: 978-3-16-148410-0
    site: https://example.net/tables/
    published: 2024-03-09
    modified: 2024-05-06T07:08:09+09:00
    cover: 封面.png
    """

  private func folder(_ text: String, name: String = "book.yaml") throws -> TemporaryFolder {
    let folder = try TemporaryFolder([
      name: text, "1.md": "---\ndate: 2020-01-02\ntags: [标签]\n---\n# 一\n\n文。", "2.md": "# 二\n\n文。",
    ])
    try folder.write("封面.png", Samples.png)
    return folder
  }

  /// What the run is refused for, as `line:column: message`.
  private func refusals(_ text: String) throws -> [String] {
    let folder = try folder(text)
    let error = #expect(throws: ManuscriptError.self) { try folder.load() }
    guard case .bookFile("book.yaml", let diagnostics, _)? = error else {
      Issue.record("\(String(describing: error))")
      return []
    }
    #expect(diagnostics.allSatisfy { $0.file?.text == "book.yaml" && $0.hint != nil })
    #expect(diagnostics.contains { $0.severity == .error })
    return diagnostics.map { diagnostic in
      let start = diagnostic.source?.start ?? SourcePosition(line: 1, column: 1)
      return "\(start.line):\(start.column): \(diagnostic.message)"
    }
  }

  private func hints(_ text: String) throws -> [String] {
    let folder = try folder(text)
    let error = #expect(throws: ManuscriptError.self) { try folder.load() }
    return error?.diagnostics.compactMap(\.hint) ?? []
  }

  // MARK: What is read

  @Test("every key reaches the book")
  func everyKey() throws {
    let manuscript = try folder(Self.whole).load()
    let metadata = manuscript.book.metadata
    #expect(metadata.title == "三张桌子")
    #expect(metadata.subtitle == "三种语言的随笔")
    #expect(
      metadata.contributors == [
        Contributor(name: "陆知秋"), Contributor(name: "水野 灯", fileAs: "みずの あかり"),
        Contributor(name: "Nora Whitlock", fileAs: "Whitlock, Nora", role: .translator),
        Contributor(name: "林", role: .illustrator),
      ])
    #expect(metadata.language == .traditionalChinese)
    #expect(metadata.publisher == "纸边文丛")
    #expect(metadata.rights == "© 2024 陆知秋")
    #expect(metadata.description == "三位朋友， 各写一件小东西。")
    #expect(metadata.subjects == ["随笔", "日常"])
    #expect(metadata.collection == .init(name: "丛书", kind: .set, position: "2.10"))
    #expect(metadata.identifier == "urn:example:three-tables")
    #expect(metadata.isbn == "9783161484100")
    #expect(metadata.site == "https://example.net/tables")
    #expect(metadata.published?.dayText == "2024-03-09")
    #expect(metadata.modified?.utcText == "2024-05-05T22:08:09Z")
    #expect(manuscript.book.cover != nil)
    #expect(manuscript.book.chapters.count == 2)
    #expect(manuscript.diagnostics.isEmpty)
  }

  @Test("the whole file survives where it is written in another encoding's BOM and line ends")
  func encodings() throws {
    let folder = try folder("")
    let text = Self.whole.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\r\n")
    try folder.write("book.yaml", [0xEF, 0xBB, 0xBF] + Array(text.utf8))
    #expect(try folder.load().book.metadata.isbn == "9783161484100")
  }

  @Test(
    "people are a name, a mapping, or a list of both; a role is a word or a MARC code",
    arguments: [
      ("author: 甲", ["甲 aut"]), ("author: [甲, 乙]", ["甲 aut", "乙 aut"]),
      ("authors:\n- 甲\n- name: 乙", ["甲 aut", "乙 aut"]),
      ("author: {name: 甲, role: editor}", ["甲 edt"]),
      ("author: 甲\ncontributors: [{name: 乙, role: pht}, 丙]", ["甲 aut", "乙 pht", "丙 ctb"]),
      ("contributors: [{name: 乙, role: trl}, {name: 甲, role: author}]", ["甲 aut", "乙 trl"]),
    ])
  func people(text: String, expected: [String]) throws {
    let people = try folder(text).load().book.metadata.contributors
    #expect(people.map { "\($0.name) \($0.role.rawValue)" } == expected)
  }

  @Test("a collection is a name, or a mapping")
  func collection() throws {
    #expect(
      try folder("collection: 丛书").load().book.metadata.collection == .init(name: "丛书"))
    #expect(
      try folder("collection:\n  name: 丛书\n  position: 3").load().book.metadata.collection
        == .init(name: "丛书", position: "3"))
  }

  @Test(
    "an empty file, and a key without a value, say nothing",
    arguments: ["", "# 以后再写\n", "---\n", "title:\nauthor: ~\ncover: ''\nisbn: null\n"])
  func nothing(text: String) throws {
    let manuscript = try folder(text).load()
    #expect(manuscript.book.metadata.title == "book")
    #expect(manuscript.book.metadata.subjects == ["标签"])
    #expect(manuscript.codes == [.authorMissing, .languageDetected])
  }

  @Test("an editor is enough of a byline")
  func editor() throws {
    let manuscript = try folder("contributors: [{name: 甲, role: editor}]").load()
    #expect(!manuscript.codes.contains(.authorMissing))
    let translated = try folder("contributors: [{name: 甲, role: translator}]").load()
    #expect(translated.codes.contains(.authorMissing))
  }

  // MARK: Precedence

  @Test("a flag wins over book.yaml")
  func flags() throws {
    let folder = try folder(Self.whole)
    try folder.write("other.svg", Array("<svg xmlns='http://www.w3.org/2000/svg'/>".utf8))
    let book = try folder.load {
      $0.title = "旗"
      $0.authors = ["旗手"]
      $0.language = "ja"
      $0.publisher = "社"
      $0.identifier = "urn:example:flag"
      $0.modified = Timestamp(year: 2025, month: 1, day: 1)
      $0.sourceDateEpoch = Timestamp(secondsSince1970: 0)
      $0.cover = folder.file("other.svg")
    }.book
    let metadata = book.metadata
    #expect(metadata.title == "旗")
    #expect(metadata.contributors.map(\.name) == ["旗手", "Nora Whitlock", "林"])
    #expect(metadata.language == .japanese)
    #expect(metadata.publisher == "社")
    #expect(metadata.identifier == "urn:example:flag")
    #expect(metadata.modified?.dayText == "2025-01-01")
    #expect(book.cover.map { book.assets[$0.index].mediaType } == .svg)
  }

  @Test("book.yaml wins over the site's configuration, which wins over the essays")
  func configuration() throws {
    let files = [
      "_config.yml": """
      title: 站
      author: 站长
      lang: ja
      url: https://example.com
      description: 站的话
      """,
      "_posts/2024-01-01-a.md": "---\ntitle: 甲\nauthor: 作者\nlang: ja\ntags: [标签]\n---\n文。",
      "_posts/2024-01-02-b.md": "---\ntitle: 乙\nauthor: 作者\nlang: ja\n---\n文。",
    ]
    let site = try TemporaryFolder(files.merging(["book.yaml": Self.whole]) { $1 })
    try site.write("封面.png", Samples.png)
    let metadata = try site.load().book.metadata
    #expect(metadata.title == "三张桌子")
    #expect(metadata.contributors.first?.name == "陆知秋")
    #expect(metadata.language == .traditionalChinese)
    #expect(metadata.description == "三位朋友， 各写一件小东西。")
    #expect(metadata.site == "https://example.net/tables")
    #expect(metadata.subjects == ["随笔", "日常"])
    let partly = try TemporaryFolder(files.merging(["book.yaml": "subtitle: 副题"]) { $1 })
    let rest = try partly.load().book.metadata
    #expect(rest.title == "站")
    #expect(rest.subtitle == "副题")
    #expect(rest.contributors == [Contributor(name: "站长")])
    #expect(rest.site == "https://example.com")
    #expect(rest.subjects == ["标签"])
  }

  @Test("what book.yaml says was changed does not follow the clock of a build")
  func sourceDate() throws {
    let epoch = try folder("modified: 2024-05-06").load {
      $0.sourceDateEpoch = Timestamp(secondsSince1970: 0)
    }
    #expect(epoch.book.metadata.modified?.dayText == "2024-05-06")
  }

  // MARK: Where it lies

  @Test("book.yml is as good, and the file may be the input", arguments: ["book.yaml", "book.yml"])
  func names(name: String) throws {
    let folder = try folder("title: 书名", name: name)
    #expect(try folder.load().book.metadata.title == "书名")
    let named = try folder.load(name)
    #expect(named.book.metadata.title == "书名")
    #expect(named.titles == ["一", "二"])
  }

  @Test("a folder with both is refused; one of them by name is not")
  func both() throws {
    let folder = try folder("title: 甲")
    try folder.write("book.yml", Array("title: 乙".utf8))
    let error = #expect(throws: ManuscriptError.self) { try folder.load() }
    #expect(error?.diagnostics.map(\.code) == [.bookFileInvalid])
    #expect(try folder.load("book.yml").book.metadata.title == "乙")
  }

  @Test("a site's folder of posts takes the site's, or its own")
  func posts() throws {
    let site = try TemporaryFolder([
      "_config.yml": "title: 站", "book.yaml": "title: 书\ncover: 封面.png",
      "_posts/2024-01-01-a.md": "# 甲",
    ])
    try site.write("封面.png", Samples.png)
    #expect(try site.load("_posts").book.metadata.title == "书")
    #expect(try site.load("_posts").book.cover != nil)
    try site.write("_posts/book.yaml", Array("title: 近处的书\ncover: /封面.png".utf8))
    #expect(try site.load("_posts").book.metadata.title == "近处的书")
    #expect(try site.load("_posts").book.cover != nil)
    #expect(try site.load().book.metadata.title == "书")
  }

  @Test("it speaks of the folder, not of an essay that is named alone")
  func handPicked() throws {
    let folder = try folder(Self.whole)
    let metadata = try folder.load("1.md").book.metadata
    #expect(metadata.title == "一")
    #expect(metadata.isbn == nil)
  }

  @Test("it is refused among other inputs")
  func amongOthers() throws {
    let folder = try folder("title: 书")
    #expect(throws: ManuscriptError.bookFileAmongFiles(path: folder.file("book.yaml"))) {
      try folder.load("1.md", "book.yaml")
    }
  }

  @Test("a folder without essays is named by the folder, not by the file")
  func noEssays() throws {
    let folder = try TemporaryFolder(["book.yaml": "title: 书"])
    #expect(throws: ManuscriptError.nothingUsable(path: folder.path, diagnostics: [])) {
      try folder.load("book.yaml")
    }
  }

  // MARK: What is refused

  @Test("an unknown key refuses the run, with its place and what was meant")
  func unknownKeys() throws {
    let text = "title: 书\ntitel: 甲\nauthor: {name: 乙, rolle: editor}\n书名: 丙"
    #expect(
      try refusals(text) == [
        "2:1: unknown key 'titel'", "3:21: unknown key 'rolle'", "4:1: unknown key '书名'",
      ])
    let hints = try hints(text)
    #expect(hints[0] == "did you mean 'title'?")
    #expect(hints[1] == "did you mean 'role'?")
    #expect(hints[2].hasPrefix("the keys here are title, subtitle, author"))
  }

  @Test(
    "what other programs call the same leads to our key",
    arguments: [
      ("lang: ja", "language"), ("Title: x", "title"), ("ISBN: x", "isbn"),
      ("tags: []", "subjects"),
      ("file_as: x", nil), ("series: x", "collection"), ("isb: x", "isbn"), ("autor: x", "author"),
      ("collection: {nam: x}", "name"), ("author: {name: x, file_as: y}", "file-as"),
    ])
  func synonyms(text: String, key: String?) throws {
    let hint = try hints(text).first
    #expect(
      key == nil ? hint?.hasPrefix("the keys") == true : hint == "did you mean '\(key ?? "")'?")
  }

  @Test(
    "a value of the wrong kind, or a bad one, is told at its place with the remedy",
    arguments: [
      ("title: [甲, 乙]", "1:8: 'title' takes a text, and here is a list"),
      ("标: x\n", "1:1: unknown key '标'"),
      ("title:\n  a: b", "2:3: 'title' takes a text, and here is a mapping"),
      ("subjects: 随笔, 生活", "1:11: 'subjects' takes a list, and here is '随笔, 生活'"),
      ("subjects: [随笔, [生活]]", "1:20: 'subjects' takes a text, and here is a list"),
      ("subjects: [随笔, ~]", "1:20: 'subjects' takes a text, and here is nothing"),
      ("author: [甲, [乙]]", "1:15: 'author' takes a text, and here is a list"),
      ("author: {file-as: x}", "1:9: a person has no name"),
      ("contributors: [{name: 甲, role: writer}]", "1:34: 'writer' is no role that is known"),
      ("collection: {type: set}", "1:13: the collection has no name"),
      ("collection: {name: 甲, type: list}", "1:31: 'list' is no type of collection"),
      ("collection: {name: 甲, position: 第二}", "1:35: '第二' is no place in a series"),
      ("collection: {name: 甲, position: 2.}", "1:35: '2.' is no place in a series"),
      ("language: 中文", "1:11: '中文' is no language tag"),
      ("published: soon", "1:12: 'soon' is no date that can be read"),
      ("modified: 2024-13-01", "1:11: '2024-13-01' is no date that can be read"),
      ("site: example.net", "1:7: 'example.net' is no address of the web"),
      ("identifier: urn:uuid:1234", "1:13: 'urn:uuid:1234' is no UUID"),
      (
        "cover: https://example.net/a.png",
        "1:8: 'cover' takes a path in the folder, and here is an address"
      ),
      ("author: 甲\nauthors: [乙]", "2:10: 'author' and 'authors' say the same"),
      ("title: 甲\ntitle: 乙", "1:1: the key 'title' stands twice"),
      ("- title: 甲", "1:1: there are no keys in it"), ("一本书", "1:1: there are no keys in it"),
      ("? [a]\n: b", "1:3: the file is no YAML: a key is no word"),
    ])
  func badValues(text: String, finding: String) throws {
    #expect(try refusals(text) == [finding])
  }

  @Test("all mistakes are told at once, with the line of each")
  func allAtOnce() throws {
    let folder = try folder("title: 书\n# 注\npublished: 明天\ncontributors:\n- 名: 甲\n")
    let error = try #require(#expect(throws: ManuscriptError.self) { try folder.load() })
    #expect(error.diagnostics.map(\.source?.start.line) == [3, 5])
    let excerpt = try #require(error.diagnostics.first.flatMap { error.excerpts?.excerpt(for: $0) })
    #expect(excerpt.text == "published: 明天")
    #expect(excerpt.column == 12)
    #expect(excerpt.cells == 4)
  }

  @Test(
    "broken YAML is refused with its line",
    arguments: [
      ("title: 书\nsubtitle: 甲: 乙", "2:14"), ("title: 书\n\tx: y", "2:1"), ("a: [b\nc: d", "2:2"),
      ("title: *x", "1:8"), ("title: 书\nrights: @x", "2:9"), ("title: 'x", "1:10"),
      ("title: 书\n---\ntitle: 乙", "2:1"),
    ])
  func brokenYAML(text: String, place: String) throws {
    let found = try refusals(text)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix(place + ": the file is no YAML: ") == true, "\(found)")
  }

  @Test(
    "YAML that multiplies or nests without end is refused before it is parsed",
    .timeLimit(.minutes(1)),
    arguments: [
      (1...9).map { "a\($0): &a\($0) [*a\($0 - 1),*a\($0 - 1),*a\($0 - 1)]" }.joined(
        separator: "\n"),
      "title: " + String(repeating: "[", count: 100_000),
      String(repeating: "- ", count: 100_000),
      (0..<300).map { String(repeating: " ", count: $0) + "k:" }.joined(separator: "\n"),
    ])
  func hostile(text: String) throws {
    let found = try refusals(text)
    #expect(found.count == 1)
    #expect(found.first?.contains("the file is not read") == true)
  }

  @Test("stars of Markdown in a description are no aliases")
  func stars() throws {
    let stars = String(repeating: "**好** 2*3*4 ", count: 40) + "\n  * * *"
    let description = try folder("description: |\n  \(stars)").load().book.metadata.description
    #expect(description?.hasPrefix("**好** 2*3*4") == true)
  }

  @Test("a file that is too large, no text, no file, or a link that leads out is refused")
  func unreadable() throws {
    func codes(_ folder: TemporaryFolder) -> [DiagnosticCode]? {
      let error = #expect(throws: ManuscriptError.self) { try folder.load() }
      return error?.diagnostics.map(\.code)
    }
    let large = try folder("description: " + String(repeating: "x", count: 300_000))
    #expect(codes(large) == [.fileTooLarge])
    let binary = try folder("")
    try binary.write("book.yaml", Array(repeating: 0, count: 4_000))
    #expect(codes(binary) == [.fileBinary])
    let directory = try TemporaryFolder(["book.yaml/a.txt": "", "1.md": "文。"])
    #expect(codes(directory) == [.fileNotRegular])
    let outside = try TemporaryFolder(["1.md": "文。"])
    try outside.link("book.yaml", to: "/etc/hostname")
    #expect(codes(outside) == [.fileOutside])
    let dangling = try TemporaryFolder(["1.md": "文。"])
    try dangling.link("book.yaml", to: "nowhere.yaml")
    #expect(codes(dangling) == [.fileUnreadable])
    let inside = try TemporaryFolder(["1.md": "文。", "data/my.yaml": "title: 书"])
    try inside.link("book.yaml", to: "data/my.yaml")
    #expect(try inside.load().book.metadata.title == "书")
  }

  // MARK: What is mended

  @Test("an ISBN that is none is left out with a warning, and the book is made")
  func isbn() throws {
    let manuscript = try folder("title: 书\nisbn: 978-3-16-148410-1").load()
    #expect(manuscript.book.metadata.isbn == nil)
    let told = try #require(manuscript.diagnostics(.isbnInvalid).first)
    #expect(told.severity == .warning)
    #expect(
      told.source
        == SourceRange(
          SourcePosition(line: 2, column: 7), SourcePosition(line: 2, column: 23)))
    #expect(told.hint == "the digits before it ask for 0: compare them all")
    #expect(manuscript.excerpts.excerpt(for: told)?.text == "isbn: 978-3-16-148410-1")
  }

  @Test("a cover that is not there is told at its place, and the book is made")
  func missingCover() throws {
    let manuscript = try folder("title: 书\ncover: no.png").load()
    #expect(manuscript.book.cover == nil)
    let told = try #require(manuscript.diagnostics(.imageMissing).first)
    #expect(told.file?.text == "book.yaml")
    #expect(told.source?.start == SourcePosition(line: 2, column: 8))
    let outside = try folder("cover: ../封面.png").load()
    #expect(outside.codes.contains(.fileOutside))
  }

  @Test("a language in another spelling is taken with a note")
  func language() throws {
    let manuscript = try folder("language: zh_TW").load()
    #expect(manuscript.book.metadata.language == .traditionalChinese)
    #expect(manuscript.diagnostics(.languageNormalised).first?.source?.start.column == 11)
  }

  @Test("essays by the book's authors have no byline, whoever else had a part in it")
  func bylines() throws {
    let folder = try TemporaryFolder([
      "book.yaml": "author: 甲\ncontributors: [{name: 乙, role: editor}]",
      "1.md": "---\nauthor: 甲\n---\n文。", "2.md": "---\nauthor: 乙\n---\n文。",
    ])
    #expect(try folder.load().book.chapters.map(\.authors) == [[], ["乙"]])
  }
}
