import BinderyModel
import Testing

@testable import BinderyManuscript

@Suite("book.yaml: essays, order, parts and outputs")
struct BookFilePlanTests {
  private static let site = [
    "_config.yml": "title: 檐下\n",
    "about.md": "---\ntitle: 关于\n---\n我在乡间住。",
    "notes/b.md": "---\ntitle: 乙\ntags: [茶]\n---\n记一笔。", "notes/a.md": "# 甲\n\n又一笔。",
    "_posts/2022-05-01-well.md": "---\ntitle: 老井\ntags: [水]\ncategories: 乡间\n---\n井水凉。",
    "_posts/2023-03-09-tea.md": "---\ntitle: 煮茶\ntags: [茶]\ncategories: 日常\n---\n水开了。",
    "_posts/2024-01-15-lamp.md": "---\ntitle: 一盏灯\n---\n灯亮着。",
    "_drafts/moon.md": "---\ntitle: 月亮\n---\n未写完。",
  ]

  private func folder(_ book: String) throws -> TemporaryFolder {
    try TemporaryFolder(Self.site.merging(["book.yaml": book]) { $1 })
  }

  private func load(_ book: String) throws -> Manuscript { try folder(book).load() }

  /// The contents as text: parts with what they hold.
  private func parts(_ manuscript: Manuscript) -> [String] {
    manuscript.book.entries.map { entry in
      switch entry.kind {
      case .chapter(let id): return manuscript.book[id].title
      case .heading(let title): return title
      case .page(let page): return page.rawValue
      case .part(let id):
        let below = entry.children.flatMap(\.flattened).compactMap { kind in
          if case .chapter(let id) = kind { manuscript.book[id].title } else { nil }
        }
        guard case .text(let title, _) = manuscript.book[id].title else { return "\(below)" }
        return "\(title)[\(below.joined(separator: " "))]"
      }
    }
  }

  /// What the run is refused for, as `line:column: message`.
  private func refusals(_ book: String) throws -> [String] {
    let folder = try folder(book)
    let error = #expect(throws: ManuscriptError.self) { try folder.load() }
    let diagnostics = error?.diagnostics.filter { $0.severity == .error } ?? []
    #expect(diagnostics.allSatisfy { $0.file?.text == "book.yaml" && $0.hint != nil })
    return diagnostics.map { diagnostic in
      let start = diagnostic.source?.start ?? SourcePosition(line: 1, column: 1)
      return "\(start.line):\(start.column): \(diagnostic.message)"
    }
  }

  // MARK: Selection and order

  @Test("the keys of the flags mean what the flags do, and a flag wins")
  func flags() throws {
    #expect(try load("from: 2023\n").titles == ["煮茶", "一盏灯"])
    #expect(try load("from: 2022-06\nto: 2023\n").titles == ["煮茶"])
    #expect(try load("tag: 茶\n").titles == ["煮茶"])
    #expect(try load("tag: [水, 茶]\norder: date-desc\n").titles == ["煮茶", "老井"])
    #expect(try load("category: [乡间]\n").titles == ["老井"])
    #expect(try load("exclude: '*-lamp.md'\n").titles == ["老井", "煮茶"])
    #expect(try load("include-drafts: true\n").titles.contains("月亮"))
    let grouped = try load("group-by: year\n").book.parts.map(\.title)
    #expect(grouped == [.year(2022), .year(2023), .year(2024)])
    let folder = try folder("from: 2023\norder: date-desc\nexclude: '*-tea.md'\n")
    #expect(try folder.load { $0.plan.selection.from = Period("2022") }.titles == ["一盏灯", "老井"])
    #expect(try folder.load { $0.plan.order = .date }.titles == ["一盏灯"])
  }

  // MARK: Sources

  @Test(
    "sources give essays in their order, each essay once",
    arguments: [
      ("[_posts, about.md]", ["老井", "煮茶", "一盏灯", "关于"]),
      ("[about.md, _posts/2024-*, _posts]", ["关于", "一盏灯", "老井", "煮茶"]),
      ("notes", ["甲", "乙"]), ("[notes/b.md, notes]", ["乙", "甲"]),
      ("[{path: notes, tag: 茶}, {tag: 茶}]", ["乙", "煮茶"]),
      ("[{path: ., from: 2023, exclude: '*lamp*'}]", ["煮茶"]),
      ("[{category: 日常}, {category: 乡间}]", ["煮茶", "老井"]),
      ("['**/*.md']", ["老井", "煮茶", "一盏灯"]),
      // A file is meant whatever it is.
      ("[_drafts/moon.md, ./about.md]", ["月亮", "关于"]),
    ])
  func sources(sources: String, titles: [String]) throws {
    let manuscript = try load("sources: \(sources)\n")
    #expect(manuscript.titles == titles)
    #expect(!manuscript.codes.contains(.selectionUnmatched))
  }

  @Test("an order counts over all sources")
  func order() throws {
    #expect(
      try load("sources: [about.md, _posts]\norder: date-desc\n").titles
        == ["一盏灯", "煮茶", "老井", "关于"])
  }

  @Test("a source that means or takes nothing is told with its place; the others count")
  func idle() throws {
    let manuscript = try load(
      """
      sources:
        - About.md
        - path: _posts
        - {path: _posts, tag: 茶}
        - photos/*
        - path: notes
          tag: 水
      """)
    #expect(manuscript.titles == ["老井", "煮茶", "一盏灯"])
    let told = manuscript.diagnostics(.selectionUnmatched)
    #expect(
      told.map(\.message).prefix(2) == [
        "there is no essay at 'About.md'", "there is no essay at 'photos/*'",
      ])
    #expect(told.map(\.source?.start.line) == [2, 5, 4, 6])
    #expect(told[0].hint == "did you mean 'about.md'?")
    #expect(told.allSatisfy { $0.file?.text == "book.yaml" && $0.hint != nil })
    #expect(
      manuscript.diagnostics(.selectionLeftOut).map(\.message)
        == ["2 of 5 essays were left out: 2 that no source takes"])
  }

  @Test("sources that give nothing refuse the run, and say why")
  func nothing() throws {
    let folder = try folder("sources: [{path: notes, tag: 水}]\n")
    let error = #expect(throws: ManuscriptError.self) { try folder.load() }
    guard case .nothingSelected(_, let reasons, _)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(reasons == "5 that no source takes")
  }

  @Test("a part of the folder is bound without the sources of the whole")
  func part() throws {
    let manuscript = try folder("sources: [about.md]\n").load("notes")
    #expect(manuscript.titles == ["甲", "乙"])
    let posts = try folder("sources: [about.md]\nexclude: about.md\norder: date-desc\n")
      .load("_posts")
    #expect(posts.titles == ["一盏灯", "煮茶", "老井"])
    #expect(posts.diagnostics(.selectionUnmatched).map(\.severity) == [.note])
  }

  @Test("neither links nor paths lead out of the folder")
  func outside() throws {
    let folder = try folder("sources: [away, about.md]\n")
    try folder.write("../secret/s.md", Array("秘密".utf8))
    try folder.link("away", to: "../secret")
    #expect(try folder.load().titles == ["关于"])
    #expect(
      try refusals("sources: [../secret/s.md]\n")
        == ["1:11: '../secret/s.md' is no path in the folder"])
  }

  // MARK: Parts

  @Test("parts hold what their sources give, and sources beside them stand before")
  func manualParts() throws {
    let book = """
      sources: about.md
      parts:
        - title: 上篇
          sources: [_posts]
        - title: 下篇
          sources: [notes, _posts/2022-05-01-well.md]
      """
    #expect(parts(try load(book)) == ["关于", "上篇[老井 煮茶 一盏灯]", "下篇[甲 乙]"])
    #expect(
      parts(try load(book + "\norder: date-desc\n")) == ["关于", "上篇[一盏灯 煮茶 老井]", "下篇[甲 乙]"])
    let regrouped = try folder(book).load { $0.plan.grouping = .category }
    #expect(parts(regrouped).count == 3)
    let flat = try folder(book).load { $0.plan.grouping = EssayGrouping.none }
    #expect(parts(flat) == ["关于", "老井", "煮茶", "一盏灯", "甲", "乙"])
  }

  @Test("parts take the place of those of the author's list, and its titles stay")
  func list() throws {
    let folder = try TemporaryFolder([
      "SUMMARY.md": "# 目录\n\n## 上\n\n- [第一](a.md)\n\n## 下\n\n- [第二](b.md)\n",
      "a.md": "# 甲\n\n文。", "b.md": "# 乙\n\n文。", "c.md": "# 丙\n\n文。",
      "book.yaml": "parts: [{title: 全, sources: [b.md, c.md, a.md]}]\n",
    ])
    let manuscript = try folder.load()
    #expect(parts(manuscript) == ["全[乙 丙 甲]"])
    #expect(manuscript.book.chapters.map(\.contentsTitle) == ["第二", nil, "第一"])
  }

  // MARK: Outputs

  @Test("outputs say their design and their file, which lies in the folder")
  func outputs() throws {
    let folder = try folder(
      "outputs:\n  - {format: epub, file: out/a.epub, quotes: smart, code: highlight}\n  - format: epub\n"
    )
    try folder.write("out/.keep", [])
    var wish = OutputWish(format: .epub)
    wish.file = folder.path + "/out/a.epub"
    wish.quotes = .smart
    wish.code = .highlight
    #expect(try folder.load().outputs.map(\.wish) == [wish, OutputWish(format: .epub)])
    #expect(try folder.load("_posts").outputs == [])
  }

  @Test("no output is written through a link, or into a folder that is not there")
  func outputPlaces() throws {
    let folder = try folder("outputs: [{format: epub, file: out/a.epub}]\n")
    func refusal() -> String? {
      #expect(throws: ManuscriptError.self) { try folder.load() }?.diagnostics.first?.message
    }
    #expect(refusal() == "there is no folder for 'out/a.epub'")
    try folder.write("../away/x", [])
    try folder.link("out", to: "../away")
    #expect(refusal()?.hasPrefix("'out/a.epub' is a link") == true)
    let named = try self.folder("outputs: [{format: epub, file: a.epub}]\n")
    try named.link("a.epub", to: "../b.epub")
    #expect(throws: ManuscriptError.self) { try named.load() }
  }

  // MARK: Refusals

  @Test(
    "what is not understood is refused with its place",
    arguments: [
      (
        "order: dat",
        "1:8: 'order' takes one of date, date-desc, title, name, weight, manual, and here is 'dat'"
      ),
      ("group-by: [year]", "1:11: 'group-by' takes a text, and here is a list"),
      ("from: soon", "1:7: 'soon' is no date that can be read"),
      ("from: 2024-13", "1:7: '2024-13' is no date that can be read"),
      ("tag: {a: b}", "1:6: 'tag' takes a text, and here is a mapping"),
      ("include-drafts: maybe", "1:17: 'include-drafts' takes true or false, and here is 'maybe'"),
      ("exclude: [a.md, ../b.md]", "1:17: '../b.md' is no path in the folder"),
      ("sources: [{paht: a.md}]", "1:12: unknown key 'paht'"),
      ("sources: [[a.md]]", "1:11: 'sources' takes a text, and here is a list"),
      ("sources: [{path: a.md, to: x}]", "1:28: 'x' is no date that can be read"),
      ("parts: 上篇", "1:8: 'parts' takes a list, and here is '上篇'"),
      ("parts: [上篇]", "1:9: a part is a mapping of 'title' and 'sources'"),
      ("parts: [{title: 上篇}]", "1:9: the part '上篇' has no sources"),
      ("parts: [{sources: a.md}]", "1:9: a part has no title"),
      (
        "group-by: year\nparts: [{title: 上, sources: about.md}]",
        "2:8: 'group-by' and 'parts' both make the parts"
      ),
      ("outputs: [epub]", "1:11: an output is a mapping with a 'format'"),
      ("outputs: [{file: a.epub}]", "1:11: an output has no format"),
      (
        "outputs: [{format: pdfs}]",
        "1:20: 'format' takes one of \(OutputFormat.allCases.map(\.rawValue).joined(separator: ", ")), and here is 'pdfs'"
      ),
      (
        "outputs: [{format: epub, file: ../a.epub}]",
        "1:32: '../a.epub' is no path in the folder of a file that ends with .epub"
      ),
      (
        "outputs: [{format: epub, file: a.md}]",
        "1:32: 'a.md' is no path in the folder of a file that ends with .epub"
      ),
      (
        "outputs: [{format: epub, file: /a.epub}]",
        "1:32: '/a.epub' is no path in the folder of a file that ends with .epub"
      ),
    ])
  func refused(book: String, finding: String) throws {
    #expect(try refusals(book + "\n") == [finding])
  }

  @Test(
    "a word that is nearly right is named",
    arguments: [
      ("order: dat", "did you mean 'date'?"), ("group-by: Year", "did you mean 'year'?"),
      ("sources: [{paht: a.md}]", "did you mean 'path'?"),
      ("sources: [{tags: 茶}]", "did you mean 'tag'?"),
      ("goup-by: year", "did you mean 'group-by'?"),
      ("chapters: [a.md]", "did you mean 'sources'?"), ("tags: [茶]", "did you mean 'subjects'?"),
      ("outputs: [{format: epub, code: highligt}]", "did you mean 'highlight'?"),
    ])
  func intended(book: String, hint: String) throws {
    let folder = try folder(book + "\n")
    let error = #expect(throws: ManuscriptError.self) { try folder.load() }
    #expect(error?.diagnostics.compactMap(\.hint) == [hint])
  }

  @Test("more folders than can be held against every file are refused; files are not counted")
  func tooManySources() throws {
    let folders = (0...200).map { "f\($0)" }.joined(separator: ", ")
    #expect(try refusals("sources: [\(folders)]\n").count == 1)
    let files = (0...900).map { "f\($0).md" }.joined(separator: ", ")
    #expect(try load("sources: [\(files), about.md]\n").titles == ["关于"])
    #expect(try load("sources: [., notes, ., {tag: 茶}]\n").titles.count == 5)
  }

  @Test("more patterns than can be held against every file are refused")
  func tooMany() throws {
    let patterns = (0...1_000).map { "'\($0)*'" }.joined(separator: ", ")
    #expect(try refusals("exclude: [\(patterns)]\n").count == 1)
  }
}
