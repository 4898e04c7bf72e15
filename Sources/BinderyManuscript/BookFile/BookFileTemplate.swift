internal import BinderyModel
internal import BinderyYAML

/// A `book.yaml` to begin with, made of what is found in a folder: all of it comments, so that the
/// book stays as it is until somebody takes a `#` away.
public struct BookFileTemplate: Sendable {
  /// The text of the file.
  public private(set) var text = ""
  /// How many essays were found.
  public let essayCount: Int
  /// The convention that the folder follows.
  public let convention: Convention

  /// Names that are told of tags and categories, the most frequent ones.
  private static let mostNames = 12

  /// Looks through the folder of some options.
  ///
  /// - Throws: when it cannot be read, or holds no essay.
  public init(_ options: ManuscriptOptions) throws(ManuscriptError) {
    let pass = try FirstPass(options)
    essayCount = pass.essays.count
    convention = pass.input.convention
    addHead(pass)
    addMetadata(pass)
    addChoice(pass)
    addOrder(pass)
    addMatter()
    add("The pages before and behind the essays.")
    addExample(.front)
    addExample(.back)
    add("What is made, one or a list: the file lies beside this one or in a folder of it,")
    text += "# `style` is one of `bindery styles list`, or ./ and a folder of yours.\n"
    add(.outputs, "[{format: epub, file: book.epub}]")
  }

  // MARK: Parts of the file

  private mutating func addHead(_ pass: FirstPass) {
    let kind = pass.input.convention.name.map { " of \($0)" } ?? ""
    let count = essayCount == 1 ? "1 essay" : "\(essayCount) essays"
    text = """
      # What the folder does not say of the book itself.
      #
      # Lines like `#title: …` are keys that do nothing yet; take the # away to set one. What is found in
      # the folder stands in them, and what is not found is an example. A key that you do not need may go.
      # All keys and their values are in docs/book.yaml.md of Bindery.
      #
      # Found: \(count)\(kind)\(Self.time(pass.essays)).

      """
  }

  private static func time(_ essays: [EssayDraft]) -> String {
    let dates = essays.compactMap(\.date).map(\.dayText)
    guard let first = dates.min(), let last = dates.max() else { return ", without dates" }
    let undated = essays.count - dates.count
    return (first == last ? ", of \(first)" : ", from \(first) to \(last)")
      + (undated > 0 ? ", \(undated) without a date" : "")
  }

  private mutating func addMetadata(_ pass: FirstPass) {
    let found = BookMetadata(
      pass.options, pass.input, pass.essays, language: pass.language.language
    ).metadata
    let authors = found.contributors.filter { $0.role == .author }.map(\.name)
    add("What the book says of itself, as it is found.")
    add(.title, YAMLText.scalar(found.title))
    if let subtitle = found.subtitle { add(.subtitle, YAMLText.scalar(subtitle)) }
    switch authors.count {
    case 0: break
    case 1: add(.author, YAMLText.scalar(authors[0]))
    default: add(.author, YAMLText.list(authors))
    }
    add(.language, found.language.text)
    if let site = found.site { add(.site, YAMLText.scalar(site)) }
    if let description = found.description { add(.description, YAMLText.scalar(description)) }
    if let published = found.published { add(.published, published.dayText) }
    if !found.subjects.isEmpty { add(.subjects, YAMLText.list(found.subjects)) }
    add("What nobody says yet.")
    if authors.isEmpty { addExample(.author) }
    for key in [BookFileKey.contributors, .publisher, .rights, .collection, .isbn, .cover] {
      addExample(key)
    }
  }

  private mutating func addChoice(_ pass: FirstPass) {
    add("Which essays are taken: all that the folder publishes.")
    let dates = pass.essays.compactMap(\.date).map(\.dayText)
    if let first = dates.min(), let last = dates.max() {
      add(.from, first)
      add(.to, last)
    }
    addNames(.tag, pass.essays.map(\.header.tags), plural: "Tags")
    addNames(.category, pass.essays.map(\.header.categories), plural: "Categories")
    addExample(.exclude)
    add(.includeDrafts, "false")
    add("Or file by file and folder by folder; `parts` gives them titles.")
    let folders = pass.essays.prefix(1).map(\.file.source.text)
    add(.sources, YAMLText.list(folders + ["."]))
  }

  /// The names that essays have, with their numbers, as a comment, and the first as a value.
  private mutating func addNames(_ key: BookFileKey, _ lists: [[String]], plural: String) {
    let names = NameCounts(lists).names
    guard let first = names.first else { return }
    let shown = names.prefix(Self.mostNames).map { "\($0.name) (\($0.count))" }
    let more = names.count > shown.count ? ", and \(names.count - shown.count) more" : ""
    add("\(plural): \(shown.joined(separator: ", "))\(more)")
    add(key, YAMLText.list([first.name]))
  }

  private mutating func addOrder(_ pass: FirstPass) {
    let orders = EssayOrder.allCases.map(\.rawValue).joined(separator: ", ")
    let groupings = EssayGrouping.allCases.map(\.rawValue).joined(separator: ", ")
    add("The order of the essays (\(orders)): \(Self.order(of: pass.input)).")
    add(.order, pass.input.rules.isOrderedByDate ? "date" : "manual")
    let hasParts = pass.input.arrangement?.entries.contains { entry in
      if case .part = entry.kind { true } else { false }
    }
    add(
      "What parts are made by (\(groupings)): "
        + (hasParts == true ? "they are those of the folder." : "there are none yet."))
    add(.groupBy, "year")
  }

  /// How the essays of a convention stand where nothing is said.
  private static func order(of input: ManuscriptInput) -> String {
    switch input.convention {
    case .jekyll, .hexo: "by their dates"
    case .hugo: "by their weights, else by their dates"
    case .mdbook, .gitbook: "as SUMMARY.md lists them"
    case .obsidian, .plain: "by the names of the files"
    }
  }

  private mutating func addMatter() {
    let pages = BookPage.allCases.map(\.rawValue).joined(separator: ", ")
    add("What stands before the essays and behind them: pages (\(pages)),")
    text += "# and texts of your own, such as `preface: preface.md` or `page: about.md`.\n"
    let (front, back) = (ContentsEntry.usualFront, ContentsEntry.usualBack(of: essayCount))
    add(.front, Self.words(front))
    add(.back, Self.words(back))
  }

  private static func words(_ pages: [ContentsEntry]) -> String {
    let words = pages.compactMap { entry in
      if case .page(let page) = entry.kind { page.rawValue } else { nil }
    }
    return "[\(words.joined(separator: ", "))]"
  }

  // MARK: Lines

  private mutating func add(_ comment: String) { text += "\n# \(comment.singleLine)\n" }

  private mutating func add(_ key: BookFileKey, _ value: String) {
    text += "#\(key.rawValue): \(value)\n"
  }

  private mutating func addExample(_ key: BookFileKey) { text += "#\(key.example)\n" }
}
