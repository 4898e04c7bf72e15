internal import BinderyMarkdown
internal import BinderyModel

/// Why a link leads nowhere.
enum LinkProblem: Sendable, Hashable {
  case empty
  case nowhere
  case noSuchPlace(in: ChapterID)
  case outside
  /// It leads to a file that is not in the book.
  case leftOut(String)
  case malformed
  case unknownKind
  case unsafe
}

extension LinkProblem {
  /// Whether somebody may have forgotten the `https://`: `example.com/x`, `www.example.com`.
  fileprivate static func looksLikeHost(_ destination: String) -> Bool {
    let host = destination.prefix { !"/?#".contains($0) }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, let last = labels.last, (2...6).contains(last.utf8.count),
      last.utf8.allSatisfy(\.isASCIILetter), labels.allSatisfy({ !$0.isEmpty })
    else { return false }
    return !["md", "html", "htm", "pdf", "zip", "txt", "png", "jpg"].contains(last.lowercased())
  }
}

extension LinkResolver {
  /// What the author is told of a link.
  mutating func diagnostic(
    of problem: LinkProblem, _ link: EssaySurvey.Reference, in id: ChapterID
  ) -> Diagnostic {
    let reference = EssayReference(destination: link.destination)
    let destination = Destination(link.destination)
    let shown =
      reference.map { $0.shown(at: destination.fragment) }
      ?? PercentEncoding.decode(String(link.destination.prefix(200)))
    let (finding, hint): (String, String?) =
      switch problem {
      case .empty: ("a link has no address", nil)
      case .nowhere:
        (
          "the link '\(shown)' leads to no essay of the book",
          hint(for: reference?.name ?? PercentEncoding.decode(destination.path), shown)
        )
      case .noSuchPlace(let essay):
        (
          "the link '\(shown)' leads to a place that is not there",
          near.fragment(for: destination.fragment ?? "", in: essays[essay.index].anchors)
            .map { "did you mean '#\($0)'?" } ?? "mend what follows the '#'"
        )
      case .outside: ("the link '\(shown)' leads out of the folder", nil)
      case .leftOut(let file):
        (
          "the link '\(shown)' leads to '\(file)', which is not in the book and has no address",
          "say the site's address, or put it into the book"
        )
      case .malformed:
        ("the link '\(shown)' is no address that can be opened", "write https://host/path")
      case .unknownKind:
        ("the link '\(shown)' is of a kind that books cannot open", nil)
      case .unsafe: ("the link '\(shown)' could run or open something", nil)
      }
    return Diagnostic(
      problem.code, finding, file: essays[id.index].file.source, source: link.source, hint: hint)
  }

  private mutating func hint(for path: String, _ shown: String) -> String {
    if LinkProblem.looksLikeHost(shown) { return "write https:// before it" }
    return near.file(for: path).map { "did you mean '\($0)'?" }
      ?? "mend the path, or add the essay"
  }
}

extension LinkProblem {
  fileprivate var code: DiagnosticCode {
    switch self {
    case .unsafe: .linkUnsafe
    case .leftOut: .linkLeftOut
    case .empty, .nowhere, .noSuchPlace, .outside, .malformed, .unknownKind: .linkDead
    }
  }
}
