internal import BinderyMarkdown
internal import BinderyModel

/// Why a link leads nowhere.
enum LinkProblem: Sendable, Hashable {
  case empty
  case nowhere
  case noSuchPlace
  case outside
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
  func diagnostic(
    of problem: LinkProblem, _ link: EssaySurvey.Reference, in id: ChapterID
  ) -> Diagnostic {
    let shown =
      EssayReference(destination: link.destination)
      .map { $0.shown(at: Destination(link.destination).fragment) }
      ?? PercentEncoding.decode(String(link.destination.prefix(200)))
    let (finding, hint): (String, String?) =
      switch problem {
      case .empty: ("a link has no address", nil)
      case .nowhere:
        (
          "the link '\(shown)' leads to no essay of the book",
          LinkProblem.looksLikeHost(shown)
            ? "write https:// before it" : "mend the path, or add the essay"
        )
      case .noSuchPlace:
        ("the link '\(shown)' leads to a place that is not there", "mend what follows the '#'")
      case .outside: ("the link '\(shown)' leads out of the folder", nil)
      case .malformed:
        ("the link '\(shown)' is no address that can be opened", "write https://host/path")
      case .unknownKind:
        ("the link '\(shown)' is of a kind that books cannot open", nil)
      case .unsafe: ("the link '\(shown)' could run or open something", nil)
      }
    return Diagnostic(
      problem == .unsafe ? .linkUnsafe : .linkDead, finding, file: essays[id.index].file.source,
      source: link.source, hint: hint)
  }
}
