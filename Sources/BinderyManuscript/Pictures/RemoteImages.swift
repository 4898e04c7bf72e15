internal import BinderyModel

/// What becomes of the pictures that essays show from servers. Films and sounds there stay links.
struct RemoteImages {
  /// What is wanted.
  let policy: RemoteImagePolicy
  private let source: (any RemotePictures)?
  private var known: [WebAddress: RemotePicture] = [:]

  /// What the command line wants, else `book.yaml`.
  init(_ options: ManuscriptOptions, _ book: BookFile?) {
    policy = options.remoteImages ?? book?.remoteImages ?? .link
    source = policy == .fetch ? options.remotePictures : nil
  }

  /// Fetches what was found to be on servers, each address once.
  mutating func fetch(
    _ findings: some Sequence<(PictureFinder.Finding?, PictureReference.Role)>
  ) {
    guard let source else { return }
    var addresses: [WebAddress] = []
    var seen: Set<WebAddress> = []
    for case (.remote(let address)?, let role) in findings
    where role.family == .picture && known[address] == nil && seen.insert(address).inserted {
      addresses.append(address)
    }
    guard !addresses.isEmpty else { return }
    for (address, picture) in zip(addresses, source.fetch(addresses)) { known[address] = picture }
  }

  /// The file of this machine that a finding leads to, where it was fetched.
  func local(_ finding: PictureFinder.Finding?) -> PictureFinder.Finding? {
    guard case .remote(let address)? = finding else { return finding }
    switch known[address] {
    case .fetched(let path), .old(let path, _): return .file(DiskPath(path))
    case .failed, nil: return finding
    }
  }

  /// What came of fetching; `nil` where nothing was fetched.
  func picture(at address: WebAddress, as role: PictureReference.Role) -> RemotePicture? {
    role.family == .picture ? known[address] : nil
  }

  /// Whether something on a server is left out of the book.
  func drops(_ role: PictureReference.Role) -> Bool { policy == .drop && role.family == .picture }
}
