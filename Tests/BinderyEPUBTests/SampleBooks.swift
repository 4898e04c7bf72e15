import BinderyDesign
import BinderyModel

/// What a sample book says, in one language.
struct Phrases {
  var language: LanguageTag
  var title: String
  var subtitle: String
  var author: String
  var essay: String
  var sections: [String]
  var prose: [String]
  var emphasised: String
  var strong: String
  var note: String
  var quote: String
  var items: [String]
  var cells: [[String]]
  var alternative: String
  var caption: String
  var linkLabel: String
}

/// Small books that show every construct, one per language.
enum SampleBooks {
  static func edition(_ phrases: Phrases, stylesheet: Stylesheet) throws -> Edition {
    var metadata = Metadata(title: phrases.title, language: phrases.language)
    metadata.subtitle = phrases.subtitle
    metadata.contributors = [
      Contributor(name: phrases.author, fileAs: "Author, An"),
      Contributor(name: "Ann Other", role: .translator),
    ]
    metadata.description = phrases.prose[0]
    metadata.publisher = "Bindery Press"
    metadata.rights = "CC BY 4.0"
    metadata.subjects = [phrases.sections[0], phrases.sections[1]]
    metadata.collection = Metadata.Collection(name: phrases.title, position: "2.1")
    metadata.isbn = "9783161484100"
    metadata.site = "https://example.org/"
    metadata.published = try day(2024, 3, 9)
    var first = chapter(
      0, phrases.essay, phrases.language, source: "2024-03-09-First Essay.md",
      outline: [
        OutlineEntry(
          identifier: phrases.sections[0], title: phrases.sections[0],
          children: [OutlineEntry(identifier: "sub", title: phrases.sections[1])]),
        OutlineEntry(identifier: "2-two", title: phrases.sections[2]),
      ], features: [.pictures, .ruby, .notes, .tables])
    first.authors = ["Somebody Else"]
    first.date = try day(2024, 3, 9)
    first.tags = phrases.items
    first.subtitle = phrases.subtitle
    let english = chapter(1, "In Another Tongue", .english)
    let empty = chapter(2, "∅", phrases.language)
    return try BinderyEPUBTests.edition(
      metadata, [first, english, empty],
      [body(phrases), Body(blocks: [p(t("It was a dark night.")), p(t("It rained."))]), Body()],
      assets: [hillAsset(0), hillAsset(1, digest: "fedcba98765432100123456789abcdef")],
      cover: AssetID(1), stylesheet: stylesheet)
  }

  static func body(_ phrases: Phrases) -> Body {
    let notes = [
      Note(label: "a", number: 1, referenceCount: 2, blocks: [p(t(phrases.note))]),
      Note(
        label: "b", number: 2, referenceCount: 1,
        blocks: [p(t(phrases.note)), p(t(phrases.prose[1]), reference(1, 3))]),
    ]
    return Body(blocks: text(phrases) + structures(phrases) + objects(phrases), notes: notes)
  }

  private static func text(_ phrases: Phrases) -> [Block] {
    [
      p(t(phrases.prose[0]), reference(1)),
      p(
        t(phrases.prose[1]), Inline(.emphasis([t(phrases.emphasised)])), t(phrases.prose[2]),
        Inline(.strong([t(phrases.strong)])), t(" "), Inline(.emphasis([t("nota bene")])),
        t(" "), Inline(.code("let x = 1 < 2")), reference(1, 2), reference(2)),
      heading(2, phrases.sections[0], id: phrases.sections[0]),
      p(t(phrases.prose[2]), link(.essay(ChapterID(0), anchor: "2-two"), phrases.linkLabel)),
      heading(3, phrases.sections[1], id: "sub"),
      p(
        link(web("https://example.org/路?a=b&c=d"), phrases.linkLabel), t(" "),
        link(.dead("gone.md"), phrases.linkLabel), t(" "),
        link(.essay(ChapterID(1), anchor: nil), phrases.linkLabel)),
      Block(.quote([p(t(phrases.quote)), p(t(phrases.prose[1]))])),
      p(t(phrases.prose[0])),
      Block(.thematicBreak),
      p(t(phrases.prose[1])),
    ]
  }

  private static func structures(_ phrases: Phrases) -> [Block] {
    let items = phrases.items.map { ListItem(blocks: [plain($0)]) }
    let nested = List(marker: .bullet, isTight: true, items: items)
    var numbered = items
    numbered.append(ListItem(blocks: [p(t(phrases.prose[0])), Block(.list(nested))]))
    let tasks =
      [ListItem(task: .done, blocks: [plain(phrases.items[0])])]
      + [ListItem(task: .open, blocks: [plain(phrases.items[1])])]
    return [
      heading(2, phrases.sections[2], id: "2-two"),
      Block(.list(nested)),
      Block(
        .list(List(marker: .number(start: 3, style: .decimal), isTight: false, items: numbered))),
      Block(.list(List(marker: .bullet, isTight: true, items: tasks))),
      Block(
        .definitionList([
          DefinitionListItem(terms: [[t(phrases.items[0])]], descriptions: [[p(t(phrases.quote))]])
        ])),
      Block(.details(summary: [t(phrases.items[2])], [p(t(phrases.prose[1]))])),
      Block(.division(.aside, [p(t(phrases.quote))])),
      Block(.code(CodeBlock(language: "swift", text: code))),
    ]
  }

  private static let code = """
    func greet(_ name: String) -> String {
      return "你好，\\(name)！こんにちは。안녕하세요。" // a comment that is long enough to need a second line
    }
    """

  private static func objects(_ phrases: Phrases) -> [Block] {
    let columns: [Table.Alignment?] = [nil, .centre, .end]
    let rows = phrases.cells.map { row in
      zip(row, columns).map { Table.Cell(blocks: [plain($0)], alignment: $1) }
    }
    let head = rows[0].map {
      Table.Cell(blocks: $0.blocks, isHeader: true, alignment: $0.alignment)
    }
    let ruby = Inline(
      .ruby([
        RubySegment(base: [t("紫陽花")], reading: [t("あじさい")]),
        RubySegment(base: [t("の")], reading: []),
        RubySegment(base: [t("月")], reading: [t("つき")]),
      ]))
    return [
      Block(
        .table(Table(caption: [t(phrases.caption)], head: [head], body: Array(rows.dropFirst())))),
      Block(
        .figure(
          Figure(
            content: [Block(.plain([picture(.asset(AssetID(0)), phrases.alternative)]))],
            caption: [plain(phrases.caption)]))),
      p(picture(.asset(AssetID(0)), phrases.alternative)),
      p(picture(.missing("images/gone.png"), phrases.alternative)),
      p(picture(remote("https://example.org/x.png"), phrases.alternative)),
      p(t(phrases.prose[0]), ruby, t(phrases.prose[2])),
    ]
  }
}
