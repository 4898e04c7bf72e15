import BinderyModel
import Testing

@testable import BinderyManuscript

@Suite("which essays, in what order, in which parts")
struct PlanTests {
  /// Posts of three years, filed and marked.
  private static let posts = [
    "_posts/2022-05-01-well.md":
      "---\ntitle: 老井\ncategories: [乡间]\ntags: [水, 旧物]\n---\n井水凉。",
    "_posts/2023-03-09-tea.md":
      "---\ntitle: 煮茶\ncategories: [日常]\ntags: [茶]\n---\n水开了。",
    "_posts/2023-11-20-rain.md": "---\ntitle: 听雨\ncategories: [日常, 乡间]\ntags: [水]\n---\n雨落下来。",
    "_posts/2024-01-15-lamp.md": "---\ntitle: 一盏灯\ntags: [ＬＥＤ]\n---\n灯亮着。",
    "_posts/2024-01-31-stone.md": "---\ntitle: 磨石\ncategories: [乡间]\n---\n石头。",
  ]

  private func titles(_ change: (inout BookPlan) -> Void) throws -> [String] {
    try manuscript(change).titles
  }

  private func manuscript(_ change: (inout BookPlan) -> Void) throws -> Manuscript {
    try TemporaryFolder(Self.posts).load { change(&$0.plan) }
  }

  /// The contents as text: parts with what they hold.
  private func parts(_ manuscript: Manuscript) -> [String] {
    func lines(_ entry: ContentsEntry) -> String {
      let below = entry.children.map(lines).joined(separator: " ")
      switch entry.kind {
      case .chapter(let id): return manuscript.book[id].title
      case .part(let id):
        guard case .text(let title, _) = manuscript.book[id].title else { return "*[\(below)]" }
        return "\(title)[\(below)]"
      case .heading(let title): return "\(title)(\(below))"
      case .page(let page): return page.rawValue
      }
    }
    return manuscript.book.entries.map(lines)
  }

  // MARK: Selection

  @Test(
    "days, months and years bound the time, and the last one counts",
    arguments: [
      ("2023", "2023", ["煮茶", "听雨"]), ("2023-11", nil, ["听雨", "一盏灯", "磨石"]),
      (nil, "2024-01-15", ["老井", "煮茶", "听雨", "一盏灯"]), ("2024年1月20日", nil, ["磨石"]),
      (nil, "2023/03", ["老井", "煮茶"]),
    ] as [(String?, String?, [String])])
  func time(from: String?, to: String?, wanted: [String]) throws {
    let manuscript = try manuscript {
      $0.selection.from = from.flatMap { Period($0) }
      $0.selection.to = to.flatMap { Period($0) }
    }
    #expect(manuscript.titles == wanted)
    #expect(manuscript.diagnostics(.selectionLeftOut).count == 1)
  }

  @Test("an essay without a date lies in no time")
  func undated() throws {
    let folder = try TemporaryFolder(["a.md": "---\ndate: 2024-05-06\n---\n# 甲", "b.md": "# 乙"])
    let manuscript = try folder.load { $0.plan.selection.from = Period("2024") }
    #expect(manuscript.titles == ["甲"])
    #expect(
      manuscript.diagnostics(.selectionLeftOut).map(\.message)
        == ["1 of 2 essays were left out: 1 without a date"])
  }

  @Test(
    "what is no day, month or year bounds nothing",
    arguments: ["", "2024-13", "24", "2024-02-30", "昨天", "0000", "02/03/2024"])
  func noPeriod(text: String) { #expect(Period(text) == nil) }

  @Test("one tag of several suffices, whatever its case and width; so does one category")
  func names() throws {
    #expect(try titles { $0.selection.tags = ["水", "led"] } == ["老井", "听雨", "一盏灯"])
    #expect(try titles { $0.selection.categories = ["乡间"] } == ["老井", "听雨", "磨石"])
    let both = try titles {
      $0.selection.tags = ["水"]
      $0.selection.categories = ["日常"]
    }
    #expect(both == ["听雨"])
  }

  @Test("a tag is no category, nor a category a tag")
  func kinds() throws {
    #expect(throws: ManuscriptError.self) { try titles { $0.selection.tags = ["日常"] } }
  }

  @Test("a name that no essay has is told, with those there are")
  func unmatched() throws {
    let manuscript = try manuscript { $0.selection.tags = ["水", "茶叶"] }
    #expect(
      manuscript.diagnostics(.selectionUnmatched) == [
        Diagnostic(
          .selectionUnmatched, "no essay has the tag '茶叶'",
          hint: "there are 水 (2), 旧物 (1), 茶 (1), ＬＥＤ (1)")
      ])
  }

  @Test("names and paths are excluded, and what excludes nothing is told")
  func exclusion() throws {
    let manuscript = try manuscript {
      $0.selection.exclusions = ["2023-*", "_posts/*-lamp.md", "lamp.md"].compactMap {
        PathPattern($0)
      }
    }
    #expect(manuscript.titles == ["老井", "磨石"])
    #expect(
      manuscript.diagnostics(.selectionUnmatched).map(\.message) == ["'lamp.md' excludes nothing"])
    #expect(
      manuscript.diagnostics(.selectionLeftOut).map(\.message)
        == ["3 of 5 essays were left out: 3 excluded"])
  }

  @Test("a selection of nothing is refused, and the refusal says why")
  func nothing() throws {
    let error = #expect(throws: ManuscriptError.self) {
      try titles {
        $0.selection.from = Period("2023")
        $0.selection.tags = ["旧物"]
        $0.selection.exclusions = [PathPattern("*stone*")].compactMap(\.self)
      }
    }
    guard case .nothingSelected(_, let reasons, _)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(reasons == "1 before 2023, 3 without the tag '旧物', 1 excluded")
  }

  @Test("posts of a time to come wait for it, unless the time is bounded or all is asked for")
  func future() throws {
    let folder = try TemporaryFolder(Self.posts)
    func titles(_ change: (inout BookPlan) -> Void) throws -> Int {
      try folder.load {
        $0.sourceDateEpoch = Timestamp(year: 2024, month: 1, day: 20)
        change(&$0.plan)
      }.titles.count
    }
    #expect(try titles { _ in } == 4)
    #expect(try titles { $0.selection.to = Period("2024") } == 5)
    #expect(try titles { $0.includesDrafts = true } == 5)
  }

  // MARK: Order

  @Test(
    "essays stand in the order that is asked for",
    arguments: [
      (EssayOrder.date, ["老井", "煮茶", "听雨", "一盏灯", "磨石"]),
      (.dateDescending, ["磨石", "一盏灯", "听雨", "煮茶", "老井"]),
      // lǎo, mó, tīng, yī, zhǔ
      (.title, ["老井", "磨石", "听雨", "一盏灯", "煮茶"]),
      (.name, ["老井", "煮茶", "听雨", "一盏灯", "磨石"]),
    ])
  func order(order: EssayOrder, wanted: [String]) throws {
    #expect(try titles { $0.order = order } == wanted)
  }

  @Test(
    "the smallest weight comes first, what has none last; undated essays stand behind dated ones")
  func weight() throws {
    let folder = try TemporaryFolder([
      "1.md": "# 甲", "2.md": "---\nweight: 20\n---\n# 乙", "3.md": "---\nweight: -1\n---\n# 丙",
      "10.md": "---\ndate: 2020-01-01\n---\n# 丁",
    ])
    #expect(try folder.load { $0.plan.order = .weight }.titles == ["丙", "乙", "甲", "丁"])
    #expect(try folder.load { $0.plan.order = .dateDescending }.titles == ["丁", "甲", "乙", "丙"])
    #expect(try folder.load { $0.plan.order = .name }.titles == ["甲", "乙", "丙", "丁"])
  }

  @Test("files that are named keep their order unless another is asked for, and can be selected")
  func files() throws {
    let folder = try TemporaryFolder(Self.posts)
    let names = ["2024-01-31-stone", "2022-05-01-well", "2023-11-20-rain"].map { "_posts/\($0).md" }
    func load(_ change: (inout ManuscriptOptions) -> Void) throws -> [String] {
      try folder.load(names[0], names[1], names[2], change: change).titles
    }
    #expect(try load { _ in } == ["磨石", "老井", "听雨"])
    #expect(try load { $0.plan.order = .date } == ["老井", "听雨", "磨石"])
    #expect(try load { $0.plan.selection.tags = ["水"] } == ["老井", "听雨"])
  }

  // MARK: Parts

  @Test(
    "parts are made by what is asked for, what has none of it comes last",
    arguments: [
      (EssayGrouping.none, ["老井", "煮茶", "听雨", "一盏灯", "磨石"]),
      (.category, ["日常[煮茶 听雨]", "乡间[老井 磨石]", "*[一盏灯]"]),
      (.tag, ["茶[煮茶]", "水[老井 听雨]", "ＬＥＤ[一盏灯]", "*[磨石]"]),
    ])
  func grouping(grouping: EssayGrouping, wanted: [String]) throws {
    #expect(parts(try manuscript { $0.grouping = grouping }) == wanted)
  }

  @Test("years and months are parts, the newest first where the newest essay is")
  func years() throws {
    let years = try manuscript { $0.grouping = .year }
    #expect(years.book.parts.map(\.title) == [.year(2022), .year(2023), .year(2024)])
    let months = try manuscript {
      $0.grouping = .month
      $0.order = .dateDescending
    }
    #expect(
      months.book.parts.map(\.title) == [
        .month(1, year: 2024), .month(11, year: 2023), .month(3, year: 2023), .month(5, year: 2022),
      ])
    #expect(months.titles == ["磨石", "一盏灯", "听雨", "煮茶", "老井"])
  }

  @Test("the tags that are asked for are the parts, in that order, each essay in its first")
  func asked() throws {
    let manuscript = try manuscript {
      $0.selection.tags = ["旧物", "led", "水"]
      $0.grouping = .tag
    }
    #expect(manuscript.book.parts.map(\.title) == [.text("旧物"), .text("led"), .text("水")])
    #expect(manuscript.titles == ["老井", "一盏灯", "听雨"])
  }

  @Test("undated essays have a part of their own, unless there is no other")
  func rest() throws {
    let folder = try TemporaryFolder(["a.md": "# 甲", "b.md": "---\ndate: 2024-05-06\n---\n# 乙"])
    let manuscript = try folder.load { $0.plan.grouping = .year }
    #expect(manuscript.book.parts.map(\.title) == [.year(2024), .undated])
    #expect(manuscript.titles == ["乙", "甲"])
    #expect(try folder.load("a.md") { $0.plan.grouping = .year }.book.parts.isEmpty)
  }

  @Test(
    "folders are parts, those inside them titles; pages with pictures lie where their folder does")
  func folders() throws {
    let folder = try TemporaryFolder([
      "书/README.md": "# 序", "书/2 山/a.md": "# 山", "书/10 海/a.md": "# 海", "书/10 海/远/b.md": "# 岛",
      "书/10 海/船/index.md": "# 船", "书/10 海/远/c.md": "# 礁",
    ])
    let manuscript = try folder.load { $0.plan.grouping = .folder }
    // The folder of the preface holds all the others.
    #expect(parts(manuscript) == ["序", "2 山[山]", "10 海[海 船 远(岛 礁)]"])
  }

  @Test(
    "an order counts within the parts of the author's list; no parts at all are left when asked")
  func list() throws {
    let folder = try TemporaryFolder([
      "SUMMARY.md":
        "# 目录\n\n- [序](0.md)\n\n## 上\n\n- [乙](b.md)\n- [甲](a.md)\n\n## 下\n\n- [丁](d.md)\n- [丙](c.md)\n",
      "0.md": "# 序", "a.md": "# 甲", "b.md": "# 乙", "c.md": "# 丙", "d.md": "# 丁",
    ])
    #expect(try folder.load().titles == ["序", "乙", "甲", "丁", "丙"])
    let sorted = try folder.load { $0.plan.order = .name }
    #expect(sorted.titles == ["序", "甲", "乙", "丙", "丁"])
    #expect(sorted.book.parts.map(\.title) == [.text("上"), .text("下")])
    let flat = try folder.load { $0.plan.grouping = EssayGrouping.none }
    #expect(flat.titles == ["序", "乙", "甲", "丁", "丙"])
    #expect(flat.book.parts.isEmpty)
  }

  @Test(
    "folders above the posts of Jekyll are categories; Hugo's folders are called as their pages are"
  )
  func conventions() throws {
    let jekyll = try TemporaryFolder([
      "_config.yml": "title: 檐下\n", "茶/_posts/2024-01-01-a.md": "# 甲\n\n文。",
      "_posts/2024-01-02-b.md": "---\ncategories: 水 茶\n---\n# 乙\n\n文。",
      "_posts/2024-01-03-c.md": "# 丙\n\n文。",
    ])
    #expect(try jekyll.load { $0.plan.selection.categories = ["茶"] }.titles == ["甲", "乙"])
    #expect(
      parts(try jekyll.load { $0.plan.grouping = .category }) == ["茶[甲]", "水[乙]", "*[丙]"])
    let hugo = try TemporaryFolder([
      "hugo.toml": "title = '檐下'", "content/tea/_index.md": "---\ntitle: 茶事\n---\n",
      "content/tea/a.md": "---\ntitle: 甲\ncategories: 红 茶\n---\n水开了。",
      "content/well/b/index.md": "---\ntitle: 乙\n---\n井水凉。",
    ])
    #expect(parts(try hugo.load { $0.plan.grouping = .folder }) == ["茶事[甲]", "well[乙]"])
    #expect(parts(try hugo.load { $0.plan.grouping = .category }) == ["红 茶[甲]", "*[乙]"])
  }

  @Test(
    "categories are read in every form",
    arguments: [
      ("categories: 日常 茶", ["日常", "茶"]), ("categories: [日常, 茶 事]", ["日常", "茶 事"]),
      ("categories:\n  - 日常\n  - 茶", ["日常", "茶"]),
      ("categories:\n  - [日常, 茶]\n  - [随笔]", ["日常", "茶", "随笔"]),
      ("categories: 日常，茶", ["日常", "茶"]), ("category: 茶 事", ["茶 事"]),
      ("category: [茶, 事]", ["茶", "事"]), ("taxonomies:\n  categories: [茶]", ["茶"]),
      ("title: 茶", []),
    ])
  func categories(matter: String, wanted: [String]) throws {
    var diagnostics: [Diagnostic] = []
    var text = EssayText(Array("---\n\(matter)\n---\n文。".utf8))
    let read = FrontMatterReader(limit: 1_000, file: SourcePath("a.md")).read(&text, &diagnostics)
    let header = EssayHeaderReader(read, of: SourcePath("a.md")).header
    #expect(header.categories == wanted)
    #expect(diagnostics.isEmpty)
  }

  @Test("the number of threads changes nothing")
  func threads() throws {
    let folder = try TemporaryFolder(Self.posts)
    let books = try [1, 2, 7].map { jobs in
      let manuscript = try folder.load {
        $0.jobs = jobs
        $0.plan.order = .title
        $0.plan.grouping = .tag
      }
      return (manuscript.book.entries, manuscript.titles, manuscript.diagnostics)
    }
    #expect(books.allSatisfy { $0.0 == books[0].0 && $0.1 == books[0].1 && $0.2 == books[0].2 })
  }
}
