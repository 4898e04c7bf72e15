public import ArgumentParser
import Bindery
import BinderyFetch
public import BinderyModel
import BinderyStorage

/// What becomes of pictures on servers, and who may be asked for them.
struct RemoteArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Pictures on servers: a link in their place, fetch them into the book, or drop them.",
      discussion: """
        Where nothing is said: what book.yaml says, else link. Only fetch uses the network. Fetched \
        pictures are kept for later runs, and asked about once a day.
        """,
      valueName: "choice"))
  var remoteImages: RemoteImagePolicy?

  @Option(
    name: .customLong("fetch-allow"),
    help: ArgumentHelp(
      "Also fetch from this server, though it is no public one; give it again for another.",
      valueName: "host[:port]"),
    transform: { text in
      guard let allowance = FetchAllowance(text) else {
        throw ValidationError(
          "'\(text)' is no server: write --fetch-allow example.org, or 192.168.0.7:8080")
      }
      return allowance
    })
  var allowances: [FetchAllowance] = []

  @Option(
    help: ArgumentHelp(
      "How long fetching a picture may take.", discussion: "60 where nothing is said.",
      valueName: "seconds"))
  var fetchTimeout: Int?

  func validate() throws {
    if let fetchTimeout, !(1...3_600).contains(fetchTimeout) {
      throw ValidationError("--fetch-timeout takes a number of seconds from 1 to 3600")
    }
  }

  /// What fetches pictures, and tells how many of how many are done.
  func fetcher(progress: @escaping @Sendable (Int, Int) -> Void) -> PictureFetcher {
    var fetcher = PictureFetcher(
      keepingIn: UserFolders.cache.map { $0 + "/remote" }, as: "Bindery/\(Press.version)")
    fetcher.allowances = allowances
    fetcher.progress = progress
    if let fetchTimeout { fetcher.limits.patience = .seconds(fetchTimeout) }
    return fetcher
  }
}

extension RemoteImagePolicy: ExpressibleByArgument {}
