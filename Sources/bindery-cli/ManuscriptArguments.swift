import ArgumentParser
import BinderyManuscript
import BinderyModel
import BinderyScript
import BinderyTranscoding
import Foundation

/// What is bound, and what is said about it.
struct ManuscriptArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Essays, a folder of them (a site, a vault, a book with SUMMARY.md, .md or .txt files), or a book.yaml.",
      discussion: "The current folder where nothing is given.", valueName: "input"),
    completion: .file(extensions: ["md", "markdown", "txt", "yaml", "yml"]))
  var inputs: [String] = []

  @Option(help: ArgumentHelp("The book's title.", valueName: "text"))
  var title: String?

  @Option(
    name: .customLong("author"),
    help: ArgumentHelp("An author of the book; give it again for another.", valueName: "name"))
  var authors: [String] = []

  @Option(
    help: ArgumentHelp("The book's language: zh-Hans, zh-Hant, ja, ko, en …", valueName: "tag"))
  var language: String?

  @Option(help: ArgumentHelp("Who publishes the book.", valueName: "name"))
  var publisher: String?

  @Option(help: ArgumentHelp("The book's identifier instead of a computed one.", valueName: "urn"))
  var identifier: String?

  @Option(
    help: ArgumentHelp(
      "The cover picture, or none.",
      discussion: "Where no picture is given, one is drawn for an EPUB; paper has its title page.",
      valueName: "file"),
    completion: .file(extensions: ["jpg", "jpeg", "png", "gif", "webp", "svg"]))
  var cover: String?

  @Option(
    help: ArgumentHelp(
      "When the book was last changed: 2024-03-09 or 2024-03-09T15:04:05Z.",
      discussion: "Else SOURCE_DATE_EPOCH, else the newest date of the essays.",
      valueName: "date"))
  var modified: String?

  @Option(
    help: ArgumentHelp(
      "How the folder is laid out: \(Self.conventions).",
      discussion: "Recognised where nothing is said.", valueName: "name"),
    completion: .list(Convention.allCases.map(\.rawValue)),
    transform: { name in
      guard let convention = Convention(rawValue: name) else {
        throw ValidationError("'\(name)' is no convention: there are \(Self.conventions)")
      }
      return convention
    })
  var convention: Convention?

  private static let conventions = Convention.allCases.map(\.rawValue).joined(separator: ", ")

  @Option(
    help: ArgumentHelp(
      "Notations of ruby, with commas: \(RubyNotation.names).",
      discussion: "What an essay or book.yaml says, and denden always.", valueName: "names"),
    transform: { words in
      try words.split(separator: ",").map { word in
        guard let notation = RubyNotation(rawValue: word.lowercased()) else {
          throw ValidationError("'\(word)' is no notation of ruby: there are \(RubyNotation.names)")
        }
        return notation
      }
    })
  var ruby: [RubyNotation] = []

  @Flag(help: "Take #标题, without a space, for a heading.")
  var tightHeadings = false

  @Option(
    name: .customLong("dialect"),
    help: ArgumentHelp(
      "Which Markdown the essays are: bindery, or commonmark without any extension.",
      valueName: "name"),
    completion: .list(MarkdownFlavour.allCases.map(\.rawValue)),
    transform: { name in
      guard let flavour = MarkdownFlavour(rawValue: name) else {
        throw ValidationError("'\(name)' is no dialect: there are bindery and commonmark")
      }
      return flavour
    })
  var flavour: MarkdownFlavour = .bindery

  @Option(
    help: ArgumentHelp(
      "What becomes of pictures: keep, or a list of max=PIXELS, quality=1…100 and grey.",
      discussion: "Where nothing is said: what book.yaml says, else max=4M,quality=88.",
      valueName: "words"),
    completion: .list(["keep", "max=4M", "max=4M,grey"]),
    transform: { words in
      guard let policy = PicturePolicy(words) else {
        throw ValidationError(
          "'\(words)' is no word on pictures: write keep, or max=4M,quality=88,grey in part")
      }
      return policy
    })
  var images: PicturePolicy?

  @Option(
    help: ArgumentHelp(
      "The captions of pictures that stand alone: their title, their alt text too, or none.",
      discussion: "Where nothing is said: what book.yaml says, else title.",
      valueName: "source"))
  var captions: CaptionPolicy?

  @OptionGroup var plan: PlanArguments

  @OptionGroup var remote: RemoteArguments

  @Option(
    help: ArgumentHelp("How many threads may work.", discussion: "All cores where nothing is said.")
  )
  var jobs: Int?

  /// The number of threads to use.
  var jobCount: Int { jobs ?? ProcessInfo.processInfo.activeProcessorCount }

  func validate() throws {
    if let jobs, !(1...1_024).contains(jobs) {
      throw ValidationError("--jobs takes a number from 1 to 1024")
    }
    if let modified, DateReader.read(modified) == nil {
      throw ValidationError(
        "'\(modified)' is no date: write --modified 2024-03-09 or 2024-03-09T15:04:05Z")
    }
    if let language, LanguageTag.normalising(language) == nil {
      throw ValidationError(
        "'\(language)' is no language tag: write --language zh-Hans, ja, ko, en …")
    }
    _ = try Self.sourceDate()
  }

  /// The options of a manuscript to be written to `output`; `fetching` is called with how many
  /// pictures of how many are fetched.
  func options(
    output: String?, fetching: @escaping @Sendable (Int, Int) -> Void
  ) throws -> ManuscriptOptions {
    var options = ManuscriptOptions(inputs: inputs.isEmpty ? ["."] : inputs)
    options.title = title
    options.authors = authors
    options.language = language
    options.publisher = publisher
    options.identifier = identifier
    options.cover = cover
    options.modified = modified.flatMap(DateReader.read)
    options.sourceDateEpoch = try Self.sourceDate()
    options.convention = convention
    options.flavour = flavour
    options.plan = plan.plan
    options.ruby = ruby
    options.hasTightHeadings = tightHeadings
    options.output = output
    options.remoteImages = remote.remoteImages
    options.remotePictures = remote.fetcher(progress: fetching)
    options.scripts = .ofThisUser()
    options.pictures = images
    options.captions = captions
    options.transcoder = .ofThisProgram()
    options.jobs = jobCount
    return options
  }

  /// The date that a build system sets (https://reproducible-builds.org/specs/source-date-epoch/).
  private static func sourceDate() throws -> Timestamp? {
    guard let text = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"], !text.isEmpty else {
      return nil
    }
    guard let seconds = Int(text), seconds >= 0, let date = Timestamp(secondsSince1970: seconds)
    else {
      throw ValidationError(
        "SOURCE_DATE_EPOCH is '\(text)': it must be a number of seconds since 1970")
    }
    return date
  }
}
