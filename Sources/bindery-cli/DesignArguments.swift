public import ArgumentParser
import Bindery
import BinderyDesign
public import BinderyModel
import BinderyScript
import BinderyStorage

/// How a book is set.
struct DesignArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The name of a style (bindery styles list), or the path of a folder of yours.",
      discussion:
        "Where nothing is said: what is meant for the language and the direction of lines.",
      valueName: "style"),
    completion: .directory)
  var style: String?

  @Option(
    help: ArgumentHelp(
      "Lines from left to right, or from top to bottom: horizontal, vertical.",
      discussion: "Where nothing is said: horizontal.", valueName: "mode"))
  var writingMode: WritingMode?

  @Option(
    help: ArgumentHelp(
      "Chinese as written, simplified, or traditional: keep, hans, hant-tw, hant-hk, hant-tw-idiom.",
      discussion: "hant-tw converts characters, hant-tw-idiom words too.", valueName: "script"))
  var script: ScriptPolicy?

  @Option(
    help: ArgumentHelp(
      "Quotation marks, -- and ...: keep as typed, latin, smart (around CJK too), region (corner brackets).",
      discussion:
        "Where nothing is said: what an essay or book.yaml says, else latin; in vertical lines region.",
      valueName: "policy"))
  var quotes: QuotePolicy?

  @Option(
    help: ArgumentHelp("Whole numbers as typed, or in Chinese numerals.", valueName: "style"))
  var numerals: NumeralStyle?

  @Option(
    help: ArgumentHelp(
      "How code is shown: plain, or highlight for keywords, strings and comments set apart.",
      discussion: "Where nothing is said: plain; on paper highlight. Plain text has it plain.",
      valueName: "look"))
  var code: CodeLook?

  @OptionGroup var setting: SettingArguments

  @Option(
    help: ArgumentHelp(
      "The font of the text: serif, sans, kai, fangsong, a family, or a font file.",
      discussion: """
        Where nothing is said: the style's. A file is put into the book; what is named otherwise is \
        asked of the reading system, unless --embed-fonts says more.
        """,
      valueName: "font"),
    transform: { text in
      guard let wish = FontWish(text) else { throw ValidationError("--font takes a font") }
      return wish
    })
  var font: FontWish?

  @Option(
    name: .customLong("embed-fonts"),
    help: ArgumentHelp(
      "How much of its fonts the book holds: none, subset (what it shows), full.",
      discussion: """
        Where nothing is said: on paper subset; else none, and in vertical lines, or with a font \
        file, subset where a font is found. Plain text holds none.
        """,
      valueName: "policy"))
  var embedding: EmbeddingPolicy?

  /// The order of an output: what the flags say, else what `book.yaml` wishes of it.
  func order(of wish: OutputWish, pages: PageWish = PageWish(), jobs: Int) -> Press.Order {
    var asked = OutputWish(format: wish.format)
    asked.style = style
    asked.writingMode = writingMode
    asked.script = script
    asked.quotes = quotes
    asked.numerals = numerals
    asked.code = code
    asked.setting = setting.wish
    asked.page = pages
    asked.font = font
    asked.embedding = embedding
    return Press.Order(
      asked.over(wish), scripts: .ofThisUser(),
      fontCache: UserFolders.cache.map { $0 + "/fonts" }, jobs: jobs)
  }
}

extension WritingMode: ExpressibleByArgument {}
extension ScriptPolicy: ExpressibleByArgument {}
extension QuotePolicy: ExpressibleByArgument {}
extension NumeralStyle: ExpressibleByArgument {}
extension CaptionPolicy: ExpressibleByArgument {}
extension EmbeddingPolicy: ExpressibleByArgument {}
extension CodeLook: ExpressibleByArgument {}
extension CoverDesign: ExpressibleByArgument {}
